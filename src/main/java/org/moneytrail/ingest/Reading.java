package org.moneytrail.ingest;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.spark.sql.types.DecimalType;
import org.moneytrail.money.Currencies;
import org.moneytrail.money.Instants;
import org.moneytrail.money.MinorUnits;
import org.moneytrail.money.Unreadable;
import org.moneytrail.table.Field;
import org.moneytrail.table.Provenance;
import org.moneytrail.table.Table;

/**
 * One record of a source while it is read: raw texts in, typed values and problems out. Each method reads the column that
 * is named like the field, puts the value in the row, and returns it, or null where there is none or it is wrong; what is
 * wrong is noted, so that a row tells all its problems at once. A field that may not be empty makes its column required.
 */
public final class Reading {
    private static final Pattern LIST = Pattern.compile("\\|");
    private static final Pattern PLAIN_DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Table table;
    private final Conventions conventions;
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final Set<String> required = new LinkedHashSet<>();
    private final Set<String> decimals = new LinkedHashSet<>();
    private final Map<String, Problem> problems = new LinkedHashMap<>();
    private final Map<String, String> kept = new TreeMap<>();
    private String[] texts = {};
    private Object[] row = {};

    /** What is wrong with a column. */
    record Problem(String column, String rule, String message) {
        /** All of them as one sentence. */
        static String message(List<Problem> problems) {
            return problems.stream()
                    .map(problem -> problem.column() + " " + problem.message())
                    .collect(joining("; "));
        }
    }

    /**
     * @param header the columns of the file
     */
    Reading(Table table, List<String> header, Conventions conventions) {
        this.table = table;
        this.conventions = conventions;
        for (int i = 0; i < header.size(); i++) {
            positions.put(header.get(i), i);
        }
    }

    /** Turns to the next record. */
    void next(String[] record) {
        texts = record;
        row = new Object[table.fields().size()];
        problems.clear();
        kept.clear();
    }

    /** The row as far as it could be read. */
    Object[] row() {
        return row;
    }

    /** All that is wrong with the record, in the order in which it was found; at most one problem a column. */
    List<Problem> problems() {
        return List.copyOf(problems.values());
    }

    /** The columns that were asked for so far. */
    Set<String> asked() {
        return asked;
    }

    /** Those of them that may not be empty. */
    Set<String> required() {
        return required;
    }

    /** Those of them that hold decimal numbers. */
    Set<String> decimals() {
        return decimals;
    }

    /** Keeps texts of the record beside its columns. */
    void keep(Map<String, String> texts) {
        kept.putAll(texts);
    }

    /** Unknown columns that are not empty, and flags. */
    Map<String, String> extra() {
        Map<String, String> extra = new TreeMap<>(kept);
        positions.forEach((name, position) -> {
            String text = position < texts.length ? texts[position] : "";
            if (!asked.contains(name) && !text.isEmpty()) {
                extra.put(name, text);
            }
        });
        return extra;
    }

    /** An id: exactly what the source wrote. */
    public String id(Field field) {
        String text = raw(field.name());
        return put(field, text.isBlank() ? missing(field) : text);
    }

    /** A text, without blanks around it. */
    public String text(Field field) {
        return put(field, given(field));
    }

    /** A text that is one of a few, in upper case. */
    public String oneOf(Field field, String... choices) {
        String text = given(field);
        if (text != null && !Arrays.asList(choices).contains(text)) {
            note(field.name(), "unknown-value", "'" + text + "' is none of " + String.join(", ", choices));
        }
        return put(field, text);
    }

    /** A country, ISO 3166 alpha-2. */
    public String country(Field field) {
        String text = given(field);
        if (text != null && !COUNTRIES.contains(text)) {
            note(field.name(), "unknown-country", "'" + text + "' is not a country code of ISO 3166 alpha-2");
        }
        return put(field, text);
    }

    /** A text from a column with a name of its own. */
    public String text(Field field, String column) {
        return put(field, required(column));
    }

