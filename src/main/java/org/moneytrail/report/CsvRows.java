package org.moneytrail.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import org.apache.spark.sql.Row;
import org.moneytrail.table.Field;
import org.moneytrail.table.Table;

/**
 * CSV as RFC 4180 has it, UTF-8 with a header: instants in UTC, nothing for an empty cell.
 * Text that a spreadsheet would run is neutralised; numbers are as they are.
 */
final class CsvRows implements RowWriter {
    private final CsvWriter out;

    CsvRows(Table table, OutputStream file) {
        out = CsvWriter.builder().build(new OutputStreamWriter(file, StandardCharsets.UTF_8));
        out.writeRecord(table.fields().stream().map(Field::name).toList());
    }

    @Override
    public void write(Row row) {
        CsvWriter.CsvWriterRecord record = out.writeRecord();
        for (int i = 0; i < row.length(); i++) {
            record.writeField(cell(row.get(i)));
        }
        record.endRecord();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof String text) {
            return CsvText.neutral(text);
        }
        if (value instanceof Timestamp timestamp) {
            return timestamp.toInstant().toString();
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return value.toString();
    }
}
