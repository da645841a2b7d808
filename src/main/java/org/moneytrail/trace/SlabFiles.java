package org.moneytrail.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.Partition;
import org.apache.spark.TaskContext;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.datasources.FilePartition;
import org.apache.spark.sql.execution.datasources.PartitionedFile;
import scala.collection.Iterator;

/**
 * The files of slabs, one slab after the other, as one partition. Spark packs files by size; what they hold together is in
 * order only if they are read by slab. However many slabs there are, their reading is planned once.
 */
final class SlabFiles extends RDD<InternalRow> {
    /** A large file comes in parts; a slab is one file. */
    private static final Comparator<PartitionedFile> BY_SLAB = Comparator.<PartitionedFile>comparingLong(
                    file -> file.partitionValues().getLong(0))
            .thenComparing(PartitionedFile::urlEncodedPath)
            .thenComparingLong(PartitionedFile::start);

    private final FilePartition files;

    private SlabFiles(RDD<InternalRow> scan, FilePartition files) {
        super(scan.context(), OneTask.ofAll(scan), OneTask.ROWS);
        this.files = files;
    }

    /**
     * The same rows by slab.
     *
     * @param scan what reads files that are cut by slab and by nothing else, each row where its file's partition is
     * @return none if it reads something else than files
     */
    static Optional<RDD<InternalRow>> of(RDD<InternalRow> scan) {
        List<PartitionedFile> files = new ArrayList<>();
        for (Partition partition : scan.partitions()) {
            if (!(partition instanceof FilePartition some)) {
                return Optional.empty();
            }
            files.addAll(List.of(some.files()));
        }
        files.sort(BY_SLAB);
        return Optional.of(new SlabFiles(scan, new FilePartition(0, files.toArray(PartitionedFile[]::new))));
    }

    @Override
    public Partition[] getPartitions() {
        return files.files().length == 0 ? new Partition[0] : new Partition[] {files};
    }

    /** Whatever files its partition names, a scan reads them in turn. */
    @Override
    public Iterator<InternalRow> compute(Partition split, TaskContext task) {
        return firstParent(OneTask.ROWS).iterator(split, task);
    }
}
