package org.moneytrail.trace;

import java.util.ArrayDeque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.Supplier;
import org.apache.spark.SparkContext;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.catalyst.InternalRow;
import scala.collection.Iterator;
import scala.jdk.javaapi.CollectionConverters;

/** Partitions one after the other, each opened when the one before it is used up. */
final class EndToEnd extends OneTask {
    /** @param rows whose partitions are in order */
    EndToEnd(SparkContext spark, List<RDD<InternalRow>> rows) {
        super(spark.union(CollectionConverters.asScala(rows).toSeq(), ROWS));
    }

    @Override
    java.util.Iterator<InternalRow> read(List<Supplier<Iterator<InternalRow>>> partitions) {
        return new Joined(new ArrayDeque<>(partitions));
    }

    private static final class Joined implements java.util.Iterator<InternalRow> {
        private final Queue<Supplier<Iterator<InternalRow>>> ahead;
        private Iterator<InternalRow> current;

        private Joined(Queue<Supplier<Iterator<InternalRow>>> ahead) {
            this.ahead = ahead;
        }

        @Override
        public boolean hasNext() {
            while ((current == null || !current.hasNext()) && !ahead.isEmpty()) {
                current = ahead.remove().get();
            }
            return current != null && current.hasNext();
        }

        @Override
        public InternalRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return current.next();
        }
    }
}
