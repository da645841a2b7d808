package org.moneytrail.lake;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.spark.sql.Row;
import org.moneytrail.table.Runs;
import org.moneytrail.table.Table;

/**
 * The version of every table that finished runs left: the highest that one of them recorded, for versions only grow.
 *
 * @param runs the version of {@code runs} that says so; empty before the first finished run
 */
record Finished(OptionalLong runs, Map<String, Long> versions) {
    static Finished read(Store store) {
        OptionalLong runs = store.version(Runs.TABLE);
        Map<String, Long> versions = new HashMap<>();
        if (runs.isPresent()) {
            for (Row run : store.at(Runs.TABLE, runs.getAsLong())
                    .select(Runs.WRITES.col())
                    .collectAsList()) {
                run.<String, Long>getJavaMap(0).forEach((table, version) -> versions.merge(table, version, Math::max));
            }
        }
        return new Finished(runs, Map.copyOf(versions));
    }

    /** Every commit to {@code runs} is a finished run, so its newest version counts. */
    OptionalLong version(Table table) {
        if (table.equals(Runs.TABLE)) {
            return runs;
        }
        Long version = versions.get(table.name());
        return version == null ? OptionalLong.empty() : OptionalLong.of(version);
    }
}
