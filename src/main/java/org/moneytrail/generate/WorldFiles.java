package org.moneytrail.generate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The folder that a world is written to, and its CSV files. */
final class WorldFiles {
    private static final int BUFFER = 1 << 16;

    private final Path output;

    /** Refuses a folder that has anything in it: a world must not mix with another. */
    WorldFiles(Path output) throws IOException {
        this.output = output;
        Files.createDirectories(output);
        try (Stream<Path> entries = Files.list(output)) {
            if (entries.findAny().isPresent()) {
                throw new DirectoryNotEmptyException(output.toString());
            }
        }
    }

    /** A new file with its header. */
    Csv open(String folder, String name, String[] header) {
        try {
            Path file = Files.createDirectories(output.resolve(folder)).resolve(name + ".csv");
            CsvWriter writer = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.LF)
                    .bufferSize(BUFFER)
                    .build(file, StandardCharsets.UTF_8);
            writer.writeRecord(header);
            return new Csv(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of one folder per month: rows come in ascending time, and a new month opens a new file. */
    Monthly monthly(String folder, String[] header, Days days) {
        return new Monthly(folder, header, days);
    }

    /** An open file. */
    static final class Csv implements AutoCloseable {
        private final CsvWriter writer;

        private Csv(CsvWriter writer) {
            this.writer = writer;
        }

        void write(String... row) {
            writer.writeRecord(row);
        }

        @Override
        public void close() {
            try {
                writer.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A folder with a file per month. */
    final class Monthly implements AutoCloseable {
        private final String folder;
        private final String[] header;
        private final Days days;
        private String month = "";
        private Csv current;

        private Monthly(String folder, String[] header, Days days) {
            this.folder = folder;
            this.header = header.clone();
            this.days = days;
        }

        /** Goes to the file of this day's month. */
        void turnTo(int day) {
            String wanted = days.date(day).toString().substring(0, 7);
            if (!wanted.equals(month)) {
                close();
                current = open(folder, wanted, header);
                month = wanted;
            }
        }

        void write(String[] row) {
            current.write(row);
        }

        @Override
        public void close() {
            if (current != null) {
                current.close();
            }
        }
    }
}
