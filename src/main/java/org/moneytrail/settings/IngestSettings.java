package org.moneytrail.settings;

import java.time.ZoneId;

/**
 * {@code ingest}: how source files are read.
 *
 * @param zone where a date without a time begins
 * @param paymentsPerSlab so many payments a slab of the ledger holds at the most
 */
public record IngestSettings(ZoneId zone, int paymentsPerSlab) {
    static IngestSettings read(Reader in) {
        return new IngestSettings(in.zone("zone"), in.count("payments-per-slab", 1));
    }
}
