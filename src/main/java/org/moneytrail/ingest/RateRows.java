package org.moneytrail.ingest;

import java.math.BigDecimal;
import org.moneytrail.table.Rates;

/** Exchange rates by day. */
final class RateRows {
    private RateRows() {}

    static void read(Reading in) {
        in.day(Rates.DAY);
        in.currency(Rates.CURRENCY);
        BigDecimal rate = in.decimal(Rates.BASE_PER_UNIT);
        if (rate != null && rate.signum() == 0) {
            in.note(Rates.BASE_PER_UNIT.name(), "not-positive", "is 0");
        }
    }
}
