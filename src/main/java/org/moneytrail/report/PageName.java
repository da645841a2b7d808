package org.moneytrail.report;

import java.nio.charset.StandardCharsets;

/** File names of case pages: letters, digits and hyphens as they are, all else as its bytes in hexadecimal. */
final class PageName {
    private PageName() {}

    /** The page of a case, relative to the casebook. */
    static String of(String caseId) {
        StringBuilder name = new StringBuilder("cases/");
        for (byte unit : caseId.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (unit & 0xff);
            if (letter < 0x80 && (Character.isLetterOrDigit(letter) || letter == '-')) {
                name.append(letter);
            } else {
                name.append(String.format("_%02x", unit & 0xff));
            }
        }
        return name.append(".html").toString();
    }
}
