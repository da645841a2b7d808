package org.moneytrail.trade;

import java.io.Serializable;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.moneytrail.money.Share;
import org.moneytrail.settings.TradeMatchSettings;

/**
 * Gives the payments of one trader to the invoices of its goods. Payments come in the order of time and id, invoices in the
 * order of their first declaration, in four passes: what the payment names by invoice number; what it names by contract
 * alone; what only parties, amount and time fit; and what is left of a payment that named an invoice, which is paid over.
 *
 * <p>A payment that names an invoice never pays another one. An instalment pays the items of an invoice in proportion to what
 * each is still worth. What is taken from a payment is rounded up, so the parts of a payment never add up to more than it.
 */
final class Allocation implements Serializable {
    /** State: the payment covers the item and came when it had been declared. */
    static final String PAID = "PAID";
    /** State: the payment covers the item and came before it was declared. */
    static final String PREPAID = "PREPAID";
    /** State: the payment covers a part of the item. */
    static final String PART = "PART";
    /** State: the payment goes beyond what was left to pay. */
    static final String OVER = "OVER";

    private static final int PERCENT = 100;

    private final TradeMatchSettings settings;
    private final DayRates rates;
    private final Words words;

    Allocation(TradeMatchSettings settings, DayRates rates, Words words) {
        this.settings = settings;
        this.rates = rates;
        this.words = words;
    }

    /** Rows of {@link Work#LINES}, items first, each kind in its order → rows of {@link Work#MATCHES}. */
    Iterator<Row> of(Iterator<Row> lines) {
        return new Trader().read(lines).allocate();
    }

    /** One trader's goods and payments. */
    private final class Trader {
        private final Map<String, Bill> bills = new LinkedHashMap<>();
        private final Map<String, Set<Bill>> billsByKey = new HashMap<>();
        private final List<Payer> payers = new ArrayList<>();
        private final Map<Payer, List<String>> keys = new LinkedHashMap<>();
        private final Map<Payer, Bill> lastNamed = new HashMap<>();

        Trader read(Iterator<Row> lines) {
            while (lines.hasNext()) {
                Row row = lines.next();
                List<String> keysOfRow = row.getList(Work.LINES.indexOf(Work.KEYS));
                if (row.getInt(Work.LINES.indexOf(Work.KIND)) == 0) {
                    Bill bill = bills.computeIfAbsent(
                            text(row, Work.BILL),
                            key -> new Bill(
                                    bills.size(),
                                    text(row, Work.NUMBER),
                                    text(row, Work.INVOICE),
                                    text(row, Work.CURRENCY)));
                    bill.add(new Bill.Item(
                            text(row, Work.ID),
                            row.getInt(Work.LINES.indexOf(Work.ITEM)),
                            at(row),
                            row.getLong(Work.LINES.indexOf(Work.MINOR))));
                    keysOfRow.forEach(key -> billsByKey
                            .computeIfAbsent(key, any -> new LinkedHashSet<>())
                            .add(bill));
                } else {
                    Payer payer = new Payer(
                            text(row, Work.ID),
                            at(row),
                            text(row, Work.NUMBER) != null,
                            row.getLong(Work.LINES.indexOf(Work.MINOR)),
                            text(row, Work.CURRENCY),
                            row.getLong(Work.LINES.indexOf(Work.CREDIT)),
                            text(row, Work.CREDIT_CURRENCY));
                    payers.add(payer);
                    keys.put(payer, keysOfRow);
                }
            }
            return this;
        }

        Iterator<Row> allocate() {
            if (bills.isEmpty()) {
                return List.<Row>of().iterator();
            }
            payers.forEach(this::byInvoice);
            payers.forEach(this::byContract);
            payers.forEach(this::byAmount);
            payers.forEach(this::over);
            List<Row> rows = new ArrayList<>();
            for (Payer payer : payers) {
                payer.parts.forEach((item, part) -> rows.add(row(payer, item, part)));
            }
            return rows.iterator();
        }

        private void byInvoice(Payer payer) {
            Map<String, Integer> bestOfNumber = new HashMap<>();
            Map<Bill, Integer> hits = hits(payer, Signs.INVOICE_AND_TRADER, Signs.INVOICE_AND_CONTRACT);
            hits.forEach((bill, agreed) -> bestOfNumber.merge(bill.number, grade(agreed), Math::min));
            hits.forEach((bill, agreed) -> {
                if (grade(agreed) == bestOfNumber.get(bill.number)) {
                    lastNamed.put(payer, bill);
                    pay(payer, bill, "the payment names invoice " + bill.invoice + ", and " + agreement(agreed), true);
                }
            });
        }

