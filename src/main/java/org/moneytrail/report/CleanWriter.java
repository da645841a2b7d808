package org.moneytrail.report;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Replaces characters that a page must not hold: those that XML forbids, and those that turn the direction of the text
 * around them, with which a name could make a page read differently from what it says.
 */
final class CleanWriter extends FilterWriter {
    private static final char REPLACEMENT = '\ufffd';

    CleanWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int letter) throws IOException {
        out.write(clean((char) letter));
    }

    @Override
    public void write(char[] letters, int offset, int length) throws IOException {
        char[] clean = new char[length];
        for (int i = 0; i < length; i++) {
            clean[i] = clean(letters[offset + i]);
        }
        out.write(clean, 0, length);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        write(text.toCharArray(), offset, length);
    }

    private static char clean(char letter) {
        boolean forbidden = letter < 0x20 && letter != '\n' && letter != '\t' && letter != '\r'
                || letter >= 0x7f && letter < 0xa0
                || letter >= 0xfffe;
        boolean turns = letter >= 0x202a && letter <= 0x202e || letter >= 0x2066 && letter <= 0x2069;
        return forbidden || turns ? REPLACEMENT : letter;
    }
}
