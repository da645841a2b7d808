package org.moneytrail.detect;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.moneytrail.finding.Definition;
import org.moneytrail.settings.PassThroughSettings;
import org.moneytrail.table.AlertPayments;

/**
 * B1. A day counts if, over the hours up to its last payment, what went out nearly equals what came in, and if next to
 * nothing of the day's turnover is left after that payment. Where the ledger shows more leaving than it saw coming, the
 * account must have held the difference before.
 *
 * <p>The payments are {@code CONTEXT}: a shape alone makes no money suspect.
 */
record PassThrough(PassThroughSettings settings, ZoneId zone) implements AccountTypology {
    @Override
    public Definition definition() {
        return Definition.of("B1", "Pass-through account")
                .lookFor("an account on which, day after day, what comes in goes out again within hours and nothing"
                        + " stays")
                .source("FATF and Egmont Group, Trade-Based Money Laundering: Risk Indicators, 2021")
                .innocent("a company whose bank moves its balance to a main account every evening")
                .innocent("a household that lives from hand to mouth")
                .misses("money that passes through several accounts of one owner in turn");
    }

    @Override
    public List<Sighting> scan(History account) {
        List<Sighting> found = new ArrayList<>();
        account.currencies().forEach(currency -> scan(account, currency, found));
        return found;
    }

    private void scan(History account, String currency, List<Sighting> found) {
        int[] moves = account.where(i -> account.get(i).currency().equals(currency));
        long[] balance = balance(account, moves, currency);
        long window = Amounts.micros(settings.window());
        List<int[]> windows = new ArrayList<>(); // of the days that count
        List<LocalDate> days = new ArrayList<>();
        long in = 0;
        long out = 0;
        int left = 0;
        int dayStart = 0;
        for (int i = 0; i < moves.length; i++) {
            History.Move move = account.get(moves[i]);
            in += move.credit() ? move.minor() : 0;
            out += move.credit() ? 0 : move.minor();
            while (move.at() - account.get(moves[left]).at() > window) {
                History.Move gone = account.get(moves[left++]);
                in -= gone.credit() ? gone.minor() : 0;
                out -= gone.credit() ? 0 : gone.minor();
            }
            LocalDate day = day(move);
            if (!day.equals(day(account.get(moves[dayStart])))) {
                dayStart = i;
            }
            boolean last =
                    i + 1 == moves.length || !day(account.get(moves[i + 1])).equals(day);
            if (last
                    && in > 0
                    && Amounts.atLeast(out, settings.leastPercent(), in)
                    && Amounts.atMost(out, settings.mostPercent(), in)
                    && Amounts.atMost(balance[i], settings.balancePercent(), turnover(account, moves, dayStart, i))) {
                windows.add(new int[] {left, i});
                days.add(day);
            }
        }
        Spans spans = new Spans();
        int first = 0;
        for (int last = 0; last < days.size(); last++) {
            while (days.get(first).plusDays(settings.within()).compareTo(days.get(last)) <= 0) {
                first++;
            }
            if (last - first + 1 >= settings.days()) {
                spans.add(first, last);
            }
        }
        for (int[] span : spans.all()) {
            found.add(sighting(account, moves, windows.subList(span[0], span[1] + 1), currency));
        }
    }

    private Sighting sighting(History account, int[] moves, List<int[]> windows, String currency) {
        int[] members = windows.stream()
                .flatMapToInt(window -> IntStream.rangeClosed(window[0], window[1]))
                .distinct()
                .sorted()
                .map(i -> moves[i])
                .toArray();
        long in = Flow.sum(account, members, i -> account.get(i).credit());
        long out = Flow.sum(account, members, i -> !account.get(i).credit());
        return Sighting.of(
                account,
                members,
                i -> AlertPayments.CONTEXT,
                Amounts.beyond(windows.size(), settings.days()),
                "On " + windows.size() + " days " + Amounts.words(in, currency) + " came in and "
                        + Amounts.words(out, currency) + " went out within "
                        + Amounts.span(Amounts.micros(settings.window()))
                        + "; at the end of each of these days at most "
                        + settings.balancePercent() + " percent of its turnover was left.");
    }

    /** The balance after each move, lifted so far that it is never negative. */
    private static long[] balance(History account, int[] moves, String currency) {
        long[] balance = new long[moves.length];
        long now = account.opening(currency);
        long lowest = 0;
        for (int i = 0; i < moves.length; i++) {
            History.Move move = account.get(moves[i]);
            now = Math.addExact(now, move.credit() ? move.minor() : -move.minor());
            balance[i] = now;
            lowest = Math.min(lowest, now);
        }
        for (int i = 0; i < moves.length; i++) {
            balance[i] -= lowest;
        }
        return balance;
    }

    private static long turnover(History account, int[] moves, int from, int to) {
        int[] day = IntStream.rangeClosed(from, to).map(i -> moves[i]).toArray();
        return Math.max(
                Flow.sum(account, day, i -> account.get(i).credit()),
                Flow.sum(account, day, i -> !account.get(i).credit()));
    }

    private LocalDate day(History.Move move) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(Math.floorDiv(move.at(), 1_000_000L)), zone);
    }
}
