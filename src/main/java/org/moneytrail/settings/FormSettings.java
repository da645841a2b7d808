package org.moneytrail.settings;

import java.io.Serializable;
import java.time.ZoneId;

/**
 * {@code form} in a file of {@code --columns}: how the files of an extract are written. What is not set is as in our own
 * input layout.
 *
 * @param separator what stands between two fields of a CSV file
 * @param encoding the name of the character encoding of a CSV file
 * @param decimalSign what stands before the decimals of a number
 * @param groupingSign what stands between each three digits before them; empty if nothing does
 * @param zone where clocks show the times of the extract and its days begin
 */
public record FormSettings(char separator, String encoding, char decimalSign, String groupingSign, ZoneId zone)
        implements Serializable {
    static FormSettings read(Reader in, ZoneId usual) {
        char separator = in.orElse("separator", ',', in::character);
        if ("\"\r\n".indexOf(separator) >= 0) {
            in.refuse("separator", "must not be a quote or the end of a line");
        }
        char decimalSign = in.orElse("decimal-sign", '.', in::character);
        String groupingSign = in.orElse("grouping-sign", "", key -> String.valueOf(in.character(key)));
        if (groupingSign.equals(String.valueOf(decimalSign))) {
            in.refuse("grouping-sign", "must not be the decimal sign");
        }
        return new FormSettings(
                separator,
                in.orElse("encoding", "UTF-8", in::encoding),
                decimalSign,
                groupingSign,
                in.orElse("zone", usual, in::zone));
    }
}
