package org.moneytrail.ingest;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;

/** The records of one CSV file (RFC 4180, with a header; also compressed), each with the line it starts on. */
final class CsvRecords implements Iterator<CsvRecords.Line>, AutoCloseable {
    /** A record and the line on which it starts. */
    record Line(long number, String[] fields) {}

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> header;

    CsvRecords(String file, Layout layout, Configuration hadoop) throws IOException {
        reader = CsvReader.builder()
                .fieldSeparator(layout.separator())
                .allowMissingFields(true)
                .allowExtraFields(true)
                .skipEmptyLines(true)
                .build(
                        CsvRecordHandler.of(),
                        new InputStreamReader(
                                open(new Path(file), hadoop),
                                layout.encoding()
                                        .newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPLACE)
                                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
        records = reader.iterator();
        header = records.hasNext() ? withoutMark(records.next().getFields()) : List.of();
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("Cannot read " + file + ": its header names " + name + " twice");
            }
        }
    }

    List<String> header() {
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
    public void close() throws IOException {
        reader.close();
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

    private static InputStream open(Path path, Configuration hadoop) throws IOException {
        InputStream bytes = path.getFileSystem(hadoop).open(path);
        CompressionCodec codec = new CompressionCodecFactory(hadoop).getCodec(path);
        return codec == null ? bytes : codec.createInputStream(bytes);
    }

    /** A byte order mark belongs to the file, not to its first column. */
    private static List<String> withoutMark(List<String> header) {
        return header.stream()
                .map(name -> name.startsWith("\uFEFF") ? name.substring(1) : name)
                .map(String::strip)
                .toList();
    }
}
