package org.moneytrail.link.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A table of words shipped beside this package: one row a line, columns separated by tabs, lines with # are comments. */
final class WordTable {
    private WordTable() {}

    /**
     * The rows of a table.
     *
     * @param columns how many columns each row has; 0 for any number
     * @throws IllegalStateException naming file and line, if a row has another number of columns or a first one that is empty
     */
    static List<List<String>> rows(String name, int columns) {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = WordTable.class.getResourceAsStream(name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.startsWith("#")) {
                    continue;
                }
                List<String> row = List.of(line.split("\t", -1));
                if (row.get(0).isEmpty() || (columns > 0 && row.size() != columns)) {
                    throw new IllegalStateException("Cannot read " + name + ":" + number + ": it must have " + columns
                            + " columns, the first of them not empty, but is '" + line + "'");
                }
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
        return rows;
    }
}
