package org.moneytrail.chains;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** A payment with all that must be known of it, out of a row that has the columns {@link SplitRows#FACTS}. */
final class Paid {
    final String id;
    final Instant bookedAt;
    final String debtor;
    final String debtorParty;
    final String debtorName;
    final boolean debtorTerminal;
    final String debtorListId;
    final String creditor;
    final String creditorParty;
    final String creditorName;
    final boolean creditorTerminal;
    final String creditorListId;
    final long debit;
    final String debitCurrency;
    final long credit;
    final String creditCurrency;
    final boolean lawful;

    /** What of it counts here: units in the graph, or on the route. */
    final long amount;

    private final List<Object> facts = new ArrayList<>();

    Paid(Row row) {
        SplitRows.FACTS.forEach(field -> facts.add(row.get(row.fieldIndex(field.name()))));
        id = row.getAs(SplitRows.PAYMENT.name());
        bookedAt = instant(row.getAs(SplitRows.BOOKED_AT.name()));
        debtor = orEmpty(row.getAs(SplitRows.DEBTOR.name()));
        debtorParty = orEmpty(row.getAs(SplitRows.DEBTOR_PARTY.name()));
        debtorName = orEmpty(row.getAs(SplitRows.DEBTOR_NAME.name()));
        debtorTerminal = row.getAs(SplitRows.DEBTOR_TERMINAL.name());
        debtorListId = orEmpty(row.getAs(SplitRows.DEBTOR_LIST_ID.name()));
        creditor = orEmpty(row.getAs(SplitRows.CREDITOR.name()));
        creditorParty = orEmpty(row.getAs(SplitRows.CREDITOR_PARTY.name()));
        creditorName = orEmpty(row.getAs(SplitRows.CREDITOR_NAME.name()));
        creditorTerminal = row.getAs(SplitRows.CREDITOR_TERMINAL.name());
        creditorListId = orEmpty(row.getAs(SplitRows.CREDITOR_LIST_ID.name()));
        debit = row.<Long>getAs(SplitRows.DEBIT.name());
        debitCurrency = row.getAs(SplitRows.DEBIT_CURRENCY.name());
        credit = row.<Long>getAs(SplitRows.CREDIT.name());
        creditCurrency = row.getAs(SplitRows.CREDIT_CURRENCY.name());
        lawful = row.getAs(SplitRows.LAWFUL.name());
        amount = row.<Long>getAs(SplitRows.AMOUNT.name());
    }

    /** The row of a route: the facts and what the route carries. */
    Row step(long minor) {
        List<Object> values = new ArrayList<>(facts);
        values.add(minor);
        return RowFactory.create(values.toArray());
    }

    /** The instant as Spark gave it, to be handed back. */
    Object rawInstant() {
        return facts.get(1);
    }

    /** Who pays, in words. */
    String payer() {
        return named(debtorName, debtor, "someone outside the observed accounts");
    }

    /** Who receives, in words. */
    String receiver() {
        return named(creditorName, creditor, "someone outside the observed accounts");
    }

    /** Tells payers apart: by account or, where there is none, by name. */
    String payerKey() {
        return debtor.isEmpty() ? "name:" + debtorName : "account:" + debtor;
    }

    /** Spark hands out one or the other, as its session is set. */
    static Instant instant(Object value) {
        return value instanceof Timestamp timestamp ? timestamp.toInstant() : (Instant) value;
    }

    private static String named(String name, String account, String otherwise) {
        if (!name.isEmpty()) {
            return name;
        }
        return account.isEmpty() ? otherwise : "account " + account;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
