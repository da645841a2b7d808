package org.moneytrail.trade;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The goods items that stand on one invoice, or on one declaration that names none, and what of them is not paid yet. */
final class Bill {
    /** Its place among the trader's bills, by first declaration. */
    final int place;

    /** In its one form; null if there is none. */
    final String number;

    final String invoice;
    final String currency;
    final List<Item> items = new ArrayList<>();
    long total;
    long open;
    private Instant first;
    private Instant last;

    Bill(int place, String number, String invoice, String currency) {
        this.place = place;
        this.number = number;
        this.invoice = invoice;
        this.currency = currency;
    }

    /** One goods item. */
    static final class Item {
        final String declaration;
        final int number;
        final Instant lodged;
        final long minor;
        long open;

        Item(String declaration, int number, Instant lodged, long minor) {
            this.declaration = declaration;
            this.number = number;
            this.lodged = lodged;
            this.minor = minor;
            this.open = minor;
        }
    }

    void add(Item item) {
        items.add(item);
        total = Math.addExact(total, item.minor);
        open = Math.addExact(open, item.minor);
        first = first == null || item.lodged.isBefore(first) ? item.lodged : first;
        last = last == null || item.lodged.isAfter(last) ? item.lodged : last;
    }

    /** True if a payment at that time may be for it. */
    boolean payableAt(Instant paid, Duration before, Duration after) {
        return !paid.isBefore(first.minus(before)) && !paid.isAfter(last.plus(after));
    }

    /** How far a payment lies from the nearest of its declarations. */
    Duration distance(Instant paid) {
        Duration least = null;
        for (Item item : items) {
            Duration each = Duration.between(item.lodged, paid).abs();
            least = least == null || each.compareTo(least) < 0 ? each : least;
        }
        return least;
    }
}
