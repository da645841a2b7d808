package org.moneytrail.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.spark.Dependency;
import org.apache.spark.NarrowDependency;
import org.apache.spark.Partition;
import org.apache.spark.TaskContext;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import scala.collection.Iterator;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/**
 * The rows of {@link Moves} in their total order, as one partition: sorted partitions, merged while they are read. No
 * row is exchanged for it, and one row of each partition is held at a time.
 */
final class InOrder extends RDD<InternalRow> {
    private static final ClassTag<InternalRow> ROWS = ClassTag$.MODULE$.apply(InternalRow.class);

    /** @param runs rows of {@link Moves}, each partition sorted */
    InOrder(RDD<InternalRow> runs) {
        super(
                runs.context(),
                CollectionConverters.asScala(List.<Dependency<?>>of(new All(runs)))
                        .toSeq(),
                ROWS);
    }

    @Override
    public Partition[] getPartitions() {
        return new Partition[] {new Runs(firstParent(ROWS).partitions())};
    }

    @Override
    public Iterator<InternalRow> compute(Partition split, TaskContext task) {
        RDD<InternalRow> parent = firstParent(ROWS);
        PriorityQueue<Run> heads = new PriorityQueue<>();
        for (Partition partition : ((Runs) split).runs) {
            Run run = new Run(parent.iterator(partition, task));
            if (run.advance()) {
                heads.add(run);
            }
        }
        return CollectionConverters.asScala(new Merged(heads));
    }

    /** Every partition of the parent is needed. */
    private static final class All extends NarrowDependency<InternalRow> {
        private final int count;

        private All(RDD<InternalRow> parent) {
            super(parent);
            count = parent.getNumPartitions();
        }

        @Override
        public scala.collection.immutable.Seq<Object> getParents(int partition) {
            List<Object> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                all.add(i);
            }
            return CollectionConverters.asScala(all).toSeq();
        }
    }

    /** The one partition, which knows those that it merges. */
    private static final class Runs implements Partition {
        private final Partition[] runs;

        private Runs(Partition[] runs) {
            this.runs = runs;
        }

        @Override
        public int index() {
            return 0;
        }
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
