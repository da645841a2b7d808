package org.moneytrail.report.page;

/**
 * Where a record was read from.
 *
 * @param file relative to the input folder
 * @param line on which the record starts
 */
public record Source(String file, long line) {
    /** {@code file:line}. */
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