        private void byContract(Payer payer) {
            Map<Bill, Integer> hits = hits(payer, Signs.CONTRACT_AND_TRADER, Signs.CONTRACT_AND_PARTNER);
            hits.keySet().removeIf(bill -> payer.namesInvoice && bill.number != null);
            int best = hits.values().stream().mapToInt(Allocation::grade).min().orElse(0);
            hits.forEach((bill, agreed) -> {
                if (grade(agreed) == best) {
                    pay(payer, bill, "the payment names the contract, and " + agreement(agreed), false);
                }
            });
        }

        /** The nearest invoice of about that amount, else the oldest ones that together come to it. */
        private void byAmount(Payer payer) {
            if (!payer.untouched()) {
                return;
            }
            List<Bill> open = new ArrayList<>();
            for (Bill bill : hits(payer, Signs.BOTH_PARTIES, Signs.BOTH_PARTIES).keySet()) {
                boolean near = bill.payableAt(payer.at, settings.amountWithin(), settings.amountWithin());
                if (near && bill.open > 0 && !(payer.namesInvoice && bill.number != null)) {
                    open.add(bill);
                }
            }
            String because = "payer and payee are those of the declaration, and amount and time fit";
            Optional<Bill> one = open.stream()
                    .filter(bill -> fits(payer, bill.currency, bill.open))
                    .min(Comparator.comparing((Bill bill) -> bill.distance(payer.at))
                            .thenComparing(bill -> bill.place));
            if (one.isPresent()) {
                pay(payer, one.get(), because, false);
                return;
            }
            Map<String, Long> sums = new TreeMap<>();
            Map<String, List<Bill>> summed = new TreeMap<>();
            for (Bill bill : open) {
                long sum = sums.merge(bill.currency, bill.open, Math::addExact);
                summed.computeIfAbsent(bill.currency, any -> new ArrayList<>()).add(bill);
                if (fits(payer, bill.currency, sum)) {
                    summed.get(bill.currency)
                            .forEach(each -> pay(payer, each, because + " those of several invoices together", false));
                    return;
                }
            }
        }

        private void over(Payer payer) {
            Bill bill = lastNamed.get(payer);
            if (bill == null || payer.left() == 0) {
                return;
            }
            payer.exchange(bill.currency, rates).ifPresent(exchange -> {
                long worth = exchange.worth(payer.left());
                if (worth > Share.of(bill.total, tolerance(exchange), PERCENT)) {
                    Bill.Item item = bill.items.get(bill.items.size() - 1);
                    Payer.Part part = part(payer, bill, item, "the payment names invoice " + bill.invoice, exchange);
                    long used = Math.min(payer.left(), exchange.cost(worth));
                    payer.use(used);
                    part.minor += worth;
                    part.over += worth;
                }
            });
        }

        private void pay(Payer payer, Bill bill, String because, boolean byInvoice) {
            if (bill.open == 0 || payer.left() == 0) {
                return;
            }
            payer.exchange(bill.currency, rates).ifPresent(exchange -> {
                long minor = Math.min(exchange.worth(payer.left()), bill.open);
                long before = bill.open;
                long rest = minor;
                long[] shares = new long[bill.items.size()];
                for (int i = 0; i < shares.length; i++) {
                    shares[i] = Share.of(minor, bill.items.get(i).open, before);
                    rest -= shares[i];
                }
                long given = 0;
                for (int i = 0; i < shares.length; i++) {
                    Bill.Item item = bill.items.get(i);
                    long more = Math.min(rest, item.open - shares[i]);
                    rest -= more;
                    long share = shares[i] + more;
                    if (share == 0) {
                        continue;
                    }
                    long used = Math.min(payer.left(), exchange.cost(given + share) - exchange.cost(given));
                    given += share;
                    payer.use(used);
                    item.open -= share;
                    bill.open -= share;
                    Payer.Part part = payer.parts.computeIfAbsent(
                            item, any -> new Payer.Part(bill, because, byInvoice, exchange.converted()));
                    part.minor += share;
                    part.delivered += used;
                }
            });
        }

