package org.moneytrail.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.sql.Timestamp;
import org.apache.spark.sql.Row;
import org.moneytrail.table.Field;
import org.moneytrail.table.Table;

/** One JSON array of objects, UTF-8, each with every column: instants as text in UTC, {@code null} for an empty cell. */
final class JsonRows implements RowWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final Table table;
    private final JsonGenerator out;

    JsonRows(Table table, OutputStream file) throws IOException {
        this.table = table;
        out = FACTORY.createGenerator(file);
        out.writeStartArray();
    }

    @Override
    public void write(Row row) throws IOException {
        out.writeRaw('\n');
        out.writeStartObject();
        for (int i = 0; i < row.length(); i++) {
            Field field = table.fields().get(i);
            out.writeFieldName(field.name());
            value(row.get(i));
        }
        out.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        out.writeEndArray();
        out.close();
    }

    private void value(Object value) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Long || value instanceof Integer) {
            out.writeNumber(((Number) value).longValue());
        } else if (value instanceof Double number) {
            out.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            out.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value instanceof Timestamp timestamp) {
            out.writeString(timestamp.toInstant().toString());
        } else {
            out.writeString(value.toString());
        }
    }
}
