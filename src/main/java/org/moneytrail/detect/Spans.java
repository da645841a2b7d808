package org.moneytrail.detect;

import java.util.ArrayList;
import java.util.List;

/** Windows in which a pattern holds, in the order of their ends; those that share a position become one. */
final class Spans {
    private final List<int[]> spans = new ArrayList<>();

    /** Adds a window, both ends in it. A window must not end before one that was added earlier. */
    void add(int left, int right) {
        int from = left;
        while (!spans.isEmpty() && spans.get(spans.size() - 1)[1] >= from) {
            from = Math.min(from, spans.remove(spans.size() - 1)[0]);
        }
        spans.add(new int[] {from, right});
    }

    /** First and last position of each. */
    List<int[]> all() {
        return spans;
    }
}
