package org.moneytrail.ingest;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;

/** The records of one CSV file (RFC 4180, also compressed), each with the line it starts on. */
final class CsvRecords implements RawRecords {
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> header;

    private CsvRecords(CsvReader<CsvRecord> reader, Iterator<CsvRecord> records, List<String> header) {
        this.reader = reader;
        this.records = records;
        this.header = header;
    }

    /**
     * The records of a file whose first one is its header.
     *
     * @throws IllegalArgumentException if the header names a column twice
     */
    static CsvRecords of(String file, char separator, Charset encoding, Configuration hadoop) throws IOException {
        CsvReader<CsvRecord> reader = reader(file, separator, encoding, hadoop);
        Iterator<CsvRecord> records = reader.iterator();
        List<String> header = records.hasNext() ? withoutMark(records.next().getFields()) : List.of();
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("Cannot read " + file + ": its header names " + name + " twice");
            }
        }
        return new CsvRecords(reader, records, header);
    }

    /** The records of a file that has no header. */
    static CsvRecords headless(String file, List<String> header, char separator, Charset encoding, Configuration hadoop)
            throws IOException {
        CsvReader<CsvRecord> reader = reader(file, separator, encoding, hadoop);
        return new CsvRecords(reader, reader.iterator(), header);
    }

    private static CsvReader<CsvRecord> reader(String file, char separator, Charset encoding, Configuration hadoop)
            throws IOException {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .skipEmptyLines(true)
                .build(
                        CsvRecordHandler.of(),
                        new InputStreamReader(
                                InputFiles.open(file, hadoop),
                                encoding.newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPLACE)
                                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    @Override
    public Line next() {
        CsvRecord csv = records.next();
        return new Line(csv.getStartingLineNumber(), csv.getFields().toArray(String[]::new));
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a record as a line again. */
    static String line(String[] fields, char separator) {
        return Arrays.stream(fields)
                .map(field -> quoted(field, separator))
                .collect(Collectors.joining(String.valueOf(separator)));
    }

    private static String quoted(String field, char separator) {
        boolean plain = field.indexOf(separator) < 0
                && field.indexOf('"') < 0
                && field.indexOf('\n') < 0
                && field.indexOf('\r') < 0;
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    /** A byte order mark belongs to the file, not to its first column. */
    private static List<String> withoutMark(List<String> header) {
        return header.stream()
                .map(name -> name.startsWith("\uFEFF") ? name.substring(1) : name)
                .map(String::strip)
                .toList();
    }
}
