package org.moneytrail.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.moneytrail.money.Unreadable;
import org.moneytrail.settings.ColumnSettings;
import org.moneytrail.settings.FormSettings;

/** How the text of one of our columns is made from a record of an agency's extract. */
interface Making {
    /** 128 bits: that two of a billion records get one key has a chance of 1 in 10²⁰. */
    int KEY_BYTES = 16;

    /** The text, or why there is none. */
    Made of(AgencyRecord record);

    /** What becomes of a column in a file of that form. */
    static Making of(ColumnSettings column, FormSettings form) {
        if (column instanceof ColumnSettings.Constant constant) {
            return record -> Made.newly(constant.text());
        }
        if (column instanceof ColumnSettings.RowKey key) {
            return record -> Made.newly(key.prefix() + record.file() + "#" + record.line());
        }
        if (column instanceof ColumnSettings.HashKey key) {
            return record -> Made.newly(key.prefix() + hash(record, key.of()));
        }
        ColumnSettings.Taken taken = (ColumnSettings.Taken) column;
        Converting converting = Converting.of(taken.conversion(), form);
        String from = String.join(", ", taken.from());
        return record -> {
            String written = written(taken, record);
            try {
                return written.isBlank() ? Made.newly("") : converting.of(written, record);
            } catch (Unreadable e) {
                return Made.refused(new Reading.Problem(from, e.rule(), e.getMessage()));
            }
        };
    }

    private static String written(ColumnSettings.Taken taken, AgencyRecord record) {
        if (taken.from().size() == 1) {
            String text = record.text(taken.from().get(0));
            return taken.empty().contains(text.strip()) ? "" : text;
        }
        Set<String> parts = new LinkedHashSet<>();
        taken.from().stream().map(column -> record.text(column).strip()).forEach(parts::add);
        parts.remove("");
        parts.removeAll(taken.empty());
        return String.join(taken.join(), parts);
    }

    /** The same for records that say the same, whatever the order of columns, and whether empty ones are there or not. */
    private static String hash(AgencyRecord record, List<String> of) {
        Collection<String> columns = of.isEmpty() ? record.positions().keySet() : of;
        MessageDigest digest = sha256();
        for (String column : new TreeSet<>(columns)) {
            String text = record.text(column);
            if (!text.isEmpty()) {
                update(digest, column);
                update(digest, text);
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, KEY_BYTES);
    }

    /** The length goes first, so that no two lists of texts run together into one. */
    private static void update(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot make keys: every Java has SHA-256", e);
        }
    }
}