    /** An id from a column with a name of its own. */
    public String id(Field field, String column) {
        return put(field, required(column));
    }

    /** The text of a required column, without blanks around it. */
    public String required(String column) {
        required.add(column);
        String text = blankToNull(raw(column));
        if (text == null) {
            note(column, "missing", "is required and empty");
        }
        return text;
    }

    /** A list of texts separated by |, without empty ones. */
    public List<String> texts(Field field) {
        return texts(field, field.name(), LIST);
    }

    /** A list of texts separated by | from a column with a name of its own. */
    public List<String> texts(Field field, String column) {
        return texts(field, column, LIST);
    }

    /** A list of texts in upper case. */
    public List<String> upperTexts(Field field, String column, Pattern separator) {
        List<String> upper = texts(field, column, separator).stream()
                .map(text -> text.toUpperCase(Locale.ROOT))
                .toList();
        set(field, upper.toArray(String[]::new));
        return upper;
    }

    /** A list of texts with another separator; a part in quotes is taken out of them. */
    public List<String> texts(Field field, String column, Pattern separator) {
        List<String> parts = separator
                .splitAsStream(raw(column))
                .map(Reading::unquoted)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        set(field, parts.toArray(String[]::new));
        return parts;
    }

    /** A list of countries separated by |. */
    public void countries(Field field) {
        for (String code : texts(field)) {
            if (!COUNTRIES.contains(code)) {
                note(field.name(), "unknown-country", "'" + code + "' is not a country code of ISO 3166 alpha-2");
            }
        }
    }

    /** True or false; empty is false. */
    public boolean flag(Field field) {
        String text = blankToNull(raw(field.name()));
        if (text != null && !text.equals("true") && !text.equals("false")) {
            note(field.name(), "not-a-flag", "'" + text + "' is neither true nor false");
        }
        return put(field, "true".equals(text));
    }

    /** A whole number from {@code least} on. */
    public Integer number(Field field, int least) {
        String text = given(field);
        Integer number = null;
        if (text != null) {
            try {
                number = Integer.valueOf(text);
            } catch (NumberFormatException e) {
                note(field.name(), "not-a-number", "'" + text + "' is not a whole number");
            }
            if (number != null && number < least) {
                note(field.name(), "too-small", "'" + text + "' is less than " + least);
            }
        }
        return put(field, number);
    }

    /** A decimal number that is not negative and fits the field's type. */
    public BigDecimal decimal(Field field) {
        decimals.add(field.name());
        String text = given(field);
        if (text == null) {
            return put(field, null);
        }
        if (!PLAIN_DECIMAL.matcher(text).matches()) {
            note(field.name(), "not-a-number", "'" + text + "' is not a decimal number");
            return put(field, null);
        }
        DecimalType type = (DecimalType) field.type();
        BigDecimal number = new BigDecimal(text);
        if (number.signum() < 0) {
            note(field.name(), "negative", "'" + text + "' is negative");
        }
        if (number.scale() > type.scale()) {
            note(field.name(), "too-many-decimals", "'" + text + "' has more than " + type.scale() + " decimals");
        } else if (number.precision() - number.scale() > type.precision() - type.scale()) {
            note(field.name(), "too-large", "'" + text + "' has more digits than the column holds");
        }
        return put(field, problems.containsKey(field.name()) ? null : number.setScale(type.scale()));
    }

    /** An amount above 0 in major units of a currency that is told elsewhere: its text as it stands. */
    public String amountText(Field field) {
        decimals.add(field.name());
        String text = text(field);
        if (text != null && (!PLAIN_DECIMAL.matcher(text).matches() || new BigDecimal(text).signum() <= 0)) {
            note(field.name(), "not-positive", "'" + text + "' is not a decimal number above 0");
        }
        return text;
    }

