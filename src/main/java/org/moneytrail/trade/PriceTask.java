package org.moneytrail.trade;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.optional;
import static org.moneytrail.table.Field.required;

import java.io.Serializable;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.moneytrail.money.Currencies;
import org.moneytrail.settings.TradePricesSettings;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Field;
import org.moneytrail.table.Table;

/**
 * Judges the prices of one subheading of goods, item after item in the order of their declaration, each by the items of the
 * span before it. Linear in the items times the logarithm of their number.
 */
final class PriceTask implements Serializable {
    /** The part of the invoice that lies above the upper fence, its minor units. */
    static final Field EXCESS = optional("excess_minor", LongType, "what lies above the fence");
    /** What was found. */
    static final Field SENTENCE = optional("sentence", StringType, "what was found");
    /** Why nothing can be said. */
    static final Field LACKS = optional("lacks", StringType, "what is missing");

    /** Which goods are compared. */
    static final Field SUBHEADING = required("subheading", StringType, "procedure and first six digits of the HS code");

    /** What is read. */
    static final Table ITEMS = Table.of(
            "priced_items",
            "goods items of one subheading",
            List.of(),
            SUBHEADING,
            Declarations.DECLARATION_ID,
            Declarations.ITEM_NUMBER,
            Declarations.LODGED_AT,
            Declarations.HS_CODE,
            Declarations.ORIGIN_COUNTRY,
            Declarations.NET_MASS_KG,
            Declarations.INVOICE_AMOUNT_MINOR,
            Declarations.INVOICE_CURRENCY);

    /** What is told. */
    static final StructType JUDGED = Table.schemaOf(
            Declarations.DECLARATION_ID,
            Declarations.ITEM_NUMBER,
            Declarations.INVOICE_AMOUNT_MINOR,
            Declarations.INVOICE_CURRENCY,
            EXCESS,
            SENTENCE,
            LACKS);

    private static final double FENCE = 1.5;
    private static final int DIGITS = 6;

    private final TradePricesSettings settings;
    private final DayRates rates;
    private final Words words;
    private final double least;

    PriceTask(TradePricesSettings settings, DayRates rates, Words words) {
        this.settings = settings;
        this.rates = rates;
        this.words = words;
        this.least = settings.leastAmount()
                .movePointRight(Currencies.decimals(rates.base()))
                .doubleValue();
    }

    /** An item with its value and price in the base currency; price 0 where something is missing. */
    private record Priced(
            String declaration,
            int number,
            Instant lodged,
            String hsCode,
            String origin,
            BigDecimal kilograms,
            Long invoiceMinor,
            String currency,
            double value,
            double price,
            String lacks) {}

    /** The quartiles that an item is judged by. */
    private record Fences(double low, double first, double third, double high, int items, String whence) {}

    /** Items in the order of their declaration → those that are out of the ordinary or cannot be judged. */
    Iterator<Row> judge(Iterator<Row> inOrder) {
        List<Priced> items = new ArrayList<>();
        inOrder.forEachRemaining(row -> items.add(priced(row)));
        Quartiles all = new Quartiles(items.stream()
                .mapToDouble(Priced::price)
                .filter(price -> price > 0)
                .toArray());
        Map<String, Quartiles> ofCountry = new HashMap<>();
        Map<String, List<Double>> pricesOfCountry = new HashMap<>();
        for (Priced item : items) {
            if (item.price() > 0 && item.origin() != null) {
                pricesOfCountry
                        .computeIfAbsent(item.origin(), key -> new ArrayList<>())
                        .add(item.price());
            }
        }
        pricesOfCountry.forEach((country, prices) -> ofCountry.put(
                country,
                new Quartiles(prices.stream().mapToDouble(Double::doubleValue).toArray())));
        List<Row> judged = new ArrayList<>();
        int coming = 0;
        int going = 0;
        for (Priced item : items) {
            while (items.get(coming).lodged().isBefore(item.lodged())) {
                change(items.get(coming++), all, ofCountry, 1);
            }
            while (items.get(going).lodged().isBefore(item.lodged().minus(settings.comparison()))) {
                change(items.get(going++), all, ofCountry, -1);
            }
            judge(item, all, ofCountry).ifPresent(judged::add);
        }
        return judged.iterator();
    }

    private static void change(Priced item, Quartiles all, Map<String, Quartiles> ofCountry, int by) {
        if (item.price() <= 0) {
            return;
        }
        List<Quartiles> both = item.origin() == null ? List.of(all) : List.of(all, ofCountry.get(item.origin()));
        for (Quartiles each : both) {
            if (by > 0) {
                each.add(item.price());
            } else {
                each.remove(item.price());
            }
        }
    }

