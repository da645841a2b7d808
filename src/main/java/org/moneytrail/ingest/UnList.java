package org.moneytrail.ingest;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;

/**
 * The consolidated list of the Security Council of the United Nations in XML: one record an {@code INDIVIDUAL} or {@code
 * ENTITY}. What our columns do not say in full stays beside them by its path in the record, such as {@code
 * INDIVIDUAL_DOCUMENT[2]/TYPE_OF_DOCUMENT}.
 */
record UnList() implements PublishedList {
    private static final String LIST = "United Nations Security Council Consolidated List";
    private static final String ROOT = "CONSOLIDATED_LIST";
    /** Records stand in the list and in its part for persons or for entities. */
    private static final int DEPTH = 2;

    private static final Map<String, String> NAMED =
            Map.of("id", "REFERENCE_NUMBER", "list_id", "REFERENCE_NUMBER", "name", "FIRST_NAME");

    @Override
    public RawRecords open(String file, Configuration hadoop) throws IOException {
        return new XmlRecords(file, ROOT, DEPTH, hadoop);
    }

    @Override
    public Optional<String> edition(String file, Configuration hadoop) throws IOException {
        return XmlRecords.rootAttribute(file, "dateGenerated", hadoop);
    }

    @Override
    public String asWritten(String[] fields) {
        return fields[0];
    }

    @Override
    public Set<String> endings() {
        return Set.of("xml");
    }

    @Override
    public String named(String column) {
        return NAMED.getOrDefault(column, column);
    }

    /** Bytes of another encoding end the reading; a sign that stands for one is as it was published. */
    @Override
    public Optional<Reading.Problem> unreadable(String[] fields, List<String> header) {
        return Optional.empty();
    }

    @Override
    public Translation over(String file, List<String> header) {
        return new Records(this);
    }

    private record Records(UnList list) implements Translation {
        @Override
        public List<String> columns() {
            return ListEntry.COLUMNS;
        }

        @Override
        public Translated of(String[] fields, long line) {
            return new Entry(XmlElement.parse(fields[0])).translated();
        }

        @Override
        public List<Reading.Problem> problems(String[] fields, Translated record, List<Reading.Problem> found) {
            return list.named(record.refused(), found);
        }
    }

    /** One person or entity while it is read: what is taken into a column is no longer left. */
    private static final class Entry {
        private static final List<String> NAMES = List.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME");
        private static final List<String> PLACE = List.of("STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY");

        private static final String ABOUT = "APPROXIMATELY";
        private static final Pattern ANY = Pattern.compile(".");
        private static final Pattern WITH_A_NUMBER = Pattern.compile("[0-9]");
        private static final Set<String> TYPES_OF_DATE = Set.of("EXACT", ABOUT, "BETWEEN");

        private final XmlElement record;
        private final Map<String, String> left = new TreeMap<>();

        Entry(XmlElement record) {
            this.record = record;
            record.texts().forEach(element -> left.put(element.path(), element.text()));
        }

        Layout.Translated translated() {
            Map<String, Reading.Problem> refused = new LinkedHashMap<>();
            String schema = switch (record.name()) {
                case "INDIVIDUAL" -> "Person";
                case "ENTITY" -> "Organization";
                default -> "";
            };
            if (schema.isEmpty()) {
                refused.put(
                        "schema",
                        new Reading.Problem(
                                record.name(), "unknown-element", "is neither an INDIVIDUAL nor an ENTITY"));
            }
            List<String> aliases = new ArrayList<>(takeAll(record, "NAME_ORIGINAL_SCRIPT"));
            List<String> weak = new ArrayList<>();
            groups("ALIAS").forEach(alias -> names(alias, aliases, weak));
            List<String> addresses = groups("ADDRESS").map(this::address).toList();
            ListEntry entry = new ListEntry(
                    LIST,
                    String.join(" ", takeAll(record, "REFERENCE_NUMBER")),
                    schema,
                    NAMES.stream()
                            .flatMap(part -> takeAll(record, part).stream())
                            .collect(joining(" ")),
                    split(aliases),
                    split(weak),
                    groups("DATE_OF_BIRTH").map(this::born).toList(),
                    countries(),
                    groups("DOCUMENT")
                            .flatMap(document -> takeAll(document, "NUMBER").stream())
                            .toList(),
                    List.of(),
                    addresses,
                    takeAll(record, "UN_LIST_TYPE"),
                    String.join(" ", takeAll(record, "LISTED_ON")),
                    lastChange());
            return new Layout.Translated(entry.texts(), left, refused);
        }

