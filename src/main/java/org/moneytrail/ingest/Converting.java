package org.moneytrail.ingest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.List;
import org.moneytrail.money.DatePattern;
import org.moneytrail.money.Unreadable;
import org.moneytrail.settings.Conversion;
import org.moneytrail.settings.Conversion.Unit;
import org.moneytrail.settings.FormSettings;

/** How a text of an extract that is not blank becomes one of ours. */
interface Converting {
    /**
     * Our text for the agency's.
     *
     * @param record where it stands, for what else there decides
     * @throws Unreadable if it cannot be ours
     */
    Made of(String written, AgencyRecord record);

    /** What is done in a file of that form. */
    static Converting of(Conversion conversion, FormSettings form) {
        if (conversion instanceof Conversion.Codes codes) {
            return (written, record) -> decoded(written, codes);
        }
        if (conversion instanceof Conversion.Dates dates) {
            List<DatePattern> patterns =
                    dates.patterns().stream().map(DatePattern::of).toList();
            return (written, record) -> dated(written, patterns, form.zone());
        }
        if (conversion instanceof Conversion.UnitName name) {
            return (written, record) ->
                    spelled(written, unit(written, name.units()).name());
        }
        if (conversion instanceof Conversion.Decimal decimal) {
            DecimalForm decimals = new DecimalForm(form.decimalSign(), form.groupingSign());
            return (written, record) -> counted(written, decimals, decimal, record);
        }
        return (written, record) -> Made.faithfully(written);
    }

    private static Made decoded(String written, Conversion.Codes codes) {
        String text = codes.codes().get(written.strip());
        if (text == null) {
            throw new Unreadable("unknown-code", "'" + written + "' is not in the code list " + codes.list());
        }
        return spelled(written, text);
    }

    private static Made dated(String written, List<DatePattern> patterns, ZoneId zone) {
        Unreadable first = null;
        for (DatePattern pattern : patterns) {
            try {
                return spelled(written, pattern.toIso(written.strip(), zone));
            } catch (Unreadable e) {
                first = first == null ? e : first;
            }
        }
        throw first;
    }

    private static Made counted(String written, DecimalForm form, Conversion.Decimal decimal, AgencyRecord record) {
        BigDecimal number = form.parse(written.strip());
        BigDecimal factor = decimal.factor();
        if (!decimal.unitIn().isEmpty()) {
            try {
                factor = unit(record.text(decimal.unitIn()), decimal.units()).factor();
            } catch (Unreadable e) {
                return Made.refused(new Reading.Problem(decimal.unitIn(), e.rule(), e.getMessage()));
            }
        }
        boolean converted = factor.compareTo(BigDecimal.ONE) != 0;
        BigDecimal ours = number.multiply(factor).stripTrailingZeros();
        if (decimal.decimals() == Conversion.NOT_ROUNDED || ours.scale() <= decimal.decimals()) {
            String text = plain(ours);
            return converted ? Made.newly(text) : Made.faithfully(text);
        }
        BigDecimal rounded = ours.setScale(decimal.decimals(), RoundingMode.HALF_UP);
        if (rounded.signum() == 0) {
            throw new Unreadable(
                    "rounds-to-nothing",
                    "'" + written + "'" + (converted ? " times " + plain(factor) : "") + " is 0 when rounded to "
                            + decimals(decimal.decimals()));
        }
        return Made.changed(plain(rounded.stripTrailingZeros()), "rounded to " + decimals(decimal.decimals()));
    }

    private static Unit unit(String written, Conversion.Units units) {
        Unit unit = units.byName().get(written.strip());
        if (unit == null) {
            throw written.isBlank()
                    ? new Unreadable("missing", "is empty, so that nothing tells what is counted")
                    : new Unreadable("unknown-unit", "'" + written + "' is not in the unit list " + units.list());
        }
        return unit;
    }

    private static Made spelled(String written, String text) {
        return text.equals(written) ? Made.faithfully(text) : Made.newly(text);
    }

    private static String plain(BigDecimal number) {
        return (number.scale() < 0 ? number.setScale(0) : number).toPlainString();
    }

    private static String decimals(int count) {
        return count == 1 ? "1 decimal" : count + " decimals";
    }
}
