package org.moneytrail.settings;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How a text of an extract becomes one of ours. */
public sealed interface Conversion extends Serializable {
    /** It is ours as it stands. */
    record AsWritten() implements Conversion {}

    /**
     * Codes of the extract by a list.
     *
     * @param list the name of the list
     * @param codes our text by the extract's; an empty one says that the code tells nothing
     */
    record Codes(String list, Map<String, String> codes) implements Conversion {}

    /** Dates, by the first pattern that fits. */
    record Dates(List<String> patterns) implements Conversion {}

    /**
     * Decimal numbers, with the signs of the extract.
     *
     * @param factor how many of our units one of the extract's is; 1 where {@code units} say so
     * @param units where {@code unitIn} is not empty, the units that this column of the extract names
     * @param decimals to how many decimals a number is rounded, half up; {@link #NOT_ROUNDED} for none
     */
    record Decimal(BigDecimal factor, String unitIn, Units units, int decimals) implements Conversion {}

    /** Names of units, by a list. */
    record UnitName(Units units) implements Conversion {}

    /** A list of units by the names that an extract uses. */
    record Units(String list, Map<String, Unit> byName) implements Serializable {}

    /**
     * A unit of an extract in terms of ours.
     *
     * @param factor how many of ours it is
     * @param name what ours is called
     */
    record Unit(BigDecimal factor, String name) implements Serializable {}

    /** Numbers are taken as they are. */
    int NOT_ROUNDED = -1;

    /** What goes without saying. */
    static Conversion usual(ColumnSettings.Target target) {
        return target.decimal()
                ? new Decimal(BigDecimal.ONE, "", new Units("", Map.of()), NOT_ROUNDED)
                : new AsWritten();
    }

    /** Reads the conversion that the section of a column asks for. */
    static Conversion read(Reader in, ColumnSettings.Target target, Lists lists) {
        if (target.decimal()) {
            refuse(in, "a column of decimal numbers is not converted so", "codes", "dates");
            return decimal(in, lists);
        }
        refuse(in, "only a column of decimal numbers takes it", "factor", "unit-in", "decimals");
        List<String> ways =
                Stream.of("codes", "dates", "units").filter(in::isSet).toList();
        if (ways.size() > 1) {
            in.refuse(ways.get(1), "a column is converted in one way only, here by " + ways.get(0));
        }
        return switch (ways.isEmpty() ? "" : ways.get(0)) {
            case "codes" -> lists.codes(in, "codes", target);
            case "dates" -> new Dates(in.datePatterns("dates"));
            case "units" -> new UnitName(lists.units(in, "units"));
            default -> usual(target);
        };
    }

    private static void refuse(Reader in, String what, String... keys) {
        Stream.of(keys).filter(in::isSet).forEach(key -> in.refuse(key, what));
    }

    private static Conversion decimal(Reader in, Lists lists) {
        BigDecimal factor = in.orElse("factor", BigDecimal.ONE, in::positive);
        int decimals = in.orElse("decimals", NOT_ROUNDED, key -> in.count(key, 0, 8));
        if (!in.isSet("units") && !in.isSet("unit-in")) {
            return new Decimal(factor, "", new Units("", Map.of()), decimals);
        }
        if (in.isSet("factor")) {
            in.refuse("factor", "the unit has a factor of its own");
        }
        return new Decimal(BigDecimal.ONE, in.text("unit-in"), lists.units(in, "units"), decimals);
    }
}
