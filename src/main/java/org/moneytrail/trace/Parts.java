package org.moneytrail.trace;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Bytes of any number, cut into parts that a row can hold. */
final class Parts extends OutputStream {
    private static final int PART = 1 << 20;

    private final List<byte[]> full = new ArrayList<>();
    private final byte[] part = new byte[PART];
    private int used;

    /** All of the parts in turn. */
    static InputStream read(List<byte[]> parts) {
        return new SequenceInputStream(Collections.enumeration(
                parts.stream().map(ByteArrayInputStream::new).toList()));
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
