package org.moneytrail.chains;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.moneytrail.chains.split.Chain;
import org.moneytrail.chains.split.Endpoint;
import org.moneytrail.chains.split.FlowGraph;
import org.moneytrail.chains.split.Split;
import org.moneytrail.chains.split.WidestPaths;
import org.moneytrail.money.IdOrder;
import org.moneytrail.money.MinorUnits;
import org.moneytrail.money.Share;
import org.moneytrail.settings.CasesSettings;
import org.moneytrail.settings.ChainsSettings;

/**
 * Splits the graph of one rule and mark: rows in the shape of {@link SplitRows#GRAPH}, payments in their total order
 * before flows, to rows in the shape of {@link SplitRows#FOUND}. One graph is one task's work and memory.
 */
final class SplitTask implements Serializable {
    private final ChainsSettings settings;
    private final CasesSettings cases;
    private final MainRules mainRules;
    private final DayRates rates;
    private final ChainSigns signs;
    private final HashMap<String, Mark> marks;
    private final long floor;

    SplitTask(
            ChainsSettings settings,
            CasesSettings cases,
            MainRules mainRules,
            DayRates rates,
            ChainSigns signs,
            Map<String, Mark> marks) {
        this.settings = settings;
        this.cases = cases;
        this.mainRules = mainRules;
        this.rates = rates;
        this.signs = signs;
        this.marks = new HashMap<>(marks);
        floor = MinorUnits.parse(
                settings.floor()
                        .setScale(org.moneytrail.money.Currencies.decimals(rates.base()), RoundingMode.CEILING)
                        .toPlainString(),
                rates.base());
    }

    /** What one graph comes to. */
    Iterator<Row> split(String rule, String mark, String direction, Iterator<Row> rows) {
        return new Graph(rule, mark, direction, rows).found().iterator();
    }

    /** The rows of one graph, by payment index. */
    private final class Graph {
        private final String rule;
        private final String markId;
        private final String direction;
        private final boolean forward;
        private final Mark mark;
        private final Drains drains;
        private final FlowGraph.Builder builder = FlowGraph.builder();
        private final List<Paid> payments = new ArrayList<>();
        private final List<Long> marked = new ArrayList<>();
        private final List<Boolean> asked = new ArrayList<>();
        private final List<Boolean> opened = new ArrayList<>();
        private final Map<String, Integer> index = new HashMap<>();
        private final List<int[]> flows = new ArrayList<>();
        private final Map<Integer, Long> out = new HashMap<>();
        private final Map<Integer, Long> into = new HashMap<>();
        private long setOut;

        Graph(String rule, String markId, String direction, Iterator<Row> rows) {
            this.rule = rule;
            this.markId = markId;
            this.direction = direction;
            forward = direction.equals(SplitRows.FORWARD);
            mark = marks.get(markId);
            drains = new Drains(forward && mark != null ? mark.seizure() : null, cases);
            while (rows.hasNext()) {
                Row row = rows.next();
                if (row.<Integer>getAs(SplitRows.PART.name()) == 0) {
                    add(row);
                } else {
                    flow(row);
                }
            }
        }

        private void add(Row row) {
            Paid paid = new Paid(row);
            Boolean hadOpening = row.getAs(SplitRows.OPENED.name());
            payments.add(paid);
            marked.add(row.<Long>getAs(SplitRows.MARKED.name()));
            asked.add(row.<Boolean>getAs(SplitRows.ASKED.name()));
            opened.add(hadOpening != null && hadOpening);
            index.put(
                    paid.id,
                    builder.payment(
                            paid.id,
                            paid.debit,
                            paid.credit,
                            rates.at(paid.bookedAt, paid.debitCurrency),
                            rates.at(paid.bookedAt, paid.creditCurrency)));
            drains.arrives(paid, paid.amount);
        }

        private void flow(Row row) {
            int from = known(row.getAs(SplitRows.PAYMENT.name()));
            long minor = row.<Long>getAs(SplitRows.AMOUNT.name());
            Integer to = index.get(row.<String>getAs(SplitRows.INTO.name()));
            if (to == null) {
                // Too little for one unit behind a conversion: it left this payment and arrived as nothing.
                out.merge(from, minor, Math::addExact);
                return;
            }
            builder.flow(from, to, row.getAs(SplitRows.ACCOUNT.name()), minor);
            flows.add(new int[] {from, to});
            out.merge(from, minor, Math::addExact);
            into.merge(to, minor, Math::addExact);
            drains.leaves(payments.get(from), payments.get(to), minor);
        }

        private int known(String payment) {
            Integer at = index.get(payment);
            if (at == null) {
                throw new IllegalStateException("Cannot build the graph of " + rule + " and " + markId
                        + ": a flow names payment " + payment + ", which is not in it");
            }
            return at;
        }

