package org.moneytrail.trace;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.unsafe.types.UTF8String;
import org.moneytrail.money.IdOrder;

/**
 * Where payments lie in the ledger, of those that were sought. What was sought once is not sought again in slabs that are as they
 * were, so that to find the marked payments again costs what is new of the ledger and of the marks.
 */
final class Places {
    private final Set<String> slabs = new TreeSet<>();
    /** Every payment that was sought, with its place if the ledger has it. */
    private final Map<String, Optional<Place>> payments = new TreeMap<>(IdOrder.BY_CODE_POINT);

    /**
     * Where a payment lies.
     *
     * @param slab by its begin
     * @param bookedAt microseconds since 1970
     */
    record Place(long slab, long bookedAt) {}

    /** Looks for payments by reading slabs. */
    interface Search {
        /** The places of those that these slabs have. */
        Map<String, Place> in(List<Slab> slabs, Collection<String> payments);
    }

    /** Nothing was sought. */
    Places() {}

    /** What {@link #toBytes} wrote down. */
    static Places of(byte[] bytes) {
        Places places = new Places();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            for (int left = in.readInt(); left > 0; left--) {
                places.slabs.add(Kept.read(in).toString());
            }
            for (int left = in.readInt(); left > 0; left--) {
                String payment = Kept.read(in).toString();
                places.payments.put(
                        payment,
                        in.readBoolean() ? Optional.of(new Place(in.readLong(), in.readLong())) : Optional.empty());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The places of marked payments cannot be read", e);
        }
        return places;
    }

    /** The places now: of these payments in these slabs. */
    Places now(List<Slab> now, Collection<String> sought, Search search) {
        List<Slab> same =
                now.stream().filter(slab -> slabs.contains(name(slab))).toList();
        List<Slab> others =
                now.stream().filter(slab -> !slabs.contains(name(slab))).toList();
        List<String> unknown = sought.stream()
                .filter(payment -> !payments.containsKey(payment))
                .toList();
        Map<String, Place> found = new TreeMap<>();
        if (!others.isEmpty() && !sought.isEmpty()) {
            found.putAll(search.in(others, sought));
        }
        if (!same.isEmpty() && !unknown.isEmpty()) {
            found.putAll(search.in(same, unknown));
        }
        Set<Long> unchanged = new TreeSet<>(same.stream().map(Slab::begin).toList());
        Places places = new Places();
        now.forEach(slab -> places.slabs.add(name(slab)));
        for (String payment : sought) {
            Optional<Place> known =
                    payments.getOrDefault(payment, Optional.empty()).filter(place -> unchanged.contains(place.slab()));
            places.payments.put(payment, Optional.ofNullable(found.get(payment)).or(() -> known));
        }
        return places;
    }

    /** Where a payment lies; none if it was not sought or no slab has it. */
    Stream<Place> find(String payment) {
        return payments.getOrDefault(payment, Optional.empty()).stream();
    }

    /** All of it, the same for the same. */
    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(slabs.size());
            for (String slab : slabs) {
                Kept.write(UTF8String.fromString(slab), out);
            }
            out.writeInt(payments.size());
            for (Map.Entry<String, Optional<Place>> payment : payments.entrySet()) {
                Kept.write(UTF8String.fromString(payment.getKey()), out);
                out.writeBoolean(payment.getValue().isPresent());
                if (payment.getValue().isPresent()) {
                    out.writeLong(payment.getValue().get().slab());
                    out.writeLong(payment.getValue().get().bookedAt());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The places of marked payments cannot be written down", e);
        }
        return bytes.toByteArray();
    }

    private static String name(Slab slab) {
        return slab.begin() + " " + slab.run();
    }
}
