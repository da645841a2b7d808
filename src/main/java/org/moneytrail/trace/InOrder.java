package org.moneytrail.trace;

import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import scala.collection.Iterator;

/**
 * The rows of {@link Moves} in their total order: sorted partitions, merged while they are read. One row of each is held
 * at a time.
 */
final class InOrder extends OneTask {
    /** @param runs rows of {@link Moves}, each partition sorted */
    InOrder(RDD<InternalRow> runs) {
        super(runs);
    }

    @Override
    java.util.Iterator<InternalRow> read(List<Supplier<Iterator<InternalRow>>> partitions) {
        PriorityQueue<Run> heads = new PriorityQueue<>();
        for (Supplier<Iterator<InternalRow>> partition : partitions) {
            Run run = new Run(partition.get());
            if (run.advance()) {
                heads.add(run);
            }
        }
        return new Merged(heads);
    }

    /** A sorted partition and the row that it has come to. */
    private static final class Run implements Comparable<Run> {
        private static final int KIND = Moves.TABLE.indexOf(Moves.KIND);
        private static final int BOOKED_AT = Moves.TABLE.indexOf(Moves.BOOKED_AT);
        private static final int ID = Moves.TABLE.indexOf(Moves.ID);

        private final Iterator<InternalRow> rows;
        private InternalRow row;
        private int kind;
        private long bookedAt;
        private UTF8String id;

        private Run(Iterator<InternalRow> rows) {
            this.rows = rows;
        }

        private boolean advance() {
            if (!rows.hasNext()) {
                return false;
            }
            row = rows.next();
            kind = row.getInt(KIND);
            bookedAt = row.isNullAt(BOOKED_AT) ? 0 : row.getLong(BOOKED_AT);
            id = row.getUTF8String(ID);
            return true;
        }

        @Override
        public int compareTo(Run other) {
            int order = Integer.compare(kind, other.kind);
            order = order != 0 ? order : Long.compare(bookedAt, other.bookedAt);
            return order != 0 ? order : id.compareTo(other.id);
        }
    }

    /** The merge; the row it gave last stays as it is until the next one is asked for. */
    private static final class Merged implements java.util.Iterator<InternalRow> {
        private final PriorityQueue<Run> heads;
        private Run current;

        private Merged(PriorityQueue<Run> heads) {
            this.heads = heads;
        }

        @Override
        public boolean hasNext() {
            settle();
            return !heads.isEmpty();
        }

        @Override
        public InternalRow next() {
            settle();
            current = heads.remove();
            return current.row;
        }

        /** The run whose row was given moves on only now, for its row may live in a buffer that the next one overwrites. */
        private void settle() {
            if (current != null) {
                if (current.advance()) {
                    heads.add(current);
                }
                current = null;
            }
        }
    }
}
