package org.moneytrail.ingest;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.moneytrail.settings.ColumnSettings;
import org.moneytrail.settings.ColumnsSettings;
import org.moneytrail.settings.Conversion;

/** An agency's own extract: what our columns are made from is told by a file of {@code --columns}. */
record Mapping(ColumnsSettings settings) implements Layout {
    @Override
    public Charset encoding() {
        return Charset.forName(settings.form().encoding());
    }

    @Override
    public RawRecords open(String file, Configuration hadoop) throws IOException {
        return CsvRecords.of(file, settings.form().separator(), encoding(), hadoop);
    }

    @Override
    public String asWritten(String[] fields) {
        return CsvRecords.line(fields, settings.form().separator());
    }

    @Override
    public Set<String> needs(Source source) {
        return reads(source);
    }

    @Override
    public Set<String> reads(Source source) {
        Set<String> columns = new HashSet<>();
        for (ColumnSettings column : settings.columns().values()) {
            if (column instanceof ColumnSettings.HashKey key) {
                columns.addAll(key.of());
            } else if (column instanceof ColumnSettings.Taken taken) {
                columns.addAll(taken.from());
                if (taken.conversion() instanceof Conversion.Decimal decimal
                        && !decimal.unitIn().isEmpty()) {
                    columns.add(decimal.unitIn());
                }
            }
        }
        return columns;
    }

    @Override
    public String named(String column) {
        return settings.columns().get(column) instanceof ColumnSettings.Taken taken
                ? String.join(", ", taken.from())
                : column;
    }

    @Override
    public boolean changes() {
        return true;
    }

    @Override
    public Conventions conventions(Conventions usual) {
        return new Conventions(settings.form().zone(), usual.baseCurrency());
    }

    @Override
    public Translation over(String file, List<String> header) {
        return new MappedRecords(this, file, header);
    }
}
