package org.moneytrail.trace;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.array.ByteArrayMethods;
import org.apache.spark.unsafe.types.UTF8String;

/** Ids by number, as bytes in a few large arrays: eight bytes an id besides its own. */
final class Ids {
    private static final int CHUNK = 1 << 20;
    /** A place is the chunk's number, where in it the id begins, and how long it is: 24, 20 and 20 bits. */
    private static final int PART_BITS = 20;

    private static final long PART = (1L << PART_BITS) - 1;

    private final List<byte[]> chunks = new ArrayList<>();
    private final LongArrayList places = new LongArrayList();
    private int used = CHUNK;

    /**
     * Adds an id, known or not, and returns its number.
     *
     * @throws IllegalArgumentException if it is longer than a megabyte
     */
    int add(UTF8String id) {
        int length = id.numBytes();
        if (length >= CHUNK) {
            throw new IllegalArgumentException("Cannot keep an id of " + length + " bytes");
        }
        if (used + length > CHUNK) {
            chunks.add(new byte[CHUNK]);
            used = 0;
        }
        id.writeToMemory(chunks.get(chunks.size() - 1), Platform.BYTE_ARRAY_OFFSET + used);
        places.add((chunks.size() - 1L) << 2 * PART_BITS | (long) used << PART_BITS | length);
        used += length;
        return places.size() - 1;
    }

    int size() {
        return places.size();
    }

    /** The id's bytes, in place. */
    UTF8String bytes(int number) {
        long place = places.getLong(number);
        return UTF8String.fromBytes(chunk(place), from(place), length(place));
    }

    /** Where the id lies, for {@link #isAt}. */
    long place(int number) {
        return places.getLong(number);
    }

    /** True if it is this id that lies there. */
    boolean isAt(long place, UTF8String id) {
        return length(place) == id.numBytes()
                && ByteArrayMethods.arrayEquals(
                        chunk(place),
                        Platform.BYTE_ARRAY_OFFSET + from(place),
                        id.getBaseObject(),
                        id.getBaseOffset(),
                        length(place));
    }

    private byte[] chunk(long place) {
        return chunks.get((int) (place >>> 2 * PART_BITS));
    }

    private static int from(long place) {
        return (int) (place >>> PART_BITS & PART);
    }

    private static int length(long place) {
        return (int) (place & PART);
    }
}
