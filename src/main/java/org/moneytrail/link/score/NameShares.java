package org.moneytrail.link.score;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.moneytrail.link.name.Name;
import org.moneytrail.link.name.NameScore;
import org.moneytrail.link.name.Part;
import org.moneytrail.link.name.Token;

/**
 * How many bear a name: a common one tells little. Only words that at least one record in {@link #RAREST} bears are held, so
 * that memory is bounded; rarer ones count as that rare.
 */
public final class NameShares implements Serializable {
    /** A word that fewer than one record in so many bears counts as if one did. */
    public static final int RAREST = 10_000;

    private static final int SHORTEST_CONSONANTS = 3;

    /** So many times more often do words at random sound alike than the same: a house estimate. */
    private static final double ALIKE = 4;

    private static final double LOG_2 = Math.log(2);

    private final Map<String, Long> bearers;
    private final double records;

    /**
     * @param bearers of each word that is not rare, by its {@link #key}, how many records bear it
     * @param records how many records there are
     */
    public NameShares(Map<String, Long> bearers, long records) {
        this.bearers = bearers;
        this.records = Math.max(1, records);
    }

    /** The words of a name that tell bearers apart, each in a form that most of its spellings share. */
    public static List<String> keys(Name name) {
        return name.tokens().stream()
                .filter(token -> token.role().isStrong())
                .map(NameShares::key)
                .distinct()
                .toList();
    }

    /** Bits of the chance that somebody else bears the words in which both names agree. */
    int bits(NameScore score) {
        double bits = 0;
        for (Part part : score.parts()) {
            if (part.isStrong() && part.worth() > 0) {
                double share = Math.max(share(part.left()), share(part.right()));
                bits -= Math.log(Math.min(1, part.likeness().value() < 1 ? share * ALIKE : share)) / LOG_2;
            }
        }
        return (int) Math.round(bits);
    }

    private double share(Token token) {
        double rarest = Math.max(1 / records, 1.0 / RAREST);
        return Math.max(bearers.getOrDefault(key(token), 1L) / records, rarest);
    }

    private static String key(Token token) {
        return token.consonants().length() < SHORTEST_CONSONANTS ? token.sound() : token.consonants();
    }
}
