package org.moneytrail.trade;

import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.io.Serializable;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.money.MinorUnits;

/** How amounts and days stand in sentences, in Java and in columns. */
record Words(ZoneId zone) implements Serializable {
    private static final int GROUP = 3;

    /** What begins the explanation of what cannot be judged. */
    static final String NOT_EVALUABLE = "not evaluable: ";

    /** An amount with its currency before it and thousands apart: KZT 12 400 000. */
    static String amount(long minor, String currency) {
        String plain = MinorUnits.format(minor, currency);
        int point = plain.indexOf('.');
        String major = point < 0 ? plain : plain.substring(0, point);
        String rest = point < 0 || plain.substring(point + 1).matches("0*") ? "" : plain.substring(point);
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < major.length(); i++) {
            if (i > 0 && (major.length() - i) % GROUP == 0) {
                grouped.append(' ');
            }
            grouped.append(major.charAt(i));
        }
        return currency + " " + grouped + rest;
    }

    String day(Instant instant) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).format(LocalDate.ofInstant(instant, zone));
    }

    static Column amount(Column minor, Column currency) {
        return udf((UDF2<Long, String, String>) Words::amountOrNull, DataTypes.StringType)
                .apply(minor, currency);
    }

    Column day(Column instant) {
        ZoneId here = zone;
        return udf(
                        (UDF1<Timestamp, String>) at -> at == null ? null : new Words(here).day(at.toInstant()),
                        DataTypes.StringType)
                .apply(instant);
    }

    /** Texts and columns, one after the other. */
    static Column sentence(Object... parts) {
        return concat(Arrays.stream(parts)
                .map(part -> part instanceof Column column ? column : lit(part))
                .toArray(Column[]::new));
    }

    private static String amountOrNull(Long minor, String currency) {
        return minor == null || currency == null ? null : amount(minor, currency);
    }
}