        private Payer.Part part(Payer payer, Bill bill, Bill.Item item, String because, Exchange exchange) {
            return payer.parts.computeIfAbsent(item, any -> new Payer.Part(bill, because, true, exchange.converted()));
        }

        /** Bills that agree with the payment in these ranks and lie near enough, in their order, with all that agrees. */
        private Map<Bill, Integer> hits(Payer payer, int from, int to) {
            Map<Bill, Integer> hits = new TreeMap<>(Comparator.comparingInt((Bill bill) -> bill.place));
            for (String key : keys.get(payer)) {
                int rank = Signs.rank(key);
                if (rank < from || rank > to) {
                    continue;
                }
                for (Bill bill : billsByKey.getOrDefault(key, Set.of())) {
                    if (bill.payableAt(payer.at, settings.prepaidWithin(), settings.paidWithin())) {
                        hits.merge(bill, 1 << rank, (one, other) -> one | other);
                    }
                }
            }
            return hits;
        }
    }

    private boolean fits(Payer payer, String currency, long minor) {
        return payer.exchange(currency, rates)
                .map(exchange -> {
                    long worth = exchange.worth(payer.left());
                    return Math.abs(worth - minor) <= Share.of(minor, tolerance(exchange), PERCENT);
                })
                .orElse(false);
    }

    private int tolerance(Exchange exchange) {
        return exchange.converted() ? settings.exchangeTolerancePercent() : settings.tolerancePercent();
    }

    /** 0 if payer and payee agree, 1 if the trader does, 2 if the partner does, 3 if only the contract does. */
    private static int grade(int agreed) {
        boolean trader = has(agreed, Signs.INVOICE_AND_TRADER) || has(agreed, Signs.CONTRACT_AND_TRADER);
        boolean partner = has(agreed, Signs.INVOICE_AND_PARTNER) || has(agreed, Signs.CONTRACT_AND_PARTNER);
        if (trader && partner) {
            return 0;
        }
        return trader ? 1 : partner ? 2 : 3;
    }

    private static String agreement(int agreed) {
        return switch (grade(agreed)) {
            case 0 -> "both parties are those of the declaration";
            case 1 -> "the party here is that of the declaration";
            case 2 -> "the party abroad is that of the declaration";
            default -> "the contract is that of the declaration";
        };
    }

    private static boolean has(int agreed, int rank) {
        return (agreed & 1 << rank) != 0;
    }

    private Row row(Payer payer, Bill.Item item, Payer.Part part) {
        String state = state(payer, item, part);
        return RowFactory.create(
                payer.id,
                item.declaration,
                item.number,
                part.minor,
                part.bill.currency,
                state,
                explanation(payer, item, part, state),
                part.delivered,
                part.byInvoice);
    }

    private String state(Payer payer, Bill.Item item, Payer.Part part) {
        if (part.over > 0) {
            return OVER;
        }
        int tolerance = part.converted ? settings.exchangeTolerancePercent() : settings.tolerancePercent();
        if (part.minor < Share.ceil(item.minor, PERCENT - (long) tolerance, PERCENT)) {
            return PART;
        }
        return payer.at.isBefore(item.lodged) ? PREPAID : PAID;
    }

    private String explanation(Payer payer, Bill.Item item, Payer.Part part, String state) {
        String currency = part.bill.currency;
        long days = Duration.between(payer.at, item.lodged).toDays();
        String when = days > 0
                ? days + " days before the goods were declared"
                : days < 0 ? -days + " days after the goods were declared" : "the day that the goods were declared";
        String sum = Words.amount(part.minor, currency) + " of this payment of " + words.day(payer.at) + ", " + when
                + ", for goods of " + Words.amount(item.minor, currency);
        String rate = part.converted ? "; " + payer.creditCurrency + " converted at the rate of the day" : "";
        String over = state.equals(OVER) ? "; " + Words.amount(part.over, currency) + " more than was left to pay" : "";
        return "Matched because " + part.because + ": " + sum + rate + over + ".";
    }

    private static String text(Row row, org.moneytrail.table.Field field) {
        return row.getString(Work.LINES.indexOf(field));
    }

    private static Instant at(Row row) {
        return ((Timestamp) row.get(Work.LINES.indexOf(Work.AT))).toInstant();
    }
}
