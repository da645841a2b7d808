package org.moneytrail.link.score;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.moneytrail.link.identifier.Address;
import org.moneytrail.link.name.Name;
import org.moneytrail.link.name.NameKind;

/**
 * What a record must share with another for both to be compared. Nothing is inferred of names that have no word in common, so
 * most keys join a word of the name with something else: they stay rare however many records there are.
 */
public final class BlockKeys {
    /** Words of a name beyond this many make no keys. */
    private static final int MOST_WORDS = 6;

    /** On a Latin letter. */
    private static final Pattern ACCENT = Pattern.compile("(?<=\\p{IsLatin})\\p{Mn}+");

    /** Ends the kind of a key, which is in words. */
    public static final String JOIN = "|";

    /** With a paper behind it, the key of records that share that paper. */
    public static final String PAPER = "paper" + JOIN;

    private BlockKeys() {}

    /** The paper that a key stands for, if it does. */
    public static Optional<String> paper(String key) {
        return key.startsWith(PAPER) ? Optional.of(key.substring(PAPER.length())) : Optional.empty();
    }

    /** The keys of a record, each once. */
    public static Set<String> of(Described record) {
        Set<String> keys = new LinkedHashSet<>();
        for (String written : spellings(record.names())) {
            List<String> words = NameShares.keys(Name.of(NameKind.of(record.kind()), written)).stream()
                    .limit(MOST_WORDS)
                    .sorted()
                    .toList();
            addPairs(keys, words);
            for (String word : words) {
                addWith(keys, word, record);
            }
        }
        if (record.nationalId() != null) {
            keys.add("national id" + JOIN + record.nationalId());
        }
        if (record.phone() != null) {
            keys.add("phone" + JOIN + record.phone());
        }
        return keys;
    }

    /**
     * The names, and as forms write them that have no accents: Bašić is also Basic, where one that has them may write
     * Bashich.
     */
    public static Set<String> spellings(List<String> names) {
        Set<String> spellings = new LinkedHashSet<>();
        for (String name : names) {
            spellings.add(name);
            String apart = Normalizer.normalize(name, Normalizer.Form.NFD);
            spellings.add(Normalizer.normalize(ACCENT.matcher(apart).replaceAll(""), Normalizer.Form.NFC));
        }
        return spellings;
    }

    private static void addPairs(Set<String> keys, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j < words.size(); j++) {
                keys.add("two words of a name" + JOIN + words.get(i) + JOIN + words.get(j));
            }
        }
    }

    private static void addWith(Set<String> keys, String word, Described record) {
        LocalDate born = record.born();
        if (born != null) {
            keys.add("word of a name and birth date" + JOIN + word + JOIN + born);
        }
        if (record.address() != null) {
            List<String> address = new ArrayList<>(Address.words(record.address()));
            for (int i = 0; i + 1 < address.size(); i++) {
                keys.add("word of a name and address" + JOIN + word + JOIN + address.get(i) + " " + address.get(i + 1));
            }
        }
    }
}
