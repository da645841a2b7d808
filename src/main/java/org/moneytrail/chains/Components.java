package org.moneytrail.chains;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.moneytrail.money.IdOrder;

/** What hangs together by pairs: each set of ids goes by its smallest one (union-find with path halving). */
final class Components {
    private static final Comparator<String> ORDER = IdOrder.BY_CODE_POINT;

    private final Map<String, String> parent = new HashMap<>();

    /** Says that two ids belong together. */
    void join(String left, String right) {
        String a = smallest(left);
        String b = smallest(right);
        if (ORDER.compare(a, b) < 0) {
            parent.put(b, a);
        } else if (ORDER.compare(a, b) > 0) {
            parent.put(a, b);
        }
    }

    /** The smallest id of the set that an id is in. */
    String smallest(String id) {
        String at = id;
        while (true) {
            String up = parent.getOrDefault(at, at);
            if (up.equals(at)) {
                return at;
            }
            parent.put(at, parent.getOrDefault(up, up));
            at = up;
        }
    }
}
