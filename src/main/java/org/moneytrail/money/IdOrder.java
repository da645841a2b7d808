package org.moneytrail.money;

import java.util.Comparator;

/**
 * The order of ids: by Unicode code point, which is also the order of their UTF-8 bytes and Spark's. {@link
 * String#compareTo} goes by UTF-16 unit and puts ids beyond the basic plane (written as surrogates) before some that
 * come after them.
 */
public final class IdOrder implements Comparator<String> {
    /** The one comparator of ids. */
    public static final Comparator<String> BY_CODE_POINT = new IdOrder();

    private IdOrder() {}

    @Override
    public int compare(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                return rank(a) - rank(b);
            }
        }
        return left.length() - right.length();
    }

    /** Moves surrogates after U+FFFF, where the characters that they write belong. */
    private static int rank(char unit) {
        return Character.isSurrogate(unit) ? unit + 0x10000 : unit;
    }
}
