package org.moneytrail.link.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.moneytrail.link.name.CompanyForms.Kind;
import org.moneytrail.settings.LinkSettings;

/**
 * Compares two names, the same in both directions. Words that were written together or apart are first made alike; then words are
 * paired so that they fit best. Each pair adds its weight where it agrees and takes it away where it contradicts; a word that the
 * other name lacks makes the rest count for less. The score is what remains of all weights.
 *
 * <p>Thread-safe.
 */
public final class NameComparison {
    /** From which likeness on words beside each other are one word of the other name. */
    private static final float JOINED_FROM = 0.8f;

    /** Longer differences than this are not one word. */
    private static final int JOINED_LENGTHS = 2;

    /** A contradiction outweighs so many agreements, however long the names are. */
    private static final float AGREEMENTS_OUTWEIGHED = 3;

    private static final float ACRONYM = 0.8f;
    private static final int SHORTEST_ACRONYM = 3;

    /** Scores have three decimals; more would feign a precision that no name has. */
    private static final double SCORE_STEPS = 1_000;

    private final LinkSettings settings;
    private final float alikeFrom;

    public NameComparison(LinkSettings settings) {
        this.settings = settings;
        alikeFrom = settings.alikeFrom() / 100f;
    }

    /** How alike two names are, and why. A name without any letter or digit is like no other. */
    public NameScore compare(Name left, Name right) {
        // Ties between pairings are broken by the order of the names, which therefore must not be the caller's.
        return left.written().compareTo(right.written()) <= 0
                ? ordered(left, right)
                : ordered(right, left).swapped();
    }

    /** True if a score is high enough for one name. */
    public boolean isMatch(NameScore score) {
        return score.score() >= settings.matchScore() / 100.0;
    }

    private NameScore ordered(Name left, Name right) {
        if (left.tokens().isEmpty() || right.tokens().isEmpty()) {
            return new NameScore(left, right, List.of(), 0, false, false);
        }
        List<Token> ones = joined(left, left.tokens(), right.tokens());
        List<Token> others = joined(right, right.tokens(), ones);
        List<Part> parts = ones.size() <= others.size()
                ? parts(ones, others)
                : parts(others, ones).stream().map(Part::swapped).toList();
        float score = score(parts, left.kind());
        boolean acronym = score < ACRONYM && (isAcronym(left, right) || isAcronym(right, left));
        if (acronym) {
            score = ACRONYM;
        }
        boolean otherForm = formsDiffer(left, right);
        if (otherForm) {
            score = Math.max(0, score - settings.otherForm() / 100f);
        }
        return new NameScore(left, right, parts, Math.round(score * SCORE_STEPS) / SCORE_STEPS, otherForm, acronym);
    }

    /** The words of a name, those put together that the other name writes as one. */
    private static List<Token> joined(Name name, List<Token> tokens, List<Token> others) {
        List<Token> joined = new ArrayList<>(tokens);
        int end = 0;
        for (Name.Run run : name.runs()) {
            if (run.from() >= end && isOneWord(run, tokens, others)) {
                int from = run.from() - (tokens.size() - joined.size());
                joined.subList(from, from + run.length()).clear();
                joined.add(from, run.joined());
                end = run.from() + run.length();
            }
        }
        return joined;
    }