    /** A day, ISO 8601. */
    public LocalDate day(Field field) {
        String text = given(field);
        LocalDate day = null;
        if (text != null) {
            try {
                day = LocalDate.parse(text);
                row[table.indexOf(field)] = java.sql.Date.valueOf(day);
            } catch (DateTimeException e) {
                note(field.name(), "not-a-day", "'" + text + "' is not a day, such as 2026-03-01");
            }
        }
        return day;
    }

    /** An instant, ISO 8601 with an offset; a date means the start of that day, and is flagged. */
    public Instant instant(Field field) {
        String text = given(field);
        if (text == null) {
            return null;
        }
        try {
            Instant instant = Instants.parse(text, conventions.zone());
            if (Instants.isDate(text)) {
                kept.put("flag:" + field.name(), "a date, taken as the start of that day in " + conventions.zone());
            }
            row[table.indexOf(field)] = Timestamp.from(instant);
            return instant;
        } catch (Unreadable problem) {
            note(field.name(), problem.rule(), problem.getMessage());
            return null;
        }
    }

    /** A currency, ISO 4217. */
    public String currency(Field field) {
        String text = given(field);
        if (text != null && !Currencies.isKnown(text)) {
            note(field.name(), "unknown-currency", "'" + text + "' is not a currency of ISO 4217");
            return put(field, null);
        }
        return put(field, text);
    }

    /**
     * An amount in major units of {@code currency}, above 0, as minor units. The column is named like the field without
     * {@code _minor}.
     *
     * @param currency null where it is missing or wrong: then the amount cannot be read, and an amount without a
     *     currency is a problem of its own
     */
    public Long amount(Field field, String currency) {
        Long minor = readAmount(field, currency);
        return put(field, minor);
    }

    private Long readAmount(Field field, String currency) {
        String column = field.name().substring(0, field.name().length() - "_minor".length());
        String text = blankToNull(raw(column));
        decimals.add(column);
        if (!field.nullable()) {
            required.add(column);
        }
        if (text == null) {
            if (!field.nullable()) {
                note(column, "missing", "is required and empty");
            }
            return null;
        }
        if (currency == null) {
            note(column, "no-currency", "'" + text + "' has no currency to be counted in");
            return null;
        }
        try {
            long minor = MinorUnits.parse(text, currency);
            if (minor <= 0) {
                note(column, "not-positive", "'" + text + "' is not above 0");
                return null;
            }
            return minor;
        } catch (Unreadable problem) {
            note(column, problem.rule(), problem.getMessage());
            return null;
        }
    }

    /** The currency that values without one are in. */
    public String baseCurrency() {
        return conventions.baseCurrency();
    }

    /** The text of a column as it stands, empty where the file does not have it. */
    public String raw(String column) {
        asked.add(column);
        Integer position = positions.get(column);
        return position == null || position >= texts.length ? "" : texts[position];
    }

    /** Notes that a column breaks a rule; only the first of a column counts. */
    public void note(String column, String rule, String message) {
        problems.putIfAbsent(column, new Problem(column, rule, message));
    }

    /** Puts a value that was derived from others. */
    public <T> T put(Field field, T value) {
        row[table.indexOf(field)] = value;
        return value;
    }

    private void set(Field field, Object value) {
        row[table.indexOf(field)] = value;
    }

    private String given(Field field) {
        String text = blankToNull(raw(field.name()));
        return text == null ? missing(field) : text;
    }

    private String missing(Field field) {
        if (!field.nullable()) {
            required.add(field.name());
            note(field.name(), "missing", "is required and empty");
        }
        return null;
    }

    private static String unquoted(String part) {
        String text = part.strip();
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
    }

    private static String blankToNull(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? null : stripped;
    }

    /** Puts where the record came from. */
    void provenance(String file, long line, String loadId) {
        set(Provenance.SOURCE_FILE, file);
        set(Provenance.SOURCE_LINE, line);
        set(Provenance.LOAD_ID, loadId);
        set(Provenance.EXTRA, scala.jdk.javaapi.CollectionConverters.asScala(extra()));
    }
}