        List<Row> found() {
            for (int at = 0; at < payments.size(); at++) {
                if (forward) {
                    forwardEnds(at);
                } else {
                    backwardEnds(at);
                }
            }
            long limit = Math.max(floor, part(settings.readingLimitPercent()));
            Split split = WidestPaths.split(builder.build(), limit, settings.maxChainsPerMark());
            List<Row> found = new ArrayList<>();
            Map<String, Integer> sameRoute = new HashMap<>();
            for (Chain chain : split.chains()) {
                found.add(chainRow(chain, sameRoute));
            }
            addPayments(split, limit, found);
            addCollector(found);
            return found;
        }

        /** So many percent of what was marked, in the base currency. */
        private long part(BigDecimal percent) {
            return BigDecimal.valueOf(setOut)
                    .multiply(percent)
                    .movePointLeft(2)
                    .setScale(0, RoundingMode.CEILING)
                    .longValueExact();
        }

        private void forwardEnds(int at) {
            Paid paid = payments.get(at);
            if (marked.get(at) > 0) {
                builder.marked(at, paid.creditCurrency, marked.get(at));
                setOut = Math.addExact(setOut, creditValue(paid, marked.get(at)));
            }
            long rests = paid.amount - out.getOrDefault(at, 0L);
            if (rests < 0) {
                throw new IllegalStateException("Cannot build the graph of " + rule + " and " + markId + ": payment "
                        + paid.id + " passes on " + -rests + " more than was traced in it");
            }
            if (rests > 0) {
                builder.end(at, end(paid), rests);
            }
        }

        /** Where a walk ended is told by account only; at a payment it is what no flow explains of its debit. */
        private void backwardEnds(int at) {
            Paid paid = payments.get(at);
            long taken = paid.debit == paid.credit
                    ? paid.amount
                    : Math.min(paid.debit, Share.of(paid.amount, paid.debit, paid.credit));
            long came = taken - into.getOrDefault(at, 0L);
            if (came > 0) {
                builder.funded(at, source(at), came);
            }
            long arrives = paid.amount - out.getOrDefault(at, 0L);
            if (asked.get(at) && arrives > 0) {
                builder.end(at, end(paid), arrives);
                setOut = Math.addExact(setOut, creditValue(paid, arrives));
            }
        }

        private Endpoint source(int at) {
            Paid paid = payments.get(at);
            Endpoint.Kind kind;
            if (paid.debtor.isEmpty()) {
                kind = Endpoint.Kind.OUTSIDE;
            } else if (paid.debtorTerminal) {
                kind = Endpoint.Kind.TERMINAL;
            } else {
                kind = opened.get(at) ? Endpoint.Kind.OPENING : Endpoint.Kind.UNOBSERVED;
            }
            return new Endpoint(kind, paid.debtor, paid.debitCurrency);
        }

        private Endpoint end(Paid paid) {
            return paid.creditor.isEmpty()
                    ? Endpoint.left(paid.creditCurrency)
                    : Endpoint.account(paid.creditor, paid.creditCurrency);
        }

        private Row chainRow(Chain chain, Map<String, Integer> sameRoute) {
            List<Paid> route = new ArrayList<>();
            Row[] steps = new Row[chain.steps().size()];
            for (int i = 0; i < steps.length; i++) {
                Chain.Step step = chain.steps().get(i);
                route.add(payments.get(step.payment()));
                steps[i] = payments.get(step.payment()).step(step.amountMinor());
            }
            Paid first = route.get(0);
            Paid last = route.get(route.size() - 1);
            Endpoint endpoint = forward ? chain.end() : chain.source();
            long base = creditValue(last, chain.arrivedMinor());
            long began = forward
                    ? creditValue(first, chain.setOutMinor())
                    : rates.at(first.bookedAt, first.debitCurrency).valueOf(chain.sourceMinor());
            double retention = began == 0 ? 1 : Math.min(1, (double) base / began);
            List<Sign> all = signs.of(mark, direction, route, retention, drains.on(route));
            return RowFactory.create(
                    SplitRows.CHAIN,
                    rule,
                    markId,
                    direction,
                    null,
                    endpoint.account().isEmpty() ? null : endpoint.account(),
                    chain.arrivedMinor(),
                    chain.end().currency(),
                    base,
                    chainId(chain, first.id, endpoint, sameRoute),
                    steps.length,
                    first.rawInstant(),
                    last.rawInstant(),
                    retention,
                    ChainSigns.score(all),
                    null,
                    null,
                    null,
                    steps,
                    all.stream().map(Sign::row).toArray(Row[]::new));
        }

