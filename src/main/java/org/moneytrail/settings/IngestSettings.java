package org.moneytrail.settings;

import java.time.ZoneId;

/**
 * {@code ingest}: how source files are read.
 *
 * @param zone where a date without a time begins
 */
public record IngestSettings(ZoneId zone) {
    static IngestSettings read(Reader in) {
        return new IngestSettings(in.zone("zone"));
    }
}
