package org.moneytrail.trace;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.unsafe.types.UTF8String;
import org.moneytrail.money.IdOrder;
import org.moneytrail.trace.replay.Ledger;

/** Marks by the payment they lie on, for one that reads all payments in their order: it looks only at marked instants. */
final class LaidMarks implements Serializable {
    private final Map<UTF8String, List<ReplayTask.Mark>> byPayment = new HashMap<>();
    private final long[] instants;
    private final List<String> ids;

    /** @param marks of origins, or of targets */
    LaidMarks(Collection<Standing.Mark> marks) {
        marks.forEach(mark -> byPayment
                .computeIfAbsent(UTF8String.fromString(mark.payment()), none -> new ArrayList<>())
                .add(new ReplayTask.Mark(
                        UTF8String.fromString(mark.id()), mark.minor() == null ? Ledger.ALL : mark.minor())));
        instants = marks.stream()
                .mapToLong(Standing.Mark::bookedAt)
                .distinct()
                .sorted()
                .toArray();
        ids = marks.stream()
                .map(Standing.Mark::id)
                .distinct()
                .sorted(IdOrder.BY_CODE_POINT)
                .toList();
    }

    /** Whose marks they are, in the order of ids. */
    List<String> ids() {
        return ids;
    }

    /** Looks at payments one after the other. */
    Cursor cursor() {
        return new Cursor();
    }

    /** Goes along with the payments. */
    final class Cursor {
        private int at;

        /** The marks on the next payment. */
        List<ReplayTask.Mark> on(Supplier<UTF8String> payment, long bookedAt) {
            while (at < instants.length && instants[at] < bookedAt) {
                at++;
            }
            return at < instants.length && instants[at] == bookedAt
                    ? byPayment.getOrDefault(payment.get(), List.of())
                    : List.of();
        }
    }
}
