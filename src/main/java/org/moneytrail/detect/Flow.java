package org.moneytrail.detect;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * What comes in and goes on again within a window that slides over the moves of an account, evaluated at every one of
 * them. A window begins with a credit. What leaves counts as passed on only as far as credits of the window before it
 * suffice: with P the running sum of debits less credits, debits of max(0, max P) are not covered. Linear in the moves,
 * by a queue of falling maxima.
 */
final class Flow {
    private final History history;
    private final int[] members;
    private final long window;
    private final Map<String, Long> payers = new HashMap<>();
    private final Map<String, Integer> payerCounts = new HashMap<>();
    private final Map<String, Long> payees = new HashMap<>();
    private final Map<String, Integer> payeeCounts = new HashMap<>();
    private long in;
    private long out;
    private long passed;

    /** Over these moves of the history; moves of an unknown other side share one empty name. */
    Flow(History history, int[] members, long windowMicros) {
        this.history = history;
        this.members = members;
        this.window = windowMicros;
    }

    /** Windows at whose end {@code holds} is true, merged; positions within the members. */
    Spans where(Predicate<Flow> holds) {
        Spans spans = new Spans();
        long[] excess = new long[members.length + 1];
        Deque<Integer> highest = new ArrayDeque<>();
        int left = 0;
        for (int right = 0; right < members.length; right++) {
            History.Move move = history.get(members[right]);
            add(move);
            excess[right + 1] = Math.addExact(excess[right], move.credit() ? -move.minor() : move.minor());
            while (!highest.isEmpty() && excess[highest.peekLast()] <= excess[right + 1]) {
                highest.removeLast();
            }
            highest.addLast(right + 1);
            while (left <= right
                    && (move.at() - at(left) > window
                            || !history.get(members[left]).credit())) {
                remove(history.get(members[left]));
                left++;
            }
            while (!highest.isEmpty() && highest.peekFirst() <= left) {
                highest.removeFirst();
            }
            if (left > right) {
                continue;
            }
            long uncovered = highest.isEmpty() ? 0 : Math.max(0, excess[highest.peekFirst()] - excess[left]);
            passed = out - uncovered;
            if (holds.test(this)) {
                spans.add(left, right);
            }
        }
        return spans;
    }

    long in() {
        return in;
    }

    long passed() {
        return passed;
    }

    int payers() {
        return payers.size();
    }

    int payees() {
        return payees.size();
    }

    /** What the {@code few} largest payers brought together. */
    long largestPayers(int few) {
        return largest(payers, few);
    }

    /** What the {@code few} largest payees got together. */
    long largestPayees(int few) {
        return largest(payees, few);
    }

    private static long largest(Map<String, Long> sums, int few) {
        return sums.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(few)
                .mapToLong(Long::longValue)
                .sum();
    }

    private long at(int position) {
        return history.get(members[position]).at();
    }

    private void add(History.Move move) {
        if (move.credit()) {
            in = Math.addExact(in, move.minor());
        } else {
            out = Math.addExact(out, move.minor());
        }
        change(move, move.minor(), 1);
    }

    private void remove(History.Move move) {
        if (move.credit()) {
            in -= move.minor();
        } else {
            out -= move.minor();
        }
        change(move, -move.minor(), -1);
    }

    private void change(History.Move move, long minor, int count) {
        String name = move.other() == null ? "" : move.other();
        Map<String, Integer> counts = move.credit() ? payerCounts : payeeCounts;
        Map<String, Long> sums = move.credit() ? payers : payees;
        if (counts.merge(name, count, Integer::sum) == 0) {
            counts.remove(name);
            sums.remove(name);
        } else {
            sums.merge(name, minor, Long::sum);
        }
    }

    /** The moves of one span. */
    static int[] slice(int[] members, int[] span) {
        return Arrays.copyOfRange(members, span[0], span[1] + 1);
    }

    /** The sum of the moves that fit. */
    static long sum(History history, int[] members, IntPredicate fits) {
        return Arrays.stream(members)
                .filter(fits)
                .mapToLong(member -> history.get(member).minor())
                .reduce(0, Math::addExact);
    }

    /** How many other sides the moves that fit have. */
    static long others(History history, int[] members, IntPredicate fits) {
        return Arrays.stream(members)
                .filter(fits)
                .mapToObj(member -> history.get(member).other())
                .distinct()
                .count();
    }
}
