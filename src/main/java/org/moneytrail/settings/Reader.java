package org.moneytrail.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.moneytrail.money.Currencies;
import org.moneytrail.money.DatePattern;
import org.moneytrail.money.Instants;
import org.moneytrail.money.MinorUnits;
import org.moneytrail.money.Unreadable;

/**
 * Typed values of one section. A value that does not fit is noted with its place, and reading goes on with a stand-in
 * that nobody sees, because the settings are refused in the end. Each call makes its key known.
 */
final class Reader {
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9.]+");

    /** Below the largest 64-bit number even in thousandths, the smallest unit of some currencies. */
    private static final BigDecimal MAX_MAJOR_UNITS = BigDecimal.TEN.pow(15);

    private final Config config;
    private final Problems problems;
    private final String home;
    private final String section;
    private final Set<String> known;
    private final SortedMap<String, String> effective;

    /** Reads the settings from the top; {@code config} must be resolved. */
    Reader(Config config, Problems problems) {
        this(config, problems, Place.SHIPPED);
    }

    /** Reads from the top of a file of its own, {@code home}, in which a missing key is missed. */
    Reader(Config config, Problems problems, String home) {
        this(config, problems, home, "", new HashSet<>(), new TreeMap<>());
    }

    private Reader(
            Config config,
            Problems problems,
            String home,
            String section,
            Set<String> known,
            SortedMap<String, String> effective) {
        this.config = config;
        this.problems = problems;
        this.home = home;
        this.section = section;
        this.known = known;
        this.effective = effective;
    }

    /** The section of that name within this one. */
    Reader section(String name) {
        return new Reader(config, problems, home, path(ConfigUtil.joinPath(name)), known, effective);
    }

    /** True if something is set at the key, which is known from now on. */
    boolean isSet(String key) {
        boolean set = lookUp(path(key)).isPresent();
        if (!set) {
            known.add(path(key));
        }
        return set;
    }

    /** True if the key is a section. */
    boolean isSection(String key) {
        return lookUp(path(key)).filter(ConfigObject.class::isInstance).isPresent();
    }

    /** True if the key is a list. */
    boolean isList(String key) {
        return lookUp(path(key))
                .filter(value -> value.valueType() == ConfigValueType.LIST)
                .isPresent();
    }

    /** What {@code read} finds at the key, or {@code otherwise} where nothing is set. */
    <T> T orElse(String key, T otherwise, Function<String, T> read) {
        return isSet(key) ? read.apply(key) : otherwise;
    }

    /** The names in this section, sorted; none if it is not there. */
    List<String> names() {
        return lookUp(section)
                .filter(ConfigObject.class::isInstance)
                .map(object ->
                        ((ConfigObject) object).keySet().stream().sorted().toList())
                .orElse(List.of());
    }

    /** Notes that what stands at the key, or is missing there, cannot be; all that lies under it counts as known. */
    void refuse(String key, String what) {
        String path = path(key);
        known.add(path);
        problems.note(
                lookUp(path).map(value -> Place.of(value.origin())).orElse(new Place(home, Place.NO_LINE)),
                path + ": " + what);
    }

    /** Every key that was asked for, of all sections, with its value in one spelling. */
    Map<String, String> effective() {
        return effective;
    }

    /** Notes what is set although nobody asked for it. */
    void noteUnknownKeys() {
        new UnknownKeys(known, problems).note(config.root(), "");
    }

    /** A span of time; it must say its unit. */
    Duration duration(String key, Duration min, Duration max) {
        String bounds = "must lie between " + spelled(min) + " and " + spelled(max);
        return value(key, min, Reader::spelled, text -> {
            require(!NUMBER.matcher(text).matches(), "must say its unit, such as 72h or 180d");
            Duration duration;
            try {
                duration = config.getDuration(path(key));
            } catch (ConfigException e) {
                throw unfit("must be a duration, such as 72h or 180d");
            }
            require(duration.compareTo(min) >= 0 && duration.compareTo(max) <= 0, bounds);
            return duration;
        });
    }

    /** A whole number of things. */
    int count(String key, int min) {
        return whole(key, min, Integer.MAX_VALUE, "must be at least " + min);
    }

    /** A whole number of things. */
    int count(String key, int min, int max) {
        return whole(key, min, max, "must lie between " + min + " and " + max);
    }

    /** A whole number of percent. */
    int percent(String key, int min, int max) {
        return count(key, min, max);
    }

    private int whole(String key, int min, int max, String bounds) {
        return value(key, min, String::valueOf, text -> {
            BigDecimal number = number(text, "must be a whole number");
            require(number.stripTrailingZeros().scale() <= 0, "must be a whole number");
            require(number.compareTo(BigDecimal.valueOf(min)) >= 0, bounds);
            require(number.compareTo(BigDecimal.valueOf(max)) <= 0, bounds);
            return number.intValueExact();
        });
    }

    /** An exact decimal number. */
    BigDecimal decimal(String key, BigDecimal min, BigDecimal max) {
        String bounds = "must lie between " + min.toPlainString() + " and " + max.toPlainString();
        return value(key, min, Reader::spelled, text -> {
            BigDecimal number = number(text, "must be a number");
            require(number.compareTo(min) >= 0 && number.compareTo(max) <= 0, bounds);
            return number;
        });
    }

    /** An exact decimal number above 0. */
    BigDecimal positive(String key) {
        return value(key, BigDecimal.ONE, Reader::spelled, Reader::positiveNumber);
    }

    /** So many of one of our units: 0.001 kg. */
    Conversion.Unit unit(String key) {
        Conversion.Unit standIn = new Conversion.Unit(BigDecimal.ONE, "");
        return value(key, standIn, unit -> spelled(unit.factor()) + " " + unit.name(), text -> {
            String[] parts = text.split(" ", 2);
            require(parts.length == 2 && !parts[1].isBlank(), "must have a factor and a unit, such as 0.001 kg");
            return new Conversion.Unit(positiveNumber(parts[0]), parts[1].strip());
        });
    }

    /** An amount in major units that a ledger can hold. */
    BigDecimal majorUnits(String key) {
        return decimal(key, BigDecimal.ZERO, MAX_MAJOR_UNITS);
    }

    /** A text with something in it. */
    String text(String key) {
        return value(key, "", Function.identity(), text -> {
            require(!text.isBlank(), "must not be empty");
            return text;
        });
    }

    /** A text that may be empty. */
    String string(String key) {
        return value(key, "", Function.identity(), Function.identity());
    }

    /** Texts, none of them empty or there twice; there may be none at all. */
    List<String> texts(String key) {
        return texts(key, 0);
    }

    /** At least {@code atLeast} texts, none of them empty or there twice. */
    List<String> texts(String key, int atLeast) {
        return values(key, atLeast, Function.identity(), text -> {
            require(!text.isBlank(), "must not have an empty entry");
            return text;
        });
    }

    /** Amounts in major units with their currency before them, one a currency: KZT 5000000. In minor units. */
    Map<String, Long> amounts(String key) {
        Set<String> seen = new HashSet<>();
        List<Map.Entry<String, Long>> amounts = values(key, 0, Reader::spelled, text -> {
            String[] parts = text.split(" ", -1);
            require(parts.length == 2, "must have a currency and an amount, such as KZT 5000000");
            require(Currencies.isKnown(parts[0]), "must begin with a currency of ISO 4217, such as KZT");
            require(seen.add(parts[0]), "must not give " + parts[0] + " twice");
            long minor = MinorUnits.parse(parts[1], parts[0]);
            require(minor > 0, "must have amounts above 0");
            return Map.entry(parts[0], minor);
        });
        Map<String, Long> byCurrency = new TreeMap<>();
        amounts.forEach(amount -> byCurrency.put(amount.getKey(), amount.getValue()));
        return byCurrency;
    }

    /** {@code true} or {@code false}. */
    boolean bool(String key) {
        List<String> both = List.of("false", "true");
        return value(key, false, String::valueOf, text -> one(text, both, both).equals("true"));
    }

    /** One of the names. */
    String choice(String key, List<String> names) {
        return value(key, "", Function.identity(), text -> one(text, names, names));
    }

    /** One of the constants, which are spelled in lower case with hyphens: {@code VEHICLE_OWNER} as vehicle-owner. */
    <E extends Enum<E>> E choice(String key, Class<E> constants) {
        List<E> all = List.of(constants.getEnumConstants());
        return value(key, all.get(0), Reader::spelled, text -> one(text, names(all), all));
    }

    /** At least {@code atLeast} of the names, none twice, in the order of the setting. */
    List<String> choices(String key, int atLeast, List<String> names) {
        return values(key, atLeast, Function.identity(), text -> one(text, names, names));
    }

    /** At least {@code atLeast} of the constants, none twice, in the order of the setting. */
    <E extends Enum<E>> List<E> choices(String key, int atLeast, Class<E> constants) {
        List<E> all = List.of(constants.getEnumConstants());
        return values(key, atLeast, Reader::spelled, text -> one(text, names(all), all));
    }

    /** A time zone by name or offset. */
    ZoneId zone(String key) {
        return value(key, ZoneOffset.UTC, ZoneId::getId, text -> {
            try {
                return ZoneId.of(text);
            } catch (DateTimeException e) {
                throw unfit("must be a time zone, such as Asia/Almaty");
            }
        });
    }

    /** A currency that amounts can be counted in. */
    String currency(String key) {
        return value(key, "", Function.identity(), text -> {
            require(Currencies.isKnown(text), "must be a currency of ISO 4217, such as KZT");
            return text;
        });
    }

    /** A single character, such as one that separates. */
    char character(String key) {
        return value(key, ' ', String::valueOf, text -> {
            require(text.length() == 1, "must be a single character");
            return text.charAt(0);
        });
    }

    /** The name of a character encoding. */
    String encoding(String key) {
        return value(key, UTF_8.name(), Function.identity(), text -> {
            try {
                return Charset.forName(text).name();
            } catch (IllegalArgumentException e) {
                throw unfit("must be a character encoding, such as windows-1251");
            }
        });
    }

    /** Patterns of dates, such as dd.MM.yyyy, at least one. */
    List<String> datePatterns(String key) {
        return values(key, 1, Function.identity(), text -> DatePattern.of(text).text());
    }

    /** An instant, or a date, which begins in {@code zone}; nothing if the text is empty. */
    Optional<Instant> instant(String key, ZoneId zone) {
        return value(
                key,
                Optional.empty(),
                instant -> instant.map(Instant::toString).orElse(""),
                text -> text.isEmpty() ? Optional.empty() : Optional.of(Instants.parse(text, zone)));
    }

    private <T> T value(String key, T standIn, Function<T, String> spell, Function<String, T> parse) {
        return read(key, standIn, spell, value -> {
            boolean single = value.valueType() != ConfigValueType.LIST && value.valueType() != ConfigValueType.OBJECT;
            require(single, "must be a single value");
            return parse.apply(config.getString(path(key)));
        });
    }

    private <T> List<T> values(String key, int atLeast, Function<T, String> spell, Function<String, T> parse) {
        return read(key, List.of(), list -> bracketed(list.stream().map(spell)), value -> {
            require(value.valueType() == ConfigValueType.LIST, "must be a list, such as [a, b]");
            List<String> texts;
            try {
                texts = config.getStringList(path(key));
            } catch (ConfigException e) {
                throw unfit("must be a list of single values");
            }
            require(
                    texts.size() >= atLeast,
                    atLeast > 1 ? "must have at least " + atLeast + " entries" : "must not be empty");
            Set<String> seen = new HashSet<>();
            texts.forEach(text -> require(seen.add(text), "must not name " + text + " twice"));
            return texts.stream().map(parse).toList();
        });
    }

    /** Reads the value at {@code key}; whatever is wrong with it is noted here and nowhere else. */
    private <T> T read(String key, T standIn, Function<T, String> spell, Function<ConfigValue, T> parse) {
        String path = path(key);
        known.add(path);
        effective.put(path, "");
        Optional<ConfigValue> found = find(path);
        if (found.isEmpty()) {
            return standIn;
        }
        ConfigValue value = found.get();
        try {
            T parsed = parse.apply(value);
            effective.put(path, spell.apply(parsed));
            return parsed;
        } catch (Unreadable e) {
            problems.note(Place.of(value.origin()), path + " = " + shown(path, value) + ": " + e.getMessage());
            return standIn;
        }
    }

    private Optional<ConfigValue> lookUp(String path) {
        ConfigValue value = config.root();
        for (String name : ConfigUtil.splitPath(path)) {
            value = value instanceof ConfigObject object ? object.get(name) : null;
        }
        return Optional.ofNullable(value);
    }

    /** The value at the path. Nothing is noted if a section above it is none: that is one problem, not one a key. */
    private Optional<ConfigValue> find(String path) {
        ConfigValue value = config.root();
        for (String name : ConfigUtil.splitPath(path)) {
            if (!(value instanceof ConfigObject object)) {
                return Optional.empty();
            }
            value = object.get(name);
            if (value == null) {
                problems.note(new Place(home, Place.NO_LINE), path + ": missing");
                return Optional.empty();
            }
        }
        if (value.valueType() == ConfigValueType.NULL) {
            problems.note(Place.of(value.origin()), path + ": must have a value");
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /** The value as a user wrote it, near enough: numbers keep their zeros, lists their brackets. */
    private String shown(String path, ConfigValue value) {
        return switch (value.valueType()) {
            case LIST, OBJECT -> value.render(ConfigRenderOptions.concise());
            default -> config.getString(path);
        };
    }

    private String path(String key) {
        return section.isEmpty() ? key : section + "." + key;
    }

    private static <T> T one(String text, List<String> names, List<T> values) {
        require(names.contains(text), "must be one of " + String.join(", ", names));
        return values.get(names.indexOf(text));
    }

    private static BigDecimal positiveNumber(String text) {
        BigDecimal number = number(text, "must be a number");
        require(number.signum() > 0, "must be above 0");
        return number;
    }

    private static BigDecimal number(String text, String otherwise) {
        require(NUMBER.matcher(text).matches(), otherwise);
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw unfit(otherwise);
        }
    }

    private static void require(boolean fits, String otherwise) {
        if (!fits) {
            throw unfit(otherwise);
        }
    }

    private static Unreadable unfit(String message) {
        return new Unreadable("wrong-setting", message);
    }

    private static <E extends Enum<E>> List<String> names(List<E> constants) {
        return constants.stream().map(Reader::spelled).toList();
    }

    private static String spelled(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String spelled(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String spelled(Map.Entry<String, Long> amount) {
        return amount.getKey() + " " + MinorUnits.format(amount.getValue(), amount.getKey());
    }

    /** In the largest unit that says it in whole numbers. */
    private static String spelled(Duration duration) {
        if (duration.equals(Duration.ofDays(duration.toDays()))) {
            return duration.toDays() + "d";
        }
        if (duration.equals(Duration.ofHours(duration.toHours()))) {
            return duration.toHours() + "h";
        }
        if (duration.equals(Duration.ofMinutes(duration.toMinutes()))) {
            return duration.toMinutes() + "m";
        }
        return duration.equals(Duration.ofSeconds(duration.toSeconds()))
                ? duration.toSeconds() + "s"
                : duration.toNanos() + "ns";
    }

    private static String bracketed(Stream<String> texts) {
        return texts.collect(joining(", ", "[", "]"));
    }
}