    private static boolean isOneWord(Name.Run run, List<Token> tokens, List<Token> others) {
        int length = run.joined().sound().length();
        for (Token other : others) {
            if (Math.abs(other.sound().length() - length) <= JOINED_LENGTHS) {
                float whole = Likeness.of(run.joined(), other).value();
                if (whole >= JOINED_FROM && whole > closest(run, tokens, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static float closest(Name.Run run, List<Token> tokens, Token other) {
        float closest = 0;
        for (Token part : tokens.subList(run.from(), run.from() + run.length())) {
            closest = Math.max(closest, Likeness.of(part, other).value());
        }
        return closest;
    }

    /** The best pairing. */
    private List<Part> parts(List<Token> few, List<Token> many) {
        Likeness[][] likeness = new Likeness[few.size()][many.size()];
        float[][] value = new float[few.size()][many.size()];
        for (int i = 0; i < few.size(); i++) {
            for (int j = 0; j < many.size(); j++) {
                likeness[i][j] = Likeness.of(few.get(i), many.get(j));
                value[i][j] = likeness[i][j].value() * (weight(few.get(i)) + weight(many.get(j)));
            }
        }
        int[] partner = Alignment.best(value);
        List<Part> parts = new ArrayList<>();
        boolean[] taken = new boolean[many.size()];
        for (int i = 0; i < few.size(); i++) {
            Token one = few.get(i);
            if (likeness[i][partner[i]].ground() == Likeness.Ground.NONE) {
                parts.add(Part.leftOnly(one, weight(one)));
            } else {
                parts.add(paired(one, many.get(partner[i]), likeness[i][partner[i]]));
                taken[partner[i]] = true;
            }
        }
        for (int j = 0; j < many.size(); j++) {
            if (!taken[j]) {
                parts.add(Part.rightOnly(many.get(j), weight(many.get(j))));
            }
        }
        return parts;
    }

    private Part paired(Token one, Token other, Likeness likeness) {
        if (likeness.value() >= alikeFrom) {
            float unlike = (1 - likeness.value()) / (1 - alikeFrom);
            return new Part(one, other, likeness, (weight(one) + weight(other)) / 2, 1 - unlike * unlike);
        }
        float worth = -Math.min(1, 2 * (1 - likeness.value() / alikeFrom));
        return new Part(one, other, likeness, contradiction(one, other), worth);
    }

    /** What a contradiction weighs. */
    private float contradiction(Token one, Token other) {
        if (one.role() == Role.SERIES && other.role() == Role.SERIES) {
            return settings.seriesNumber() / 100f;
        }
        // Missing they say little; two different ones tell two bearers apart.
        boolean telling = one.role() == other.role() && (one.role() == Role.PLACE || one.role() == Role.GENERATION);
        return telling ? 1 : Math.min(weight(one), weight(other));
    }

    private float score(List<Part> parts, NameKind kind) {
        int strong = 0;
        int agreeing = 0;
        for (Part part : parts) {
            if (part.isStrong()) {
                strong++;
                agreeing += part.worth() > 0 ? 1 : 0;
            }
        }
        float outweighs = Math.max(1, strong / AGREEMENTS_OUTWEIGHED);
        float missing = missing(kind, agreeing);
        float sum = 0;
        float weights = 0;
        for (Part part : parts) {
            if (!part.isPaired()) {
                weights += part.weight() * missing;
            } else {
                float weight = part.isStrong() && part.worth() < 0 ? part.weight() * outweighs : part.weight();
                sum += weight * part.worth();
                weights += weight;
            }
        }
        return weights == 0 ? 0 : Math.max(0, sum / weights);
    }

    private float missing(NameKind kind, int agreeing) {
        int percent = agreeing < 2
                ? settings.missingBesideOne()
                : kind == NameKind.PERSON ? settings.missingFromPerson() : settings.missingFromCompany();
        return percent / 100f;
    }

    private float weight(Token token) {
        int percent = switch (token.role()) {
            case NAME, NUMBER, SERIES -> 100;
            case PATRONYMIC -> settings.patronymic();
            case INITIAL -> settings.initial();
            case PARTICLE -> settings.particle();
            case TITLE -> settings.title();
            case GENERATION, WEAK, PLACE -> settings.commonWord();
        };
        return percent / 100f;
    }

    private static boolean formsDiffer(Name left, Name right) {
        Set<Kind> ones = kinds(left);
        Set<Kind> others = kinds(right);
        return !ones.isEmpty() && !others.isEmpty() && ones.stream().noneMatch(others::contains);
    }

    private static Set<Kind> kinds(Name name) {
        return name.forms().stream()
                .map(CompanyForms.Form::kind)
                .filter(kind -> kind != Kind.ANY)
                .collect(Collectors.toSet());
    }

    private static boolean isAcronym(Name acronym, Name full) {
        return acronym.kind() == NameKind.COMPANY
                && full.kind() == NameKind.COMPANY
                && acronym.tokens().size() == 1
                && acronym.tokens().get(0).latin().length() >= SHORTEST_ACRONYM
                && acronym.tokens().get(0).latin().equals(full.initials());
    }
}
