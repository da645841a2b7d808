package org.moneytrail.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.moneytrail.finding.Definition;
import org.moneytrail.settings.FunnelSettings;
import org.moneytrail.table.AlertPayments;

/**
 * A3. A place is the town before the first comma of a cash desk's place, and the holder's home that of his address.
 * Where the home is not known, one place more is asked for, since one of them may be it. A transfer has no place and
 * counts as leaving elsewhere.
 *
 * <p>The deposits are {@code PROCEEDS}, since strangers pay in what the holder takes out; what leaves is {@code
 * CONTEXT}, because tracing follows it anyway.
 */
record Funnel(FunnelSettings settings, Map<String, Long> thresholds) implements AccountTypology {
    @Override
    public Definition definition() {
        return Definition.of("A3", "Funnel account")
                .lookFor("cash paid in at several places away from home, each time below the threshold but together"
                        + " reaching it, and taken out or sent on elsewhere within days")
                .source("FinCEN FIN-2014-A005")
                .innocent("a trader banks takings on the road and pays suppliers from home")
                .misses("deposits whose place is not told, and currencies without a threshold");
    }

    @Override
    public List<Sighting> scan(History account) {
        List<Sighting> found = new ArrayList<>();
        for (String currency : account.currencies()) {
            Long threshold = thresholds.get(currency);
            if (threshold != null) {
                scan(account, currency, threshold, found);
            }
        }
        return found;
    }

    private void scan(History account, String currency, long threshold, List<Sighting> found) {
        int[] deposits = account.where(i -> {
            History.Move move = account.get(i);
            return move.credit()
                    && move.cash()
                    && move.currency().equals(currency)
                    && move.minor() < threshold
                    && move.town() != null
                    && !move.town().equalsIgnoreCase(account.home);
        });
        int[] debits = account.where(
                i -> !account.get(i).credit() && account.get(i).currency().equals(currency));
        long window = Amounts.micros(settings.window());
        int regions = settings.regions() + (account.home == null ? 1 : 0);
        Spans spans = new Spans();
        int left = 0;
        for (int right = 0; right < deposits.length; right++) {
            while (account.get(deposits[right]).at()
                            - account.get(deposits[left]).at()
                    > window) {
                left++;
            }
            int[] in = Flow.slice(deposits, new int[] {left, right});
            long paidIn = Flow.sum(account, in, i -> true);
            if (in.length >= settings.deposits()
                    && Amounts.atLeast(paidIn, settings.leastPercent(), threshold)
                    && towns(account, in).size() >= regions
                    && Amounts.atLeast(
                            Flow.sum(account, leaving(account, in, debits), i -> true),
                            settings.leavesPercent(),
                            paidIn)) {
                spans.add(left, right);
            }
        }
        for (int[] span : spans.all()) {
            found.add(sighting(account, Flow.slice(deposits, span), debits, currency));
        }
    }

    private Sighting sighting(History account, int[] in, int[] debits, String currency) {
        int[] out = leaving(account, in, debits);
        long paidIn = Flow.sum(account, in, i -> true);
        long left = Flow.sum(account, out, i -> true);
        return Sighting.of(
                account,
                IntStream.concat(Arrays.stream(in), Arrays.stream(out)).sorted().toArray(),
                i -> account.get(i).credit() ? AlertPayments.PROCEEDS : AlertPayments.CONTEXT,
                Amounts.beyond(in.length, settings.deposits()),
                in.length + " cash deposits below the reporting threshold, together "
                        + Amounts.words(paidIn, currency) + ", in "
                        + String.join(", ", towns(account, in))
                        + (account.home == null ? "" : ", away from the holder's home in " + account.home) + "; "
                        + Amounts.words(left, currency) + " left elsewhere within "
                        + Amounts.span(Amounts.micros(settings.leavesWithin())) + " of a deposit.");
    }

    /** Debits soon after one of the deposits, at none of their places. */
    private int[] leaving(History account, int[] in, int[] debits) {
        TreeSet<String> towns = towns(account, in);
        long soon = Amounts.micros(settings.leavesWithin());
        int from = -Arrays.binarySearch(debits, in[0]) - 1;
        List<Integer> leaving = new ArrayList<>();
        int next = 0;
        for (int d = from; d < debits.length; d++) {
            while (next < in.length && in[next] < debits[d]) {
                next++;
            }
            long since = account.get(debits[d]).at() - account.get(in[next - 1]).at();
            if (since > soon && next == in.length) {
                break;
            }
            String town = account.get(debits[d]).town();
            if (since <= soon && (town == null || !towns.contains(town))) {
                leaving.add(debits[d]);
            }
        }
        return leaving.stream().mapToInt(Integer::intValue).toArray();
    }

    private static TreeSet<String> towns(History account, int[] moves) {
        TreeSet<String> towns = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (int move : moves) {
            towns.add(account.get(move).town());
        }
        return towns;
    }
}
