package org.moneytrail.link.score;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.moneytrail.link.identifier.Address;
import org.moneytrail.link.name.Name;
import org.moneytrail.link.name.NameComparison;
import org.moneytrail.link.name.NameKind;
import org.moneytrail.link.name.NameScore;
import org.moneytrail.link.name.Part;
import org.moneytrail.settings.LinkSettings;

/** Compares two records trait by trait; the same in both directions. Not thread-safe: names that were taken apart are kept. */
public final class Comparison {
    private static final double SAME_NAME = 0.95;

    /** Names agree in part only if the words that both have are at least so alike. */
    private static final float ALIKE_WORD = 0.85f;

    /** From which likeness on addresses are the same, alike, and agree in part: house defaults. */
    private static final double[] ADDRESS_LEVELS = {0.9, 0.6, 0.35};

    private static final int KEPT = 10_000;

    private final NameComparison comparison;
    private final double alikeName;
    private final NameShares shares;
    private final Map<String, Name> names = new Lately<>();
    private final Map<String, List<String>> addresses = new Lately<>();

    /** Keeps what was asked for lately. */
    private static final class Lately<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1;

        Lately() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > KEPT;
        }
    }

    public Comparison(LinkSettings settings, NameShares shares) {
        comparison = new NameComparison(settings);
        alikeName = settings.matchScore() / 100.0;
        this.shares = shares;
    }

    /**
     * What comparing two records comes to.
     *
     * @param paper true if both share a paper
     */
    public Pattern compare(Described one, Described other, boolean paper) {
        int[] levels = values(one, other, this::addressWords);
        NameScore name = names(one, other);
        boolean otherKind =
                one.kind() != null && other.kind() != null && !one.kind().equals(other.kind());
        levels[Trait.NAME.ordinal()] = otherKind ? Pattern.MISSING : level(name);
        if (paper) {
            levels[Trait.PAPER.ordinal()] = 0;
        }
        return new Pattern(levels, shares.bits(name));
    }

    /**
     * The levels of all traits but names and papers, which take no u from records at random.
     *
     * @param addressWords takes an address apart, as {@link Address#words} does
     */
    static int[] values(Described one, Described other, Function<String, List<String>> addressWords) {
        int[] levels = new int[Trait.values().length];
        Arrays.fill(levels, Pattern.MISSING);
        levels[Trait.NATIONAL_ID.ordinal()] = level(one.nationalId(), other.nationalId(), Slips::isOne);
        levels[Trait.BIRTH_DATE.ordinal()] = level(one.born(), other.born(), Slips::isOne);
        levels[Trait.PHONE.ordinal()] = level(one.phone(), other.phone(), null);
        levels[Trait.ADDRESS.ordinal()] = addressLevel(one.address(), other.address(), addressWords);
        return levels;
    }

    /** The two names, one of each record, that are most alike. */
    public NameScore names(Described one, Described other) {
        NameScore best = null;
        for (String left : one.names()) {
            for (String right : other.names()) {
                NameScore score = comparison.compare(name(one, other, left), name(one, other, right));
                if (best == null || score.score() > best.score()) {
                    best = score;
                }
            }
        }
        return best;
    }

    private Name name(Described one, Described other, String written) {
        NameKind kind = NameKind.of(one.kind() == null ? other.kind() : one.kind());
        return names.computeIfAbsent(kind + written, key -> Name.of(kind, written));
    }

    private List<String> addressWords(String written) {
        return addresses.computeIfAbsent(written, Address::words);
    }

    private int level(NameScore name) {
        if (name.parts().isEmpty()) {
            return Pattern.MISSING;
        }
        if (name.score() >= alikeName) {
            return name.score() >= SAME_NAME ? 0 : 1;
        }
        boolean contradicts = name.otherForm() || name.parts().stream().anyMatch(Comparison::isUnlike);
        return !contradicts && name.parts().stream().anyMatch(Part::isStrong) ? 2 : 3;
    }

    private static boolean isUnlike(Part part) {
        return part.worth() < 0 || (part.isStrong() && part.likeness().value() < ALIKE_WORD);
    }

    private static <T> int level(T one, T other, BiPredicate<T, T> isSlip) {
        if (one == null || other == null) {
            return Pattern.MISSING;
        }
        if (one.equals(other)) {
            return 0;
        }
        if (isSlip == null) {
            return 1;
        }
        return isSlip.test(one, other) ? 1 : 2;
    }

    private static int addressLevel(String one, String other, Function<String, List<String>> words) {
        if (one == null || other == null) {
            return Pattern.MISSING;
        }
        List<String> ones = words.apply(one);
        List<String> others = words.apply(other);
        double likeness =
                ones.size() <= others.size() ? Addresses.likeness(ones, others) : Addresses.likeness(others, ones);
        int level = 0;
        while (level < ADDRESS_LEVELS.length && likeness < ADDRESS_LEVELS[level]) {
            level++;
        }
        return level;
    }
}
