package org.moneytrail.link;

import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.moneytrail.table.Field.required;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.moneytrail.link.screen.ListIndex;
import org.moneytrail.link.screen.ListedName;
import org.moneytrail.settings.Settings;
import org.moneytrail.table.Designations;
import org.moneytrail.table.Field;
import org.moneytrail.table.ScreenedEntries;
import org.moneytrail.table.ScreenedNames;
import org.moneytrail.table.Table;

/**
 * Names searched on the lists. What an earlier screening found stands: a name that it had is compared with those
 * entries alone whose names have changed since, and only a new name with all. So the outcome is that of screening
 * everything anew.
 *
 * <p>The lists are held by the driver and by every executor, about two kilobytes a listed name; names of records nowhere.
 */
final class NameScreening {
    private static final Field ANEW =
            required("anew", DataTypes.BooleanType, "true if the name was compared with all entries");
    private static final StructType SEARCHED =
            Table.schemaOf(ScreenedNames.KIND, ScreenedNames.NAME, ScreenedNames.HITS, ANEW);

    private static final int DIGEST_BITS = 256;

    private final Dataset<Row> searched;
    private final Dataset<Row> entries;
    private final int changed;

    /**
     * Screens. One shuffle of the names and one of those held; kept on the executors' disks.
     *
     * @param names {@link ScreenedNames#KIND} and {@link ScreenedNames#NAME}, each pair once
     * @param code version of the code: another one may compare names otherwise
     */
    NameScreening(
            Dataset<Row> names, Dataset<Row> designations, ScreenedBefore before, Settings settings, String code) {
        Dataset<Row> digested = digested(designations, settings.link() + " " + settings.screen() + " " + code);
        entries = digested.select(Designations.LIST.col(), Designations.LIST_ID.col(), ScreenedEntries.DIGEST.col());
        Map<List<String>, String> known = digests(before.entries());
        List<ListedName> all = new ArrayList<>();
        List<ListedName> fresh = new ArrayList<>();
        Set<List<String>> unchanged = new HashSet<>();
        int others = 0;
        for (Row row : digested.collectAsList()) {
            List<ListedName> listed = listed(row);
            all.addAll(listed);
            List<String> entry = List.of(row.getString(0), row.getString(1));
            if (row.getAs(ScreenedEntries.DIGEST.name()).equals(known.get(entry))) {
                unchanged.add(entry);
            } else {
                fresh.addAll(listed);
                others++;
            }
        }
        changed = others;
        JavaSparkContext spark =
                JavaSparkContext.fromSparkContext(names.sparkSession().sparkContext());
        Broadcast<ListIndex> whole = spark.broadcast(new ListIndex(all, settings.link(), settings.screen()));
        Broadcast<ListIndex> part =
                unchanged.isEmpty() ? whole : spark.broadcast(new ListIndex(fresh, settings.link(), settings.screen()));
        searched = names.join(
                        before.names()
                                .select(ScreenedNames.KIND.col(), ScreenedNames.NAME.col(), ScreenedNames.HITS.col()),
                        new String[] {ScreenedNames.KIND.name(), ScreenedNames.NAME.name()},
                        "left_outer")
                .mapPartitions(
                        (Iterator<Row> rows) -> RowByRow.map(rows, row -> searched(row, whole, part, unchanged)),
                        Encoders.row(SEARCHED))
                .localCheckpoint();
    }

    /** What names are compared with of each entry, and a digest of it and of what compares them. */
    private static Dataset<Row> digested(Dataset<Row> designations, String basis) {
        Column[] compared = {
            Designations.KIND.col(),
            Designations.NAME.col(),
            Designations.ALIASES.col(),
            Designations.WEAK_ALIASES.col()
        };
        return designations.select(
                Designations.LIST.col(),
                Designations.LIST_ID.col(),
                Designations.KIND.col(),
                Designations.NAME.col(),
                Designations.ALIASES.col(),
                Designations.WEAK_ALIASES.col(),
                sha2(concat_ws("\n", lit(basis), to_json(struct(compared))), DIGEST_BITS)
                        .as(ScreenedEntries.DIGEST.name()));
    }

    private static Map<List<String>, String> digests(Dataset<Row> entries) {
        Map<List<String>, String> digests = new HashMap<>();
        entries.select(ScreenedEntries.LIST.col(), ScreenedEntries.LIST_ID.col(), ScreenedEntries.DIGEST.col())
                .collectAsList()
                .forEach(row -> digests.put(List.of(row.getString(0), row.getString(1)), row.getString(2)));
        return digests;
    }

    /** Every name with its hits: {@link ScreenedNames} without its run. */
    Dataset<Row> names() {
        return searched.drop(ANEW.name());
    }

    /** What they were compared with: {@link ScreenedEntries} without its run. */
    Dataset<Row> entries() {
        return entries;
    }

    /** How many names were compared with all entries. */
    long anew() {
        return searched.where(ANEW.col()).count();
    }

    /** How many entries were compared with all names. */
    int changed() {
        return changed;
    }

    private static Row searched(
            Row row, Broadcast<ListIndex> whole, Broadcast<ListIndex> part, Set<List<String>> unchanged) {
        String kind = row.getString(0);
        String name = row.getString(1);
        boolean anew = row.isNullAt(2);
        Stream<Row> kept = anew
                ? Stream.of()
                : row.<Row>getList(2).stream()
                        .filter(hit -> unchanged.contains(List.of(hit.getString(0), hit.getString(1))));
        Stream<Row> found = (anew ? whole : part)
                .value().search(kind, name).stream()
                        .map(hit -> RowFactory.create(
                                hit.listed().list(),
                                hit.listed().listId(),
                                hit.listed().name(),
                                hit.listed().quality().name(),
                                hit.score().score(),
                                hit.score().explanation()));
        Row[] hits = Stream.concat(kept, found)
                .sorted(Comparator.comparing((Row hit) -> hit.getString(0)).thenComparing(hit -> hit.getString(1)))
                .toArray(Row[]::new);
        return RowFactory.create(kind, name, hits, anew);
    }

    private static List<ListedName> listed(Row row) {
        List<ListedName> names = new ArrayList<>();
        names.add(listed(row, row.getAs(Designations.NAME.name()), ListedName.Quality.MAIN));
        row.<String>getList(row.fieldIndex(Designations.ALIASES.name()))
                .forEach(alias -> names.add(listed(row, alias, ListedName.Quality.ALIAS)));
        if (!row.isNullAt(row.fieldIndex(Designations.WEAK_ALIASES.name()))) {
            row.<String>getList(row.fieldIndex(Designations.WEAK_ALIASES.name()))
                    .forEach(alias -> names.add(listed(row, alias, ListedName.Quality.WEAK)));
        }
        return names;
    }

    private static ListedName listed(Row row, String name, ListedName.Quality quality) {
        return new ListedName(row.getString(0), row.getString(1), row.getString(2), name, quality);
    }
}