    private Optional<Row> judge(Priced item, Quartiles all, Map<String, Quartiles> ofCountry) {
        if (item.value() >= 0 && item.value() < least) {
            return Optional.empty();
        }
        if (item.lacks() != null) {
            return Optional.of(row(item, null, null, item.lacks()));
        }
        Quartiles country = item.origin() == null ? null : ofCountry.get(item.origin());
        Fences fences;
        if (country != null && country.size() >= settings.comparableItems()) {
            fences = fences(country, " from " + item.origin());
        } else if (all.size() >= settings.comparableItems()) {
            fences = fences(all, " from all countries");
        } else {
            return Optional.of(row(
                    item,
                    null,
                    null,
                    "too few comparable items: " + all.size() + " of HS " + subheading(item) + " in the "
                            + settings.comparison().toDays() + " days before, " + settings.comparableItems()
                            + " are needed"));
        }
        double beyond = settings.beyondFencePercent() / 100.0;
        if (item.price() >= fences.high() * (1 + beyond) && tooMuch(item, fences) >= least) {
            long excess = item.invoiceMinor() - Math.round(item.invoiceMinor() * (fences.high() / item.price()));
            return Optional.of(row(
                    item,
                    excess,
                    sentence(
                            item,
                            fences,
                            "above the upper fence of " + base(fences.high()) + " by "
                                    + percent(item.price() / fences.high() - 1) + ": "
                                    + Words.amount(excess, item.currency()) + " of the invoice lie above it"),
                    null));
        }
        double lacking = (fences.low() - item.price()) * item.kilograms().doubleValue();
        if (fences.low() > 0 && item.price() <= fences.low() * (1 - beyond) && lacking >= least) {
            return Optional.of(row(
                    item,
                    null,
                    sentence(
                            item,
                            fences,
                            "below the lower fence of " + base(fences.low()) + " by "
                                    + percent(1 - item.price() / fences.low()) + ": " + base(lacking)
                                    + " are missing up to it"),
                    null));
        }
        return Optional.empty();
    }

    private static double tooMuch(Priced item, Fences fences) {
        return item.value() * (1 - fences.high() / item.price());
    }

    private static Fences fences(Quartiles quartiles, String whence) {
        double first = quartiles.at(1);
        double third = quartiles.at(3);
        double reach = FENCE * (third - first);
        return new Fences(first - reach, first, third, third + reach, quartiles.size(), whence);
    }

    private String sentence(Priced item, Fences fences, String where) {
        return "A kilogram was declared at " + base(item.price()) + " ("
                + Words.amount(item.invoiceMinor(), item.currency())
                + " for " + item.kilograms().stripTrailingZeros().toPlainString() + " kg, declared on "
                + words.day(item.lodged()) + "). Of " + fences.items() + " items of HS " + subheading(item)
                + fences.whence() + " in the " + settings.comparison().toDays()
                + " days before, the middle half cost " + base(fences.first()) + " to " + base(fences.third())
                + " a kilogram. The price lies " + where + ".";
    }

    private String base(double minor) {
        return Words.amount(Math.round(minor), rates.base());
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.0f %%", part * 100);
    }

    private static String subheading(Priced item) {
        return item.hsCode().substring(0, DIGITS);
    }

    private static Row row(Priced item, Long excess, String sentence, String lacks) {
        return RowFactory.create(
                item.declaration(), item.number(), item.invoiceMinor(), item.currency(), excess, sentence, lacks);
    }

    private Priced priced(Row row) {
        Instant lodged = ((Timestamp) row.get(ITEMS.indexOf(Declarations.LODGED_AT))).toInstant();
        BigDecimal kilograms = row.getDecimal(ITEMS.indexOf(Declarations.NET_MASS_KG));
        Long invoice = row.getAs(ITEMS.indexOf(Declarations.INVOICE_AMOUNT_MINOR));
        String currency = row.getString(ITEMS.indexOf(Declarations.INVOICE_CURRENCY));
        Optional<BigDecimal> value =
                invoice == null || currency == null ? Optional.empty() : rates.inBase(lodged, invoice, currency);
        boolean weighed = kilograms != null && kilograms.signum() > 0;
        String lacks = null;
        if (invoice == null) {
            lacks = Declarations.INVOICE_AMOUNT_MINOR.name().replace("_minor", "") + " missing";
        } else if (currency == null) {
            lacks = Declarations.INVOICE_CURRENCY.name() + " missing";
        } else if (value.isEmpty()) {
            lacks = "rate of " + currency + " missing";
        } else if (!weighed) {
            lacks = Declarations.NET_MASS_KG.name() + " missing";
        }
        double minor = value.map(BigDecimal::doubleValue).orElse(-1.0);
        return new Priced(
                row.getString(ITEMS.indexOf(Declarations.DECLARATION_ID)),
                row.getInt(ITEMS.indexOf(Declarations.ITEM_NUMBER)),
                lodged,
                row.getString(ITEMS.indexOf(Declarations.HS_CODE)),
                row.getString(ITEMS.indexOf(Declarations.ORIGIN_COUNTRY)),
                kilograms,
                invoice,
                currency,
                minor,
                lacks == null ? minor / kilograms.doubleValue() : 0,
                lacks);
    }
}
