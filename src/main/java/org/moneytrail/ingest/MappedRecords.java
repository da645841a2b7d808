package org.moneytrail.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The records of one file of an agency's extract, turned into ours one by one. Whatever of a record one of our columns does
 * not say in full is kept beside them, under the agency's name for it and as it was.
 */
final class MappedRecords implements Layout.Translation {
    private final Mapping mapping;
    private final String file;
    private final List<String> header;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<String> columns = new ArrayList<>();
    private final List<Making> makings = new ArrayList<>();

    MappedRecords(Mapping mapping, String file, List<String> header) {
        this.mapping = mapping;
        this.file = file.substring(file.lastIndexOf('/') + 1);
        this.header = header;
        for (int i = 0; i < header.size(); i++) {
            positions.put(header.get(i), i);
        }
        mapping.settings().columns().forEach((column, settings) -> {
            columns.add(column);
            makings.add(Making.of(settings, mapping.settings().form()));
        });
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public Layout.Translated of(String[] fields, long line) {
        AgencyRecord record = new AgencyRecord(file, line, positions, fields);
        String[] texts = new String[columns.size()];
        Map<String, String> kept = new TreeMap<>();
        Map<String, Reading.Problem> refused = new LinkedHashMap<>();
        Set<String> saidInFull = new HashSet<>();
        for (int i = 0; i < texts.length; i++) {
            String column = columns.get(i);
            Made made = makings.get(i).of(record);
            texts[i] = made.text();
            if (made.problem() != null) {
                refused.put(column, made.problem());
            }
            if (!made.flag().isEmpty()) {
                kept.put("flag:" + column, made.flag());
            }
            if (made.faithful()) {
                saidInFull.add(mapping.named(column));
            }
        }
        for (String column : header) {
            if (!record.text(column).isEmpty() && !saidInFull.contains(column)) {
                kept.put(column, record.text(column));
            }
        }
        return new Layout.Translated(texts, kept, refused);
    }

    @Override
    public List<Reading.Problem> problems(String[] fields, Layout.Translated record, List<Reading.Problem> found) {
        Map<String, Reading.Problem> problems = new LinkedHashMap<>();
        record.refused().values().forEach(problem -> problems.putIfAbsent(problem.column(), problem));
        for (Reading.Problem problem : found) {
            if (!record.refused().containsKey(problem.column())) {
                String column = mapping.named(problem.column());
                String message = problem.message() + asWritten(problem.column(), column, fields, record.texts());
                problems.putIfAbsent(column, new Reading.Problem(column, problem.rule(), message));
            }
        }
        return List.copyOf(problems.values());
    }

    /** A message speaks of our text; where that is not the agency's, it says so. */
    private String asWritten(String ours, String theirs, String[] fields, String[] texts) {
        int position = positions.getOrDefault(theirs, header.size());
        int column = columns.indexOf(ours);
        boolean other = column >= 0
                && position < fields.length
                && !texts[column].isEmpty()
                && !texts[column].equals(fields[position].strip());
        return other ? " (written '" + fields[position].strip() + "')" : "";
    }
}
