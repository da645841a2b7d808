package org.moneytrail.trace;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.catalyst.expressions.codegen.UnsafeRowWriter;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/** Packs what a replay says into blocks, while it goes on. */
final class Blocks implements Iterator<Block> {
    /** Of a block, unless one row is larger. */
    private static final int BYTES = 1 << 20;

    private final Iterator<Found> found;
    private final Map<Finding, Packing> begun = new EnumMap<>(Finding.class);
    private final Queue<Block> full = new ArrayDeque<>();

    Blocks(Iterator<Found> found) {
        this.found = found;
    }

    @Override
    public boolean hasNext() {
        while (full.isEmpty() && found.hasNext()) {
            Found row = found.next();
            begun.computeIfAbsent(row.finding(), Packing::new).add(row.values());
        }
        if (full.isEmpty()) {
            begun.values().forEach(Packing::finish);
            begun.clear();
        }
        return !full.isEmpty();
    }

    @Override
    public Block next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return full.remove();
    }

    /** A block that is being filled. */
    private final class Packing {
        private final Finding finding;
        private final UnsafeRowWriter writer;
        private byte[] bytes = new byte[0];
        private int used;

        private Packing(Finding finding) {
            this.finding = finding;
            writer = new UnsafeRowWriter(finding.table().fields().size());
        }

        private void add(Object[] values) {
            writer.reset();
            writer.zeroOutNullBytes();
            for (int i = 0; i < values.length; i++) {
                write(i, values[i]);
            }
            UnsafeRow row = writer.getRow();
            int needed = Long.BYTES + row.getSizeInBytes();
            if (used + needed > bytes.length) {
                finish();
                bytes = new byte[Math.max(BYTES, needed)];
            }
            Platform.putLong(bytes, Platform.BYTE_ARRAY_OFFSET + used, row.getSizeInBytes());
            row.writeToMemory(bytes, Platform.BYTE_ARRAY_OFFSET + used + Long.BYTES);
            used += needed;
        }

        private void write(int at, Object value) {
            if (value == null) {
                writer.setNullAt(at);
            } else if (value instanceof UTF8String text) {
                writer.write(at, text);
            } else if (value instanceof Long number) {
                writer.write(at, number.longValue());
            } else if (value instanceof Integer number) {
                writer.write(at, number.intValue());
            } else if (value instanceof byte[] part) {
                writer.write(at, part);
            } else {
                Decimal total = (Decimal) value;
                writer.write(at, total, total.precision(), total.scale());
            }
        }

        private void finish() {
            if (used > 0) {
                full.add(new Block(finding, bytes, used));
                used = 0;
            }
        }
    }
}
