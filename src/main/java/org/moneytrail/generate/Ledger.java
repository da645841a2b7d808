package org.moneytrail.generate;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Writes ordinary and story payments, merged by time, and numbers them on the way. */
final class Ledger {
    private final Days days;
    private final Economy economy;
    private final OpaqueIds ids;
    private final String[] row = new String[Payment.HEADER.length];
    private long written;

    Ledger(Streams streams, Days days, Economy economy) {
        this.days = days;
        this.economy = economy;
        this.ids = new OpaqueIds('T', streams);
    }

    /** Makes and writes the whole ledger; holds one day's agenda at a time. */
    void write(WorldFiles files, List<Payment> planned, long payments) {
        Quota quota = new Quota(Math.max(0, payments - planned.size()), days.count());
        Iterator<Payment> rest = planned.iterator();
        Optional<Payment> next = following(rest);
        try (WorldFiles.Monthly out = files.monthly("transactions", Payment.HEADER, days)) {
            for (int day = 0; day < days.count(); day++) {
                out.turnTo(day);
                int entries = economy.plan(day, quota);
                for (int entry = 0; entry < entries; entry++) {
                    next = writeUpTo(economy.second(day, entry), next, rest, out);
                    write(economy.payment(day, entry), out);
                }
                next = writeUpTo((day + 1) * Days.DAY - 1, next, rest, out);
            }
        }
        if (next.isPresent()) {
            throw new IllegalStateException("Cannot write the ledger: a planned payment lies outside the world's days");
        }
    }

    private Optional<Payment> writeUpTo(
            long second, Optional<Payment> first, Iterator<Payment> rest, WorldFiles.Monthly out) {
        Optional<Payment> next = first;
        while (next.isPresent() && next.get().second() <= second) {
            write(next.get(), out);
            next = following(rest);
        }
        return next;
    }

    private static Optional<Payment> following(Iterator<Payment> rest) {
        return rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
    }

    private void write(Payment payment, WorldFiles.Monthly out) {
        payment.number(ids.of(written++));
        payment.fill(row, days);
        out.write(row);
    }
}
