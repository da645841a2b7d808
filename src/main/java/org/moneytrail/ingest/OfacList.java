package org.moneytrail.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * Specially Designated Nationals of OFAC in the three CSV files of old, without headers: {@code sdn.csv} and, beside it and
 * named like it, {@code alt.csv} with the aliases and {@code add.csv} with the addresses. An entry is one record with its
 * aliases and addresses; of the other two files only those rows are records of their own that belong to no entry, and they are
 * wrong.
 */
record OfacList() implements PublishedList {
    /** A file of the list. */
    enum Part {
        SDN(
                "ent_num",
                "SDN_Name",
                "SDN_Type",
                "Program",
                "Title",
                "Call_Sign",
                "Vess_type",
                "Tonnage",
                "GRT",
                "Vess_flag",
                "Vess_owner",
                "Remarks"),
        ALT("ent_num", "alt_num", "alt_type", "alt_name", "alt_remarks"),
        ADD("ent_num", "add_num", "address", "city", "country", "add_remarks");

        private final List<String> columns;

        Part(String... columns) {
            this.columns = List.of(columns);
        }

        List<String> columns() {
            return columns;
        }

        /** How the file is called that belongs to another one. */
        private String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Pattern NAME = Pattern.compile("(?i)(.*)(sdn|alt|add)(\\.csv(?:\\.[a-z0-9]+)?)");
    private static final Map<String, String> NAMED = Map.of("id", "ent_num", "list_id", "ent_num", "name", "SDN_Name");

    @Override
    public RawRecords open(String file, Configuration hadoop) throws IOException {
        return partOf(file) == Part.SDN
                ? OfacRecords.entries(file, beside(file, Part.ALT, hadoop), beside(file, Part.ADD, hadoop), hadoop)
                : OfacRecords.strays(file, partOf(file), beside(file, Part.SDN, hadoop), hadoop);
    }

    @Override
    public String asWritten(String[] fields) {
        return CsvRecords.line(fields, ',');
    }

    @Override
    public List<String> together(String file, Configuration hadoop) throws IOException {
        List<String> parts = new ArrayList<>();
        for (Part part : Part.values()) {
            parts.add(beside(file, part, hadoop));
        }
        return parts;
    }

    @Override
    public String named(String column) {
        return NAMED.getOrDefault(column, column);
    }

    @Override
    public Optional<Reading.Problem> unreadable(String[] fields, List<String> header) {
        return PublishedList.super
                .unreadable(fields, header)
                .map(problem -> problem.rule().equals("field-count") ? count(fields, header) : problem);
    }

    private static Reading.Problem count(String[] fields, List<String> header) {
        int due = (int) header.stream()
                .filter(column -> !OfacRecords.JOINED.contains(column))
                .count();
        return new Reading.Problem(
                header.get(Math.min(fields.length, due - 1)),
                "field-count",
                "has " + fields.length + " fields where the list has " + due);
    }

    @Override
    public Translation over(String file, List<String> header) {
        return header.containsAll(OfacRecords.JOINED) ? new OfacEntries(this, header) : new Strays();
    }

    private static Part partOf(String file) {
        return Part.valueOf(name(file).group(2).toUpperCase(Locale.ROOT));
    }

    /** Another part of the list that a file is of: named like it, whatever the case. */
    private static String beside(String file, Part part, Configuration hadoop) throws IOException {
        Matcher name = name(file);
        String wanted = name.group(1) + part.ending() + name.group(3);
        Path folder = new Path(file).getParent();
        for (FileStatus other : folder.getFileSystem(hadoop).listStatus(folder)) {
            if (other.getPath().getName().equalsIgnoreCase(wanted)) {
                return other.getPath().toString();
            }
        }
        throw new IllegalArgumentException(
                "Cannot read " + file + ": " + wanted + " is not beside it, and the list is " + "whole only with it");
    }

    private static Matcher name(String file) {
        Matcher name = NAME.matcher(new Path(file).getName());
        if (!name.matches()) {
            throw new IllegalArgumentException("Cannot read " + file
                    + ": a file of OFAC's list is called sdn.csv, alt.csv " + "or add.csv, whatever is before that");
        }
        return name;
    }

    /** Rows that belong to no entry. */
    private record Strays() implements Translation {
        @Override
        public List<String> columns() {
            return List.of();
        }

        @Override
        public Translated of(String[] fields, long line) {
            return new Translated(new String[0], Map.of(), Map.of());
        }

        @Override
        public List<Reading.Problem> problems(String[] fields, Translated record, List<Reading.Problem> found) {
            return List.of(new Reading.Problem(
                    Part.SDN.columns().get(0), "unknown-entry", "'" + fields[0] + "' is no entry of the list"));
        }
    }
}
