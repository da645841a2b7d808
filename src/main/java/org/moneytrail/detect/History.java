package org.moneytrail.detect;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.moneytrail.money.Currencies;
import org.moneytrail.table.Accounts;
import org.moneytrail.table.Transactions;

/** What happened on one account, or on those of one owner, in the order of payments. */
final class History {
    private static final int SUBJECT = Moves.TABLE.indexOf(Moves.SUBJECT);
    private static final int ACCOUNT = Moves.TABLE.indexOf(Accounts.ACCOUNT_ID);
    private static final int AT = Moves.TABLE.indexOf(Moves.AT);
    private static final int ID = Moves.TABLE.indexOf(Transactions.TRANSACTION_ID);
    private static final int CREDIT = Moves.TABLE.indexOf(Moves.CREDIT);
    private static final int MINOR = Moves.TABLE.indexOf(Moves.MINOR);
    private static final int CURRENCY = Moves.TABLE.indexOf(Transactions.CURRENCY);
    private static final int CHANNEL = Moves.TABLE.indexOf(Transactions.CHANNEL);
    private static final int TOWN = Moves.TABLE.indexOf(Moves.TOWN);
    private static final int PURPOSE = Moves.TABLE.indexOf(Transactions.PURPOSE_CODE);
    private static final int OTHER = Moves.TABLE.indexOf(Moves.OTHER);
    private static final int OTHER_PARTY = Moves.TABLE.indexOf(Moves.OTHER_PARTY);
    private static final int OTHER_KIND = Moves.TABLE.indexOf(Moves.OTHER_KIND);
    private static final int PARTY = Moves.TABLE.indexOf(Accounts.PARTY_ID);
    private static final int KIND = Moves.TABLE.indexOf(Moves.KIND);
    private static final int OPENED = Moves.TABLE.indexOf(Accounts.OPENED_ON);
    private static final int HOME = Moves.TABLE.indexOf(Moves.HOME);
    private static final int OPENINGS = Moves.TABLE.indexOf(Moves.OPENINGS);

    /** One payment as the account sees it; {@code own} if the other account has the same holder. */
    record Move(
            String account,
            long at,
            String id,
            boolean credit,
            long minor,
            String currency,
            String channel,
            String town,
            String purpose,
            String other,
            boolean person,
            boolean own) {
        boolean cash() {
            return "CASH".equals(channel);
        }

        boolean card() {
            return "CARD".equals(channel);
        }

        boolean remittance() {
            return "REMITTANCE".equals(channel);
        }

        /** True if it says that it serves one of these purposes. */
        boolean isFor(Collection<String> purposes) {
            return purpose != null && purposes.contains(purpose);
        }
    }

    /** First and last instant of the whole ledger, microseconds. */
    record Span(long from, long until) implements Serializable {}

    final String subject;
    /** True if the holder is known to be a company or another organisation. */
    final boolean organisation;

    final Span ledger;
    final LocalDate openedOn;
    final String home;
    private final List<Move> moves;
    private final Map<String, Long> openings;

    private History(
            String subject,
            boolean organisation,
            Span ledger,
            LocalDate openedOn,
            String home,
            List<Move> moves,
            Map<String, Long> openings) {
        this.subject = subject;
        this.organisation = organisation;
        this.ledger = ledger;
        this.openedOn = openedOn;
        this.home = home;
        this.moves = moves;
        this.openings = openings;
    }

    /** Reads rows of {@link Moves} that are in order; there is at least one. */
    static History of(Iterator<Row> rows, Span ledger) {
        Map<String, String> texts = new HashMap<>();
        List<Move> moves = new ArrayList<>();
        Row row = null;
        while (rows.hasNext()) {
            row = rows.next();
            moves.add(move(row, texts));
        }
        return new History(
                row.getString(SUBJECT),
                "COMPANY".equals(row.getString(KIND)),
                ledger,
                row.isNullAt(OPENED) ? null : row.getDate(OPENED).toLocalDate(),
                row.getString(HOME),
                moves,
                openings(row, moves.get(0).currency()));
    }

    int size() {
        return moves.size();
    }

    Move get(int index) {
        return moves.get(index);
    }

    /** The currencies in which something moved, sorted. */
    Set<String> currencies() {
        Set<String> currencies = new TreeSet<>();
        moves.forEach(move -> currencies.add(move.currency()));
        return currencies;
    }

    /** Positions of the moves that fit, in order. */
    int[] where(IntPredicate fits) {
        return IntStream.range(0, moves.size()).filter(fits).toArray();
    }

    /** What the account held before its first payment, as far as its bank said. */
    long opening(String currency) {
        return openings.getOrDefault(currency, 0L);
    }

    private static Move move(Row row, Map<String, String> texts) {
        String party = row.getString(PARTY);
        return new Move(
                one(texts, row.getString(ACCOUNT)),
                row.getLong(AT),
                row.getString(ID),
                row.getBoolean(CREDIT),
                row.getLong(MINOR),
                one(texts, row.getString(CURRENCY)),
                one(texts, row.getString(CHANNEL)),
                one(texts, row.getString(TOWN)),
                one(texts, row.getString(PURPOSE)),
                one(texts, row.getString(OTHER)),
                "PERSON".equals(row.getString(OTHER_KIND)),
                party != null && Objects.equals(party, row.getString(OTHER_PARTY)));
    }

    private static String one(Map<String, String> texts, String text) {
        return text == null ? null : texts.computeIfAbsent(text, same -> same);
    }

    private static Map<String, Long> openings(Row row, String firstCurrency) {
        Map<String, Long> openings = new TreeMap<>();
        if (!row.isNullAt(OPENINGS)) {
            for (Row opening : row.<Row>getList(OPENINGS)) {
                String currency = opening.isNullAt(0) ? firstCurrency : opening.getString(0);
                BigDecimal major = opening.getDecimal(1);
                if (major != null && Currencies.isKnown(currency)) {
                    openings.merge(
                            currency,
                            major.movePointRight(Currencies.decimals(currency)).longValue(),
                            Math::max);
                }
            }
        }
        return openings;
    }
}
