package org.moneytrail.report.draw;

/**
 * How wide words are, estimated on the wide side for a plain sans-serif face, since a page is laid out before anybody
 * knows with which fonts it will be read.
 *
 * @param size of the letters
 */
record Lettering(double size) {
    private static final String NARROW = " .,:;'|!()[]-ijlItfr\u202f\u00a0";
    private static final String WIDE = "mwMW@%…★↩×";

    /** The width of the text. */
    double width(String text) {
        return text.codePoints().mapToDouble(this::width).sum();
    }

    /** The text, cut with an ellipsis where it is wider than {@code room}. */
    String fit(String text, double room) {
        if (width(text) <= room) {
            return text;
        }
        double left = room - width('…');
        int end = 0;
        while (end < text.length()) {
            int letter = text.codePointAt(end);
            left -= width(letter);
            if (left < 0) {
                break;
            }
            end += Character.charCount(letter);
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    private double width(int letter) {
        return size * em(letter);
    }

    private static double em(int letter) {
        if (NARROW.indexOf(letter) >= 0) {
            return 0.36;
        }
        if (WIDE.indexOf(letter) >= 0) {
            return 1.0;
        }
        if (letter < 0x250) {
            return Character.isUpperCase(letter) ? 0.72 : 0.58;
        }
        if (letter < 0x1100) {
            return Character.isUpperCase(letter) ? 0.8 : 0.66;
        }
        return 1.1;
    }
}
