package org.moneytrail.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.Dependency;
import org.apache.spark.NarrowDependency;
import org.apache.spark.Partition;
import org.apache.spark.TaskContext;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.catalyst.InternalRow;
import scala.collection.Iterator;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/** All rows of many partitions as one partition, read by one task. No row is exchanged for it. */
abstract class OneTask extends RDD<InternalRow> {
    static final ClassTag<InternalRow> ROWS = ClassTag$.MODULE$.apply(InternalRow.class);

    OneTask(RDD<InternalRow> parts) {
        super(parts.context(), ofAll(parts), ROWS);
    }

    /** What one partition depends on that is made of all partitions of another. */
    static scala.collection.immutable.Seq<Dependency<?>> ofAll(RDD<InternalRow> parts) {
        return CollectionConverters.asScala(List.<Dependency<?>>of(new All(parts)))
                .toSeq();
    }

    /** The rows in the order in which the task shall read them; a partition is opened when it is asked for. */
    abstract java.util.Iterator<InternalRow> read(List<Supplier<Iterator<InternalRow>>> partitions);

    @Override
    public final Partition[] getPartitions() {
        return new Partition[] {new Whole(firstParent(ROWS).partitions())};
    }

    @Override
    public final Iterator<InternalRow> compute(Partition split, TaskContext task) {
        RDD<InternalRow> parent = firstParent(ROWS);
        List<Supplier<Iterator<InternalRow>>> partitions = new ArrayList<>();
        for (Partition part : ((Whole) split).parts) {
            partitions.add(() -> parent.iterator(part, task));
        }
        return CollectionConverters.asScala(read(partitions));
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

    /** The one partition, which knows those that it is made of. */
    private static final class Whole implements Partition {
        private final Partition[] parts;

        private Whole(Partition[] parts) {
            this.parts = parts;
        }

        @Override
        public int index() {
            return 0;
        }
    }
}
