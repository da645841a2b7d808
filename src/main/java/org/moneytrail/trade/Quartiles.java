package org.moneytrail.trade;

import java.util.Arrays;

/**
 * The quartiles of prices of which some come and some go: a Fenwick tree of counts over the sorted prices, so that adding,
 * taking away and finding the k-th smallest take logarithmic time (Fenwick 1994). Quartiles lie between neighbours in
 * proportion (Hyndman and Fan 1996, definition 7).
 */
final class Quartiles {
    private final double[] prices;
    private final int[] counts;
    private final int top;
    private int size;

    /** Over these prices, none of which is in yet. */
    Quartiles(double[] all) {
        prices = Arrays.stream(all).sorted().distinct().toArray();
        counts = new int[prices.length + 1];
        top = Integer.highestOneBit(Math.max(1, prices.length));
    }

    int size() {
        return size;
    }

    void add(double price) {
        change(price, 1);
    }

    void remove(double price) {
        change(price, -1);
    }

    /** Below which so many quarters of the prices lie; there must be a price. */
    double at(int quarter) {
        double place = (size - 1) * quarter / 4.0;
        int below = (int) Math.floor(place);
        double low = smallest(below + 1);
        double high = smallest(Math.min(below + 2, size));
        return low + (place - below) * (high - low);
    }

    private double smallest(int rank) {
        int position = 0;
        int left = rank;
        for (int step = top; step > 0; step >>= 1) {
            if (position + step < counts.length && counts[position + step] < left) {
                position += step;
                left -= counts[position];
            }
        }
        return prices[position];
    }

    private void change(double price, int by) {
        size += by;
        for (int i = Arrays.binarySearch(prices, price) + 1; i < counts.length; i += i & -i) {
            counts[i] += by;
        }
    }
}
