package org.moneytrail.trace;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Bytes of any number, cut into parts that a row can hold. */
final class Parts extends OutputStream {
    private static final int PART = 1 << 20;

    private final List<byte[]> full = new ArrayList<>();
    private final byte[] part = new byte[PART];
    private int used;

    /** All of the parts in turn. */
    static InputStream read(List<byte[]> parts) {
        return new Reading(parts.iterator());
    }

    /** Locks nothing, unlike streams of Java's own: a state is millions of numbers. */
    private static final class Reading extends InputStream {
        private final Iterator<byte[]> ahead;
        private byte[] part = new byte[0];
        private int at;

        private Reading(Iterator<byte[]> parts) {
            ahead = parts;
        }

        @Override
        public int read() {
            return isAtEnd() ? -1 : Byte.toUnsignedInt(part[at++]);
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            if (length > 0 && isAtEnd()) {
                return -1;
            }
            int read = Math.min(length, part.length - at);
            System.arraycopy(part, at, bytes, from, read);
            at += read;
            return read;
        }

        private boolean isAtEnd() {
            while (at == part.length && ahead.hasNext()) {
                part = ahead.next();
                at = 0;
            }
            return at == part.length;
        }
    }

    @Override
    public void write(int value) {
        part[used++] = (byte) value;
        if (used == PART) {
            full.add(part.clone());
            used = 0;
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        for (int left = length; left > 0; ) {
            int fits = Math.min(left, PART - used);
            System.arraycopy(bytes, from + length - left, part, used, fits);
            used += fits;
            left -= fits;
            if (used == PART) {
                full.add(part.clone());
                used = 0;
            }
        }
    }

    /** What was written until now; at least one part. */
    List<byte[]> parts() {
        List<byte[]> all = new ArrayList<>(full);
        all.add(Arrays.copyOf(part, used));
        return all;
    }
}