        /** {@code INDIVIDUAL_ALIAS} or {@code ENTITY_ALIAS}, and so on. */
        private Stream<XmlElement> groups(String ending) {
            return record.all(record.name() + "_" + ending).stream();
        }

        /** What is not called low is a name in its own right; how else it is called is not said by a column. */
        private void names(XmlElement alias, List<String> strong, List<String> weak) {
            List<String> quality =
                    alias.all("QUALITY").stream().map(XmlElement::text).toList();
            boolean low = quality.contains("Low");
            (low ? weak : strong).addAll(takeAll(alias, "ALIAS_NAME"));
            if (low || quality.contains("Good")) {
                takeAll(alias, "QUALITY");
            }
        }

        /** Of nationality and addresses; a name that is none today is left. */
        private List<String> countries() {
            List<String> codes = new ArrayList<>();
            Stream.concat(
                            record.all("NATIONALITY").stream()
                                    .flatMap(nationality -> nationality.all("VALUE").stream()),
                            groups("ADDRESS").flatMap(address -> address.all("COUNTRY").stream()))
                    .forEach(country -> CountryNames.code(country.text()).ifPresent(code -> {
                        left.remove(country.path());
                        codes.add(code);
                    }));
            return codes;
        }

        private static List<String> split(List<String> names) {
            return names.stream()
                    .flatMap(name -> Stream.of(name.split(";\\s+")))
                    .toList();
        }

        private String address(XmlElement address) {
            return PLACE.stream()
                    .flatMap(part -> takeAll(address, part).stream())
                    .collect(joining(", "));
        }

        /** A day, a year, or in words what is less than that. */
        private String born(XmlElement birth) {
            String when = first(birth, "DATE", ANY)
                    .or(() -> first(birth, "YEAR", ANY))
                    .orElse("");
            if (when.isEmpty()) {
                when = Stream.of("FROM_YEAR", "TO_YEAR")
                        .flatMap(year -> first(birth, year, ANY).stream())
                        .collect(joining(" to "));
            }
            if (when.isEmpty()) {
                when = first(birth, "NOTE", WITH_A_NUMBER).orElse("");
            }
            String type =
                    birth.all("TYPE_OF_DATE").stream().map(XmlElement::text).collect(joining());
            if (!when.isEmpty() && TYPES_OF_DATE.contains(type)) {
                takeAll(birth, "TYPE_OF_DATE");
            }
            return type.equals(ABOUT) && !when.isEmpty() ? "circa " + when : when;
        }

        private String lastChange() {
            Optional<XmlElement> last = record.all("LAST_DAY_UPDATED").stream()
                    .flatMap(days -> days.all("VALUE").stream())
                    .filter(day -> !day.text().isEmpty())
                    .max(Comparator.comparing(XmlElement::text));
            last.ifPresent(day -> left.remove(day.path()));
            return last.map(XmlElement::text).orElse("");
        }

        private Optional<String> first(XmlElement of, String child, Pattern form) {
            Optional<XmlElement> first = of.all(child).stream()
                    .filter(element -> form.matcher(element.text()).find())
                    .findFirst();
            first.ifPresent(element -> left.remove(element.path()));
            return first.map(XmlElement::text);
        }

        /** The texts right below that have that name. */
        private List<String> takeAll(XmlElement of, String child) {
            List<XmlElement> taken = of.all(child).stream()
                    .filter(element -> !element.text().isEmpty())
                    .toList();
            taken.forEach(element -> left.remove(element.path()));
            return taken.stream().map(XmlElement::text).toList();
        }
    }
}
