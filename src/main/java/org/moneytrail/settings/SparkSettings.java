package org.moneytrail.settings;

/**
 * {@code spark}: how the work is cut.
 *
 * @param shufflePartitions tasks of a shuffle; 0 decides by the cores
 */
public record SparkSettings(int shufflePartitions) {
    static SparkSettings read(Reader in) {
        return new SparkSettings(in.count("shuffle-partitions", 0, 100_000));
    }
}