        /** Chains of the same ends and accounts by other payments are told apart by their number, the widest first. */
        private String chainId(Chain chain, String first, Endpoint endpoint, Map<String, Integer> sameRoute) {
            List<String> parts = new ArrayList<>(List.of(
                    rule,
                    markId,
                    direction,
                    first,
                    endpoint.kind().name(),
                    endpoint.account(),
                    chain.end().currency()));
            parts.addAll(chain.accounts());
            String id = StableId.of(parts);
            int before = sameRoute.merge(id, 1, Integer::sum) - 1;
            return before == 0 ? id : StableId.of(List.of(id, Integer.toString(before)));
        }

        /**
         * The payments that are worth naming: forward those that carry the reading limit or feed a chain, under a rule that
         * pages do not show first those that carry more; backward all that lead to what is asked about by an account
         * through which a real part of it came, for many small payers are one story, but not what they in turn had lived
         * on, nor what paid for a lawful purpose. A payment that carries along a slight part is none of them.
         */
        private void addPayments(Split split, long limit, List<Row> found) {
            long listing = Math.max(floor, part(settings.listingLimitPercent()));
            long least = mainRules.of(direction).equals(rule) ? limit : Math.max(limit, listing);
            Set<Integer> onChains = new HashSet<>();
            split.chains().stream()
                    .filter(chain -> chain.steps().stream()
                            .anyMatch(step -> creditValue(payments.get(step.payment()), step.amountMinor()) >= least))
                    .forEach(chain -> chain.steps().forEach(step -> onChains.add(step.payment())));
            Set<Integer> feeding = new HashSet<>(onChains);
            flows.stream().filter(flow -> onChains.contains(flow[1])).forEach(flow -> feeding.add(flow[0]));
            Set<Integer> leading = forward ? Set.of() : leading(listing);
            for (int at = 0; at < payments.size(); at++) {
                Paid paid = payments.get(at);
                long value = creditValue(paid, paid.amount);
                boolean named = leading.contains(at) || forward && (feeding.contains(at) || value >= least);
                if (named && !isSlight(paid)) {
                    found.add(plain(
                            SplitRows.PART_OF_GRAPH, paid.id, null, value, null, (double) paid.amount / paid.credit));
                }
            }
        }

        private boolean isSlight(Paid paid) {
            return BigDecimal.valueOf(paid.amount)
                            .movePointRight(2)
                            .compareTo(BigDecimal.valueOf(paid.credit)
                                    .multiply(BigDecimal.valueOf(settings.slightPercent())))
                    < 0;
        }

        /**
         * Asked payments and, from each unless its purpose is lawful, those that funded it through an account of which the
         * same may be said. Flows go forward in time.
         */
        private Set<Integer> leading(long listing) {
            Map<String, Long> through = new HashMap<>();
            payments.forEach(paid -> through.merge(paid.creditor, creditValue(paid, paid.amount), Math::addExact));
            Map<Integer, List<Integer>> fundedBy = new HashMap<>();
            flows.forEach(flow ->
                    fundedBy.computeIfAbsent(flow[1], none -> new ArrayList<>()).add(flow[0]));
            Set<Integer> leading = new HashSet<>();
            for (int at = payments.size() - 1; at >= 0; at--) {
                if (asked.get(at)) {
                    leading.add(at);
                }
                if (leading.contains(at) && (asked.get(at) || !payments.get(at).lawful)) {
                    fundedBy.getOrDefault(at, List.of()).stream()
                            .filter(source -> !payments.get(source).lawful)
                            .filter(source -> through.get(payments.get(source).creditor) >= listing)
                            .forEach(leading::add);
                }
            }
            return leading;
        }

        /** The account that most payers of this graph pay, if any account has several. */
        private void addCollector(List<Row> found) {
            Map<String, Set<String>> payers = new TreeMap<>(IdOrder.BY_CODE_POINT);
            for (Paid paid : payments) {
                if (!paid.creditor.isEmpty() && !paid.creditorTerminal) {
                    payers.computeIfAbsent(paid.creditor, key -> new HashSet<>())
                            .add(paid.payerKey());
                }
            }
            payers.entrySet().stream()
                    .filter(entry -> entry.getValue().size() > 1)
                    .max(Comparator.comparingInt(entry -> entry.getValue().size()))
                    .ifPresent(entry -> found.add(plain(
                            SplitRows.COLLECTOR,
                            null,
                            entry.getKey(),
                            0,
                            entry.getValue().size(),
                            null)));
        }

        private Row plain(String kind, String payment, String account, long base, Integer number, Double part) {
            return RowFactory.create(
                    kind, rule, markId, direction, payment, account, null, null, base, null, number, null, null, part,
                    null, null, null, null, null, null);
        }

        private long creditValue(Paid paid, long minor) {
            return rates.at(paid.bookedAt, paid.creditCurrency).valueOf(minor);
        }
    }
}
