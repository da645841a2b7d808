package org.moneytrail.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;
import static org.moneytrail.table.Designations.DELISTED_BY;
import static org.moneytrail.table.Designations.LIST;
import static org.moneytrail.table.Designations.LIST_ID;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.moneytrail.lake.Run;
import org.moneytrail.table.Designations;
import org.moneytrail.table.ListEditions;
import org.moneytrail.table.Provenance;

/**
 * The editions of sanctions lists that one load brings. Each is the whole of its list on its day: who was on it and
 * is not any longer is delisted, and may come back with a later one.
 */
final class LoadedLists {
    private static final String PRESENT = "present";

    private final Dataset<Row> entries;
    private final Map<String, String> editions = new TreeMap<>();
    private final Set<String> undated = new TreeSet<>();

    /**
     * @param read the designations of one load
     * @param told the edition of files that do not tell theirs
     * @throws IllegalArgumentException if two editions of one list are loaded together, or one that is older than what the lake
     *     holds: each way the older would be taken for the newer
     */
    LoadedLists(Run run, FileInput read, Optional<String> told) {
        entries = read.judged().where(LIST.col().isNotNull().and(LIST_ID.col().isNotNull()));
        Map<String, String> newest = newest(run);
        for (Row row : entries.select(Provenance.SOURCE_FILE.col(), LIST.col())
                .distinct()
                .orderBy(Provenance.SOURCE_FILE.col(), LIST.col())
                .collectAsList()) {
            String file = row.getString(0);
            String list = row.getString(1);
            Optional<String> edition =
                    Optional.ofNullable(read.editions().get(file)).or(() -> told);
            if (edition.isEmpty()) {
                undated.add(list);
            } else {
                require(file, list, edition.get(), newest.getOrDefault(list, ""));
            }
        }
    }

    /** The newest edition that the lake holds of each list of which it knows one. */
    static Map<String, String> newest(Run run) {
        Map<String, String> newest = new TreeMap<>();
        run.read(ListEditions.TABLE)
                .groupBy(ListEditions.LIST.col())
                .agg(max(ListEditions.EDITION.col()))
                .collectAsList()
                .forEach(row -> newest.put(row.getString(0), row.getString(1)));
        return newest;
    }

    /** How {@code runs} names the edition of a list. */
    static String noted(String list) {
        return "list " + list;
    }

    private void require(String file, String list, String edition, String newest) {
        if (edition.compareTo(newest) < 0) {
            throw new IllegalArgumentException("Cannot load " + file + ": it is the edition of " + edition + " of "
                    + list + ", and the lake holds that of " + newest);
        }
        String other = editions.putIfAbsent(list, edition);
        if (other != null && !other.equals(edition)) {
            throw new IllegalArgumentException("Cannot load " + file + ": it is the edition of " + edition + " of "
                    + list + ", which is loaded together with that of " + other + "; load them one after the other");
        }
    }

    /** Records the editions, and who is no longer listed by them; the entries must have been written. */
    void record(Run run, PrintWriter out) {
        for (Map.Entry<String, String> loaded : editions.entrySet()) {
            record(run, loaded.getKey(), loaded.getValue(), out);
        }
        for (String list : undated) {
            out.println("ingest: designations: " + list
                    + " does not say of what day it is; who is no longer on it is not known without --edition DATE");
        }
    }

    private void record(Run run, String list, String edition, PrintWriter out) {
        Column ofList = LIST.col().equalTo(lit(list));
        Dataset<Row> present =
                entries.where(ofList).select(LIST_ID.col()).distinct().withColumn(PRESENT, lit(true));
        Dataset<Row> changed = run.read(Designations.TABLE)
                .where(ofList)
                .join(present, new String[] {LIST_ID.name()}, "left_outer")
                .where(col(PRESENT).isNull().equalTo(Designations.isListed()))
                .withColumn(DELISTED_BY.name(), when(col(PRESENT).isNull(), lit(edition)))
                .select(Designations.TABLE.columns())
                .localCheckpoint();
        long gone = changed.where(DELISTED_BY.col().isNotNull()).count();
        long back = changed.count() - gone;
        if (gone + back > 0) {
            run.merge(Designations.TABLE, changed, Designations.TABLE.key());
        }
        long held = present.count();
        run.merge(
                ListEditions.TABLE,
                present.sparkSession()
                        .createDataFrame(
                                List.of(RowFactory.create(list, edition, held)),
                                ListEditions.TABLE.without(ListEditions.RUN_ID).schema()),
                ListEditions.TABLE.key());
        run.note(noted(list), edition);
        out.println("ingest: designations: " + list + ", edition of " + edition + ": " + held + " entries, " + gone
                + " no longer listed, " + back + " listed again");
    }
}
