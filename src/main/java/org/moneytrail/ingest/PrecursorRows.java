package org.moneytrail.ingest;

import java.util.regex.Pattern;
import org.moneytrail.table.Precursors;

/** Precursors by HS code. */
final class PrecursorRows {
    private static final Pattern HS_CODE = Pattern.compile("[0-9]{6,10}");

    private PrecursorRows() {}

    static void read(Reading in) {
        String code = in.text(Precursors.HS_CODE);
        if (code != null && !HS_CODE.matcher(code).matches()) {
            in.note(Precursors.HS_CODE.name(), "not-an-hs-code", "'" + code + "' is not 6 to 10 digits");
        }
        in.text(Precursors.SUBSTANCE);
        in.text(Precursors.CONTROL_TABLE);
        in.flag(Precursors.SHARED);
        in.text(Precursors.SOURCE);
    }
}
