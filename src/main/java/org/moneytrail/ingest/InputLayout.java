package org.moneytrail.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;

/**
 * Our own input layout: CSV in UTF-8 with commas, and columns that are named like ours.
 *
 * @param published formats in which others publish the same; their files may lie beside ours and are known by their content
 */
record InputLayout(List<Published> published) implements Layout {
    /** So much of a file tells its format. */
    private static final int HEAD = 1024;

    InputLayout() {
        this(List.of());
    }

    @Override
    public RawRecords open(String file, Configuration hadoop) throws IOException {
        return CsvRecords.of(file, ',', encoding(), hadoop);
    }

    @Override
    public String asWritten(String[] fields) {
        return CsvRecords.line(fields, ',');
    }

    @Override
    public Layout at(String file, Configuration hadoop) throws IOException {
        if (published.isEmpty()) {
            return this;
        }
        try (InputStream bytes = InputFiles.open(file, hadoop)) {
            String head = new String(bytes.readNBytes(HEAD), encoding());
            return published.stream()
                    .filter(format -> format.startsSo(head))
                    .findFirst()
                    .<Layout>map(Published::layout)
                    .orElse(this);
        }
    }

    @Override
    public Optional<Layout> of(String format) {
        return published.stream()
                .filter(each -> each.label().equals(format))
                .findFirst()
                .map(Published::layout);
    }

    @Override
    public List<String> formats() {
        return Stream.concat(Layout.super.formats().stream(), published.stream().map(Published::label))
                .toList();
    }

    @Override
    public Set<String> endings() {
        Set<String> endings = new TreeSet<>(Layout.super.endings());
        published.forEach(format -> endings.addAll(format.layout().endings()));
        return endings;
    }

    @Override
    public List<String> together(String file, Configuration hadoop) throws IOException {
        Layout layout = at(file, hadoop);
        return layout == this ? List.of(file) : layout.together(file, hadoop);
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
