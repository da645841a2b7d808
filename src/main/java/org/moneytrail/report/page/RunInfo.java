package org.moneytrail.report.page;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What it takes to compute a page again.
 *
 * @param runId the run that computed the cases
 * @param codeVersion version of the code
 * @param writtenAt when the page was written
 * @param settings settings in force, by key
 * @param tableVersions Delta version of each table read, by name
 */
public record RunInfo(
        String runId,
        String codeVersion,
        Instant writtenAt,
        Map<String, String> settings,
        Map<String, Long> tableVersions) {
    /** Puts settings and tables in the order of their names. */
    public RunInfo {
        settings = java.util.Collections.unmodifiableMap(new TreeMap<>(settings));
        tableVersions = java.util.Collections.unmodifiableMap(new TreeMap<>(tableVersions));
    }
}
