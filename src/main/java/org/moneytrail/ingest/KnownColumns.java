package org.moneytrail.ingest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.moneytrail.settings.ColumnsSettings;

/** What files of {@code --columns} may map to: every source, each column as its records are read. */
public final class KnownColumns implements ColumnsSettings.Sources {
    @Override
    public List<String> names() {
        return Sources.ALL.stream().map(Source::name).toList();
    }

    @Override
    public Set<String> columns(String source) {
        return named(source).columns();
    }

    @Override
    public Set<String> required(String source) {
        return named(source).requiredColumns();
    }

    @Override
    public Set<String> decimals(String source) {
        return named(source).decimalColumns();
    }

    @Override
    public Optional<String> wrong(String source, String column, String text) {
        return named(source).wrong(column, text);
    }

    private static Source named(String source) {
        return Sources.named(source).orElseThrow();
    }
}
