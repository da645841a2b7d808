package org.moneytrail.link.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How alike two names are, and why.
 *
 * @param parts what they have in each place
 * @param score from 0, nothing in common, to 1, the same
 * @param otherForm true if they are companies of different kinds of legal form
 * @param acronym true if one is made of the first letters of the other
 */
public record NameScore(Name left, Name right, List<Part> parts, double score, boolean otherForm, boolean acronym) {
    public NameScore {
        parts = List.copyOf(parts);
    }

    NameScore swapped() {
        List<Part> swapped = parts.stream().map(Part::swapped).toList();
        return new NameScore(right, left, swapped, score, otherForm, acronym);
    }

    /** What speaks for one bearer and what against, word by word as written, in a line for an investigator. */
    public String explanation() {
        List<String> agreeing = new ArrayList<>();
        List<String> against = new ArrayList<>();
        List<String> onlyLeft = new ArrayList<>();
        List<String> onlyRight = new ArrayList<>();
        for (Part part : inOrder()) {
            if (part.isPaired()) {
                (part.worth() > 0 ? agreeing : against).add(told(part));
            } else if (part.left() != null) {
                onlyLeft.add(told(part.left()));
            } else {
                onlyRight.add(told(part.right()));
            }
        }
        if (acronym) {
            agreeing.add("one name is the first letters of the other");
        }
        if (otherForm) {
            against.add("other legal form, " + forms(left) + " and " + forms(right));
        } else if (left.forms().isEmpty() != right.forms().isEmpty()) {
            (left.forms().isEmpty() ? onlyRight : onlyLeft).add("legal form " + forms(left) + forms(right));
        } else if (!left.forms().isEmpty()) {
            agreeing.add("legal forms " + forms(left) + " and " + forms(right) + " do not contradict");
        }
        return parts.isEmpty()
                ? "Nothing to compare: one name has no letters."
                : (told("For: ", agreeing)
                                + told("Against: ", against)
                                + told("Only in the first: ", onlyLeft)
                                + told("Only in the second: ", onlyRight))
                        .stripTrailing();
    }

    /** As the first name goes, then what only the second one has. */
    private List<Part> inOrder() {
        return parts.stream()
                .sorted(Comparator.comparing((Part part) -> part.left() == null)
                        .thenComparing(part ->
                                part.left() == null ? right.position(part.right()) : left.position(part.left())))
                .toList();
    }

    private static String told(String heading, List<String> items) {
        return items.isEmpty() ? "" : heading + String.join("; ", items) + ". ";
    }

    private static String told(Token alone) {
        return alone.role() == Role.NAME ? quoted(alone) : alone.role().words() + " " + quoted(alone);
    }

    private static String told(Part part) {
        Token left = part.left();
        Token right = part.right();
        if (left.written().equals(right.written())) {
            return told(left) + " is the same";
        }
        String both = quoted(left) + " and " + quoted(right);
        boolean agrees = part.worth() > 0;
        return switch (part.likeness().ground()) {
            case SAME_GIVEN_NAME -> both + " are one given name";
            case OTHER_GIVEN_NAME -> both + " are two given names";
            case MEANING -> both + " mean the same";
            case NUMBER -> both + (agrees ? " are one number" : " are two numbers" + series(left, right));
            case INITIAL -> both + (agrees ? " have one initial" : " have two initials");
            case CONSONANTS ->
                both + (agrees ? " share their consonants" : " differ in their consonants") + degree(part);
            case SIGNS -> both + (agrees ? " are alike" : " differ") + degree(part);
            default -> bySound(part, both);
        };
    }

    private static String bySound(Part part, String both) {
        String role = part.left().role() == part.right().role() && part.left().role() != Role.NAME
                ? " (" + part.left().role().words() + ")"
                : "";
        if (part.likeness().value() == 1) {
            return both + role + " sound the same";
        }
        return both + role + (part.worth() > 0 ? " sound alike" : " differ") + degree(part);
    }

    private static String series(Token left, Token right) {
        return left.role() == Role.SERIES && right.role() == Role.SERIES ? " in one series" : "";
    }

    private static String degree(Part part) {
        return " (" + Math.round(100 * part.likeness().value()) + " %)";
    }

    private static String quoted(Token token) {
        return "\"" + token.written() + "\"";
    }

    private static String forms(Name name) {
        return name.forms().stream().map(CompanyForms.Form::written).collect(Collectors.joining(" "));
    }
}
