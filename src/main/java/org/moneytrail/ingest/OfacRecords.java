package org.moneytrail.ingest;

import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.moneytrail.ingest.OfacList.Part;

/**
 * The records of one file of OFAC's list. The aliases and addresses of an entry are read before it and held in memory: a list
 * has some ten thousand of them.
 */
final class OfacRecords implements RawRecords {
    /** Fields that an entry has beside its own: the rows of the other two files that belong to it, as lines of CSV. */
    static final List<String> JOINED = List.of("alt.csv", "add.csv");

    /** The end of a file in old systems, which the lists still have. */
    private static final String END = "\u001A";

    private final RawRecords file;
    private final Iterator<Line> lines;
    private final List<String> header;

    private OfacRecords(RawRecords file, Stream<Line> lines, List<String> header) {
        this.file = file;
        this.lines = lines.iterator();
        this.header = header;
    }

    /** The entries of the list, each with its aliases and addresses. */
    static OfacRecords entries(String entries, String aliases, String addresses, Configuration hadoop)
            throws IOException {
        Map<String, String> aliasesOf = byEntry(aliases, Part.ALT, hadoop);
        Map<String, String> addressesOf = byEntry(addresses, Part.ADD, hadoop);
        Function<Line, Line> joined = line -> {
            String[] fields = line.fields();
            if (fields.length != Part.SDN.columns().size()) {
                return line;
            }
            String[] whole = Arrays.copyOf(fields, fields.length + JOINED.size());
            whole[fields.length] = aliasesOf.getOrDefault(fields[0], "");
            whole[fields.length + 1] = addressesOf.getOrDefault(fields[0], "");
            return new Line(line.number(), whole);
        };
        RawRecords file = open(entries, Part.SDN, hadoop);
        List<String> header =
                Stream.concat(Part.SDN.columns().stream(), JOINED.stream()).toList();
        return new OfacRecords(file, lines(file).map(joined), header);
    }

    /** The rows of aliases or addresses that belong to no entry, and those that are too long or too short to tell. */
    static OfacRecords strays(String file, Part part, String entries, Configuration hadoop) throws IOException {
        Set<String> known = new HashSet<>();
        try (RawRecords all = open(entries, Part.SDN, hadoop)) {
            lines(all).forEach(line -> known.add(line.fields()[0]));
        }
        RawRecords rows = open(file, part, hadoop);
        Stream<Line> strays = lines(rows).filter(line -> !isWhole(line, part) || !known.contains(line.fields()[0]));
        return new OfacRecords(rows, strays, part.columns());
    }

    /** The rows of an entry, from the lines in which they were joined to it. */
    static List<String[]> rows(String joined) {
        return joined.isEmpty()
                ? List.of()
                : CsvReader.builder().ofCsvRecord(new StringReader(joined)).stream()
                        .map(row -> row.getFields().toArray(String[]::new))
                        .toList();
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        return lines.hasNext();
    }

    @Override
    public Line next() {
        return lines.next();
    }

    @Override
    public void close() {
        file.close();
    }

    private static Map<String, String> byEntry(String file, Part part, Configuration hadoop) throws IOException {
        Map<String, String> rows = new HashMap<>();
        try (RawRecords all = open(file, part, hadoop)) {
            lines(all)
                    .filter(line -> isWhole(line, part))
                    .forEach(line -> rows.merge(
                            line.fields()[0],
                            CsvRecords.line(line.fields(), ','),
                            (before, row) -> Stream.of(before, row).collect(joining("\n"))));
        }
        return rows;
    }

    private static boolean isWhole(Line line, Part part) {
        return line.fields().length == part.columns().size();
    }

    private static RawRecords open(String file, Part part, Configuration hadoop) throws IOException {
        return CsvRecords.headless(file, part.columns(), ',', StandardCharsets.UTF_8, hadoop);
    }

    private static Stream<Line> lines(RawRecords file) {
        return file.lines().filter(line -> line.fields().length > 1 || !line.fields()[0].equals(END));
    }
}
