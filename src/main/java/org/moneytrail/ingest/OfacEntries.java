package org.moneytrail.ingest;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.moneytrail.ingest.OfacList.Part;

/**
 * Entries of OFAC's list, each with its aliases and addresses, turned into records in our columns. What those do not say in
 * full stays beside them under OFAC's names, and remarks always do.
 */
final class OfacEntries implements Layout.Translation {
    private static final String LIST = "OFAC Specially Designated Nationals";
    /** What stands for nothing. */
    private static final String NULL = "-0-";

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    /** Of an entry, what no column of ours says. */
    private static final List<String> KEPT =
            List.of("Title", "Call_Sign", "Vess_type", "Tonnage", "GRT", "Vess_flag", "Vess_owner", "Remarks");

    private final OfacList list;
    private final List<String> header;

    OfacEntries(OfacList list, List<String> header) {
        this.list = list;
        this.header = header;
    }

    @Override
    public List<String> columns() {
        return ListEntry.COLUMNS;
    }

    @Override
    public Layout.Translated of(String[] fields, long line) {
        if (fields.length != header.size()) {
            return new Layout.Translated(emptied(), Map.of(), Map.of());
        }
        Map<String, String> kept = new TreeMap<>();
        KEPT.forEach(column -> given(fields, header, column).ifPresent(text -> kept.put(column, text)));
        OfacRemarks remarks = OfacRemarks.of(given(fields, header, "Remarks").orElse(""));
        List<String> countries = new ArrayList<>(remarks.countries());
        given(fields, header, "Vess_flag").ifPresent(countries::add);
        List<String> aliases = aliases(rows(fields, "alt.csv"), kept);
        List<String> addresses = addresses(rows(fields, "add.csv"), countries, kept);
        ListEntry entry = new ListEntry(
                LIST,
                given(fields, header, "ent_num").orElse(""),
                schema(given(fields, header, "SDN_Type").orElse("")),
                given(fields, header, "SDN_Name").orElse(""),
                aliases,
                remarks.weakAliases(),
                remarks.born(),
                countries.stream()
                        .flatMap(name -> CountryNames.code(name).stream())
                        .toList(),
                remarks.identifiers(),
                remarks.phones(),
                addresses,
                programmes(given(fields, header, "Program").orElse("")),
                "",
                "");
        return new Layout.Translated(entry.texts(), kept, refused(entry.id()));
    }

    @Override
    public List<Reading.Problem> problems(String[] fields, Layout.Translated record, List<Reading.Problem> found) {
        return list.named(record.refused(), found);
    }

    private static Map<String, Reading.Problem> refused(String id) {
        return NUMBER.matcher(id).matches()
                ? Map.of()
                : Map.of("id", new Reading.Problem("ent_num", "not-a-number", "'" + id + "' is not a whole number"));
    }

    private static String[] emptied() {
        return ListEntry.COLUMNS.stream().map(column -> "").toArray(String[]::new);
    }

    /** Nothing in that place means that the entry is neither a person nor a thing. */
    private static String schema(String type) {
        return switch (type) {
            case "individual" -> "Person";
            case "" -> "Organization";
            default -> type;
        };
    }

    /** Several of them stand as A] [B. */
    private static List<String> programmes(String written) {
        return List.of(written.split("\\]\\s*\\["));
    }

    private static List<String> aliases(List<String[]> rows, Map<String, String> kept) {
        List<String> header = Part.ALT.columns();
        List<String> aliases = new ArrayList<>();
        for (String[] row : rows) {
            given(row, header, "alt_name").ifPresent(aliases::add);
            keep(row, header, "alt_type", kept);
            keep(row, header, "alt_remarks", kept);
        }
        return aliases;
    }

    private static List<String> addresses(List<String[]> rows, List<String> countries, Map<String, String> kept) {
        List<String> header = Part.ADD.columns();
        List<String> addresses = new ArrayList<>();
        for (String[] row : rows) {
            addresses.add(Stream.of("address", "city", "country")
                    .flatMap(column -> given(row, header, column).stream())
                    .collect(joining(", ")));
            given(row, header, "country").ifPresent(countries::add);
            keep(row, header, "add_remarks", kept);
        }
        return addresses;
    }

    /** Under the number that the list gives to the row, as in {@code alt[57]/alt_type}. */
    private static void keep(String[] row, List<String> header, String column, Map<String, String> kept) {
        String part = column.substring(0, column.indexOf('_'));
        given(row, header, column)
                .filter(text -> !text.equals("aka"))
                .ifPresent(text -> kept.put(part + "[" + row[1].strip() + "]/" + column, text));
    }

    private List<String[]> rows(String[] fields, String column) {
        return OfacRecords.rows(fields[header.indexOf(column)]);
    }

    private static Optional<String> given(String[] fields, List<String> header, String column) {
        String text = fields[header.indexOf(column)].strip();
        return text.isEmpty() || text.equals(NULL) ? Optional.empty() : Optional.of(text);
    }
}
