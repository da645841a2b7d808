package org.moneytrail.ingest;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;

/** The columns that CSV files in our own layout have, for who writes them out again. */
public final class Headers {
    private Headers() {}

    /**
     * The columns of all files together, each once, in the order in which they stand.
     *
     * @param files as {@link InputFiles} lists them
     */
    public static List<String> of(List<String> files, Configuration hadoop) throws IOException {
        Set<String> columns = new LinkedHashSet<>();
        for (String file : files) {
            try (RawRecords records = new InputLayout().open(file, hadoop)) {
                columns.addAll(records.header());
            }
        }
        return List.copyOf(columns);
    }
}
