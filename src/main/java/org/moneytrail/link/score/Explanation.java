package org.moneytrail.link.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Why two records are held for one, trait by trait: both spellings, and what each speaks for or against it. */
public final class Explanation {
    private static final double MOST_TOLD = 0.9999;

    private Explanation() {}

    /**
     * The sentences.
     *
     * @param paper what both share on a paper, to go after "both"; null if nothing
     * @param pattern what comparing both came to
     * @param probability that both are one
     */
    public static String of(
            Comparison comparison,
            Described one,
            Described other,
            String paper,
            Pattern pattern,
            Weights weights,
            double probability) {
        var name = comparison.names(one, other);
        List<String> shared = shared(one, paper, pattern);
        List<String> against = new ArrayList<>();
        List<String> agreeing = new ArrayList<>();
        for (Trait trait : Trait.values()) {
            if (pattern.tells(trait)) {
                double bits = weights.bits(trait, pattern);
                String told = trait.label() + values(trait, one, other) + " "
                        + trait.levels().get(pattern.level(trait)).label() + bits(bits);
                (bits > 0 ? agreeing : against).add(told);
            }
        }
        against.add("how seldom any two records are one" + bits(weights.priorBits()));
        return quoted(name.left().written()) + " and " + quoted(name.right().written())
                + (pattern.level(Trait.NAME) == 2 ? " agree in part" : " count as one name")
                + (shared.isEmpty() ? "" : ", and both " + String.join(" and ", shared)) + ". " + name.explanation()
                + " Each point doubles the odds: for it " + String.join("; ", agreeing) + "; against it "
                + String.join("; ", against) + ". Probability " + inWords(probability) + ".";
    }

    /** Never 1: what is inferred is not certain. */
    private static String inWords(double probability) {
        return probability > MOST_TOLD ? "above " + MOST_TOLD : String.format(Locale.ROOT, "%.4f", probability);
    }

    private static List<String> shared(Described one, String paper, Pattern pattern) {
        List<String> shared = new ArrayList<>();
        if (paper != null) {
            shared.add(paper);
        }
        if (pattern.level(Trait.BIRTH_DATE) == 0) {
            shared.add(("COMPANY".equals(one.kind()) ? "were founded on " : "were born on ") + one.born());
        }
        if (pattern.level(Trait.PHONE) == 0) {
            shared.add("give the phone " + one.phone());
        }
        if (pattern.level(Trait.ADDRESS) == 0) {
            shared.add("give the address " + quoted(one.address()));
        }
        return shared;
    }

    private static String values(Trait trait, Described one, Described other) {
        return switch (trait) {
            case NAME, PAPER -> "";
            case BIRTH_DATE -> both(one.born().toString(), other.born().toString());
            case NATIONAL_ID -> both(one.nationalId(), other.nationalId());
            case PHONE -> both(one.phone(), other.phone());
            case ADDRESS -> both(quoted(one.address()), quoted(other.address()));
        };
    }

    private static String both(String one, String other) {
        return one.equals(other) ? " " + one : " " + one + " and " + other;
    }

    private static String bits(double bits) {
        return String.format(Locale.ROOT, " (%+.1f)", bits);
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
