package org.moneytrail.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.moneytrail.report.page.GoodsEvent;
import org.moneytrail.report.page.Money;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.Designations;
import org.moneytrail.table.Field;
import org.moneytrail.table.Seizures;

/** Seizures, declarations and designations in words, saying no more than their record says. */
final class GoodsSentences {
    private static final String CASH = "CASH";

    private GoodsSentences() {}

    static GoodsEvent seizure(Cells row) {
        String id = row.text(Seizures.SEIZURE_ID);
        String place = row.maybe(Seizures.PLACE).map(found -> " at " + found).orElse("");
        Optional<Money> cash = row.maybeMoney(Seizures.CASH_AMOUNT_MINOR, Seizures.CASH_CURRENCY);
        String substance = row.text(Seizures.SUBSTANCE);
        String what = substance.equals(CASH)
                ? "cash" + cash.map(found -> " of " + found).orElse("")
                : quantity(row, Seizures.QUANTITY, Seizures.UNIT)
                        + substance
                        + cash.map(found -> ", and cash of " + found).orElse("");
        List<String> parts = new ArrayList<>();
        parts.add("Seizure " + id + ": " + what + place
                + row.maybe(Seizures.OFFICE).map(found -> ", by " + found).orElse(""));
        row.maybe(Seizures.CONTROL_LIST).ifPresent(list -> parts.add("control list: " + list));
        row.maybeMoney(Seizures.ESTIMATED_VALUE_MINOR, Seizures.VALUE_CURRENCY)
                .ifPresent(value -> parts.add("estimated value " + value));
        row.maybe(Seizures.CONCEALMENT).ifPresent(found -> parts.add("concealment: " + found));
        List<String> plates = row.texts(Seizures.TRANSPORT_IDS);
        if (!plates.isEmpty()) {
            parts.add("means of transport " + String.join(", ", plates));
        }
        row.maybe(Seizures.CONTAINER_NUMBER).ifPresent(found -> parts.add("container " + found));
        row.maybe(Seizures.DECLARATION_ID).ifPresent(found -> parts.add("covered by declaration " + found));
        route(row).ifPresent(parts::add);
        return new GoodsEvent(
                GoodsEvent.Kind.SEIZURE,
                id,
                Optional.of(row.instant(Seizures.SEIZED_AT)),
                what + row.maybe(Seizures.PLACE).map(found -> ", " + found).orElse(""),
                String.join("; ", parts) + ".",
                row.source());
    }

    static GoodsEvent declaration(Cells row) {
        String id = row.text(Declarations.DECLARATION_ID) + "#" + row.number(Declarations.ITEM_NUMBER);
        String procedure = row.text(Declarations.PROCEDURE).toLowerCase(java.util.Locale.ROOT);
        String goods = row.maybe(Declarations.GOODS_DESCRIPTION)
                .map(found -> found + " (HS code " + row.text(Declarations.HS_CODE) + ")")
                .orElse("HS code " + row.text(Declarations.HS_CODE));
        List<String> parts = new ArrayList<>();
        parts.add("Declaration " + row.text(Declarations.DECLARATION_ID) + ", item "
                + row.number(Declarations.ITEM_NUMBER) + ": " + procedure + " of " + goods);
        row.maybeDecimal(Declarations.NET_MASS_KG)
                .ifPresent(mass -> parts.add("net mass " + mass.toPlainString() + " kg"));
        row.maybeMoney(Declarations.INVOICE_AMOUNT_MINOR, Declarations.INVOICE_CURRENCY)
                .ifPresent(invoice -> parts.add("invoice " + invoice));
        role(row, "consignor", Declarations.CONSIGNOR_NAME).ifPresent(parts::add);
        role(row, "consignee", Declarations.CONSIGNEE_NAME).ifPresent(parts::add);
        role(row, "declarant", Declarations.DECLARANT_NAME).ifPresent(parts::add);
        row.maybe(Declarations.DISPATCH_COUNTRY).ifPresent(country -> parts.add("dispatched from " + country));
        row.maybe(Declarations.DESTINATION_COUNTRY).ifPresent(country -> parts.add("destined for " + country));
        return new GoodsEvent(
                GoodsEvent.Kind.DECLARATION,
                id,
                Optional.of(row.instant(Declarations.LODGED_AT)),
                procedure + ", HS " + row.text(Declarations.HS_CODE)
                        + row.maybe(Declarations.GOODS_DESCRIPTION)
                                .map(found -> ", " + found)
                                .orElse(""),
                String.join("; ", parts) + ".",
                row.source());
    }

    static GoodsEvent designation(Cells row) {
        List<String> parts = new ArrayList<>();
        parts.add(row.text(Designations.NAME) + " is designated as " + row.text(Designations.LIST_ID) + " on the list "
                + row.text(Designations.LIST));
        List<String> programmes = row.texts(Designations.PROGRAMMES);
        if (!programmes.isEmpty()) {
            parts.add("under " + String.join(", ", programmes));
        }
        row.maybe(Designations.FIRST_SEEN).ifPresent(seen -> parts.add("first seen on the list " + seen));
        row.maybe(Designations.DELISTED_BY)
                .ifPresent(edition -> parts.add("no longer on the list since its edition of " + edition));
        return new GoodsEvent(
                GoodsEvent.Kind.DESIGNATION,
                row.text(Designations.LIST_ID),
                Optional.empty(),
                row.text(Designations.NAME),
                String.join("; ", parts) + ".",
                row.source());
    }

    private static String quantity(Cells row, Field quantity, Field unit) {
        return row.maybeDecimal(quantity)
                .map(found -> found.toPlainString() + " "
                        + row.maybe(unit).map(name -> name + " ").orElse(""))
                .orElse("");
    }

    private static Optional<String> role(Cells row, String role, Field name) {
        return row.maybe(name).map(found -> role + " " + found);
    }

    private static Optional<String> route(Cells row) {
        List<String> countries = Stream.of(
                        row.maybe(Seizures.DEPARTURE_COUNTRY).stream(),
                        row.texts(Seizures.TRANSIT_COUNTRIES).stream(),
                        row.maybe(Seizures.DESTINATION_COUNTRY).stream())
                .flatMap(found -> found)
                .collect(Collectors.toList());
        return countries.isEmpty() ? Optional.empty() : Optional.of("route " + String.join(", ", countries));
    }
}
