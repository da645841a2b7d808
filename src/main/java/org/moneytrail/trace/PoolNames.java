package org.moneytrail.trace;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Numbers pools, each an account in a currency, in the order in which they come. A look-up costs as much as the memory
 * that it touches, so a slot holds the account itself if that has no more bytes than an IBAN of most countries.
 */
final class PoolNames {
    static final int UNKNOWN = -1;

    private static final int WORD = 8;
    /** Two words and what the third has left beside length and currency. */
    private static final int SHORT_BYTES = 2 * WORD + 4;

    private static final int LENGTH_SHIFT = 32;
    private static final int CURRENCY_SHIFT = 48;
    private static final int MOST_CURRENCIES = 1 << 16;
    private static final long LONG_ID = 0xFFFFL << LENGTH_SHIFT;
    private static final int SLOT = 4;
    private static final int FIRST_SLOTS = 1 << 10;

    private final Ids accounts = new Ids();
    private final IntArrayList currencies = new IntArrayList();
    /**
     * Open addressing, at most half full. A slot is the hash and the pool's number plus one, then the key in three
     * words: the id's bytes, its length and the currency. Of a longer id, the first word is another hash and the second
     * says where it lies.
     */
    private long[] slots = new long[SLOT * FIRST_SLOTS];

    /** The key that was packed last. */
    private long first;

    private long second;
    private long third;
    private int hash;

    /** The pool's number, or {@link #UNKNOWN}. */
    int find(UTF8String account, int currency) {
        pack(account, currency);
        boolean isLong = (third & LONG_ID) == LONG_ID;
        for (int at = slotOf(hash); slots[at] != 0; at = next(at)) {
            if ((int) (slots[at] >>> Integer.SIZE) == hash
                    && slots[at + 1] == first
                    && slots[at + 3] == third
                    && (isLong ? accounts.isAt(slots[at + 2], account) : slots[at + 2] == second)) {
                return (int) slots[at] - 1;
            }
        }
        return UNKNOWN;
    }

    /** Numbers a pool that is not known yet. */
    int add(UTF8String account, int currency) {
        if (currency >= MOST_CURRENCIES) {
            throw new IllegalArgumentException("Cannot tell more than " + MOST_CURRENCIES + " currencies apart");
        }
        int pool = accounts.add(account);
        currencies.add(currency);
        if (2 * SLOT * accounts.size() > slots.length) {
            long[] before = slots;
            slots = new long[Math.multiplyExact(2, before.length)];
            for (int at = 0; at < before.length; at += SLOT) {
                if (before[at] != 0) {
                    System.arraycopy(before, at, slots, free((int) (before[at] >>> Integer.SIZE)), SLOT);
                }
            }
        }
        pack(account, currency);
        int at = free(hash);
        slots[at] = (long) hash << Integer.SIZE | pool + 1;
        slots[at + 1] = first;
        slots[at + 2] = (third & LONG_ID) == LONG_ID ? accounts.place(pool) : second;
        slots[at + 3] = third;
        return pool;
    }

    UTF8String account(int pool) {
        return accounts.bytes(pool);
    }

    int currency(int pool) {
        return currencies.getInt(pool);
    }

    int size() {
        return accounts.size();
    }

    private void pack(UTF8String account, int currency) {
        int length = account.numBytes();
        third = (long) currency << CURRENCY_SHIFT;
        if (length > SHORT_BYTES) {
            first = account.hashCode();
            second = 0;
            third |= LONG_ID;
        } else {
            first = word(account, 0, length);
            second = word(account, WORD, length);
            third |= (long) length << LENGTH_SHIFT | word(account, 2 * WORD, length);
        }
        long mixed = (first * 0x9E3779B97F4A7C15L ^ second) * 0xC2B2AE3D27D4EB4FL ^ third;
        mixed = (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
        hash = (int) (mixed >>> Integer.SIZE);
    }

    /** Up to eight bytes of the id from a position on; what it does not have is 0. */
    private static long word(UTF8String id, int from, int length) {
        Object base = id.getBaseObject();
        long at = id.getBaseOffset() + from;
        if (from + WORD <= length) {
            return Platform.getLong(base, at);
        }
        long word = 0;
        for (int i = 0; i < length - from; i++) {
            word |= (Platform.getByte(base, at + i) & 0xFFL) << i * Byte.SIZE;
        }
        return word;
    }

    private int free(int hash) {
        int at = slotOf(hash);
        while (slots[at] != 0) {
            at = next(at);
        }
        return at;
    }

    private int slotOf(int hash) {
        return SLOT * hash & slots.length - SLOT;
    }

    private int next(int at) {
        return at + SLOT & slots.length - SLOT;
    }
}
