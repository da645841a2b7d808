package org.moneytrail.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One planted story or innocent twin: its payments, its accounts and what they hold. */
final class Story {
    /** Serial numbers of stories' records begin here, so that they meet no ordinary one; ids do not show it. */
    static final long SERIALS = 1L << 38;

    /** What a story is about, as {@code truth/stories.csv} says it. */
    record Plot(String kind, String predicate, String predicateKey, String nexus) {}

    /** A payment of the story and its part in it. */
    record Step(Payment payment, boolean key, int path, Stage stage) {}

    private final String id;
    private final String twinOf;
    private final Plot plot;
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Long> openings = new HashMap<>();
    private final List<String> accounts = new ArrayList<>();
    private final Set<Long> taken = new HashSet<>();

    private Story(String id, String twinOf, Plot plot) {
        this.id = id;
        this.twinOf = twinOf;
        this.plot = plot;
    }

    /** A story of crime. */
    static Story of(String id, Plot plot) {
        return new Story(id, null, plot);
    }

    /** A story that looks like {@code other} and is innocent. */
    static Story twinOf(Story other, String id) {
        return new Story(
                id, other.id, new Plot(other.plot.kind(), other.plot.predicate(), other.plot.predicateKey(), "OTHER"));
    }

    /** This account belongs to the story; it starts with {@code openingMinor} and never pays out more than it holds. */
    Holder owns(Holder holder, long openingMinor) {
        if (openings.put(holder.account(), openingMinor) != null) {
            throw new IllegalStateException("Cannot cast account " + holder.account() + " twice");
        }
        accounts.add(holder.account());
        return holder;
    }

    /** The first second from {@code second} on at which nothing of this story happens yet; it is taken from now on. */
    long free(long second) {
        long found = second;
        while (!taken.add(found)) {
            found++;
        }
        return found;
    }

    /** Adds a payment that the story is about. */
    Payment key(int path, Stage stage, Payment payment) {
        steps.add(new Step(payment, true, path, stage));
        return payment;
    }

    /** Adds a payment of the life around it, unless that would leave too little for what is planned already. */
    void related(Payment payment) {
        boolean own = openings.containsKey(payment.debtorAccount());
        if (!own || leastFrom(payment.debtorAccount(), payment.second()) >= payment.amountMinor()) {
            steps.add(new Step(payment, false, 0, Stage.LIFE));
        }
    }

    /** What an account of the story holds after everything up to {@code second}. */
    long balanceAt(Holder holder, long second) {
        long balance = openings.get(holder.account());
        for (Step step : steps) {
            if (step.payment().second() <= second) {
                balance += change(step.payment(), holder.account());
            }
        }
        return balance;
    }

    /** Refuses a story in which an account pays out more than it holds. */
    void requireCovered() {
        for (String account : accounts) {
            long least = leastFrom(account, 0);
            if (least < 0) {
                throw new IllegalStateException(
                        "Cannot tell story " + id + ": account " + account + " would be overdrawn by " + -least);
            }
        }
    }

    /** The least that the account holds at any time from {@code second} on. */
    long leastFrom(Holder holder, long second) {
        return leastFrom(holder.account(), second);
    }

    private long leastFrom(String account, long second) {
        List<Payment> inOrder = steps.stream()
                .map(Step::payment)
                .sorted(Comparator.comparingLong(Payment::second))
                .toList();
        long balance = openings.get(account);
        long least = Long.MAX_VALUE;
        for (Payment payment : inOrder) {
            if (payment.second() > second) {
                least = Math.min(least, balance);
            }
            balance += change(payment, account);
        }
        return Math.min(least, balance);
    }

    private static long change(Payment payment, String account) {
        long change = account.equals(payment.creditorAccount()) ? payment.creditedMinor() : 0;
        return account.equals(payment.debtorAccount()) ? change - payment.amountMinor() : change;
    }

    String id() {
        return id;
    }

    boolean isTwin() {
        return twinOf != null;
    }

    String twinOf() {
        return twinOf;
    }

    Plot plot() {
        return plot;
    }

    List<Step> steps() {
        return steps;
    }

    List<String> accounts() {
        return accounts;
    }
}
