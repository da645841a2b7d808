package org.moneytrail.generate;

import java.util.SplittableRandom;

/** A range of whole numbers, both ends included, from which a story draws. */
public record Span(int least, int most) {
    /** Refuses a range that is empty or negative. */
    public Span {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException("Cannot draw from " + least + ".." + most + ": it is empty or negative");
        }
    }

    int draw(SplittableRandom random) {
        return random.nextInt(least, most + 1);
    }
}
