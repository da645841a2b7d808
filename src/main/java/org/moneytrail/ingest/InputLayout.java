package org.moneytrail.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Our own input layout: CSV in UTF-8 with commas, and columns that are named like ours. */
record InputLayout() implements Layout {
    @Override
    public char separator() {
        return ',';
    }

    @Override
    public Charset encoding() {
        return StandardCharsets.UTF_8;
    }

    @Override
    public Set<String> needs(Source source) {
        return source.requiredColumns();
    }

    @Override
    public Set<String> reads(Source source) {
        return source.columns();
    }

    @Override
    public String named(String column) {
        return column;
    }

    @Override
    public boolean changes() {
        return false;
    }

    @Override
    public Conventions conventions(Conventions usual) {
        return usual;
    }

    @Override
    public Translation over(String file, List<String> header) {
        return new AsItStands(header);
    }

    private record AsItStands(List<String> columns) implements Translation {
        @Override
        public Translated of(String[] fields, long line) {
            return new Translated(fields, Map.of(), Map.of());
        }

        @Override
        public List<Reading.Problem> problems(String[] fields, Translated record, List<Reading.Problem> found) {
            return found;
        }
    }
}
