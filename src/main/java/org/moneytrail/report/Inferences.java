package org.moneytrail.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.moneytrail.report.page.Chain;
import org.moneytrail.report.page.Inference;
import org.moneytrail.report.page.Money;
import org.moneytrail.report.page.Predicate;
import org.moneytrail.report.page.Reason;
import org.moneytrail.report.page.Wording;
import org.moneytrail.table.Links;

/**
 * Parts what is known from what was inferred, and says what does not stand without an inference. A statement that rests
 * on a link counts as inferred unless the link is found and is a fact.
 */
final class Inferences {
    private static final String LINK = "LINK";
    private static final String SEPARATOR = "#";

    private final List<Cells> links;
    private final List<Predicate> predicates;
    private final List<Chain> shown;
    private final Wording wording = new Wording(java.time.ZoneOffset.UTC);

    Inferences(List<Cells> links, List<Predicate> predicates, List<Chain> shown) {
        this.links = links;
        this.predicates = predicates;
        this.shown = shown;
    }

    /** The evidence without what rests on an inferred link. */
    List<Reason> known(List<Reason> evidence) {
        return evidence.stream().filter(reason -> !isInferred(reason)).toList();
    }

    /** Each inferred link of the case once, then statements on links that are not among them. */
    List<Inference> inferred(List<Reason> evidence) {
        List<Inference> found = new ArrayList<>();
        for (Cells link : links) {
            if (!link.truth(Links.FACT)) {
                found.add(new Inference(
                        link.text(Links.LEFT_TABLE) + " " + link.text(Links.LEFT_KEY),
                        link.text(Links.RIGHT_TABLE) + " " + link.text(Links.RIGHT_KEY),
                        link.text(Links.METHOD),
                        Optional.of(link.decimal(Links.SCORE)),
                        link.text(Links.EXPLANATION),
                        fallsAway(link)));
            }
        }
        for (Reason reason : evidence) {
            if (isInferred(reason) && links.stream().noneMatch(link -> names(reason, link))) {
                found.add(new Inference(
                        reason.record(), "", reason.kind(), Optional.empty(), reason.sentence(), List.of()));
            }
        }
        return found;
    }

    private boolean isInferred(Reason reason) {
        return reason.kind().equals(LINK)
                && links.stream().noneMatch(link -> link.truth(Links.FACT) && names(reason, link));
    }

    private static boolean names(Reason reason, Cells link) {
        return reason.sourceKey().contains(link.text(Links.LEFT_KEY))
                        && reason.sourceKey().contains(link.text(Links.RIGHT_KEY))
                || reason.sentence().equals(link.text(Links.EXPLANATION));
    }

    private List<String> fallsAway(Cells link) {
        List<String> consequences = new ArrayList<>();
        Set<String> marks = new LinkedHashSet<>();
        for (Predicate predicate : predicates) {
            if (sameRecord(predicate.key(), link.text(Links.LEFT_KEY))
                    || sameRecord(predicate.key(), link.text(Links.RIGHT_KEY))) {
                marks.add(predicate.markId());
            }
        }
        for (String mark : marks) {
            List<Chain> from =
                    shown.stream().filter(chain -> chain.markId().equals(mark)).toList();
            consequences.add("The mark " + mark + ", as far as it was made through this match"
                    + (from.isEmpty()
                            ? "."
                            : ", and with it up to " + wording.count(from.size(), "chain") + " ("
                                    + wording.amounts(Money.sums(
                                            from.stream().map(Chain::amount).toList()))
                                    + ")."));
        }
        for (Chain chain : shown) {
            for (Reason reason : chain.reasons()) {
                if (reason.sourceTable().equals(Links.TABLE.name()) && names(reason, link)) {
                    consequences.add("Chain " + chain.id() + " loses " + wording.points(reason.weight()) + " points.");
                }
            }
        }
        return consequences;
    }

    /** True if two keys name one record or parts of one: {@code S1#HEROIN} and {@code S1#COURIER#A. B.}. */
    private static boolean sameRecord(String one, String other) {
        return record(one).equals(record(other));
    }

    private static String record(String key) {
        int part = key.indexOf(SEPARATOR);
        return part < 0 ? key : key.substring(0, part);
    }
}
