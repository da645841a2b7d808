package org.moneytrail.trace;

import java.io.Serializable;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.Platform;

/**
 * Some rows of one finding, one after the other as Spark lays a row in memory, each after its length. So they are kept and
 * read again without being taken apart.
 *
 * @param bytes may be longer than what is used of them
 */
record Block(Finding finding, byte[] bytes, int used) implements Serializable {
    /** The rows; each as it is only until the next one is asked for. */
    Iterator<InternalRow> rows() {
        return new Rows();
    }

    private final class Rows implements Iterator<InternalRow> {
        private final UnsafeRow row = new UnsafeRow(finding.table().fields().size());
        private int at;

        @Override
        public boolean hasNext() {
            return at < used;
        }

        @Override
        public InternalRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int length = Math.toIntExact(Platform.getLong(bytes, Platform.BYTE_ARRAY_OFFSET + at));
            row.pointTo(bytes, Platform.BYTE_ARRAY_OFFSET + at + Long.BYTES, length);
            at += Long.BYTES + length;
            return row;
        }
    }
}
