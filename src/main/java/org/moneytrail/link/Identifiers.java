package org.moneytrail.link;

import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.translate;
import static org.apache.spark.sql.functions.upper;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/** One form for each identifier, however it is written; null where it tells nobody apart. */
final class Identifiers {
    private static final String CYRILLIC = "АВЕКМНОРСТУХІЈЅ";
    private static final String LATIN = "ABEKMHOPCTYXIJS";

    private Identifiers() {}

    /** Upper case without spaces and dashes; at least six characters that are not all the same. */
    static Column nationalId(Column written) {
        return telling(upper(regexp_replace(written, "[\\s\\u00A0\\p{Pd}]", "")), 6);
    }

    /**
     * Digits only, at least seven, without the international prefix 00. An eleven-digit number that starts with the
     * trunk prefix 8 of Kazakhstan and Russia, not written with a plus, starts with their country code 7.
     */
    static Column phone(Column written) {
        Column digits = regexp_replace(regexp_replace(written, "[^0-9]", ""), "^00", "");
        return telling(
                when(written.rlike("^\\s*\\+"), digits).otherwise(regexp_replace(digits, "^8(?=[0-9]{10}$)", "7")), 7);
    }

    /** Upper case letters and digits, Cyrillic letters that look Latin folded; at least four characters. */
    static Column plate(Column written) {
        return telling(translate(regexp_replace(upper(written), "[^\\p{L}\\p{N}]", ""), CYRILLIC, LATIN), 4);
    }

    /** As a plate; a container number of ISO 6346 has eleven characters, and shorter ones are cut. */
    static Column container(Column written) {
        return telling(plate(written), 10);
    }

    private static Column telling(Column normalised, int shortest) {
        return when(length(normalised).geq(lit(shortest)).and(not(normalised.rlike("^(.)\\1*$"))), normalised);
    }
}
