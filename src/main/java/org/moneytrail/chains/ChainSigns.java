package org.moneytrail.chains;

import java.io.Serializable;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.moneytrail.settings.CasesSettings;
import org.moneytrail.settings.WeightsSettings;

/**
 * What speaks for a chain, and how many points of its score each sign gives. The score is their sum, at most 100: the
 * record the mark rests on, how much arrives and how soon, where it ends, and the patterns D1, D2, D3, E3 and E4. Where a
 * pattern says again what an earlier sign gave points for, it gives none.
 */
final class ChainSigns implements Serializable {
    private static final String TRANSACTIONS = "transactions";
    private static final double FULL = 100;

    private final WeightsSettings weights;
    private final Duration slowAfter;
    private final ZoneId zone;

    ChainSigns(CasesSettings settings, ZoneId zone) {
        weights = settings.weights();
        slowAfter = settings.slowAfter();
        this.zone = zone;
    }

    /**
     * All signs of one chain.
     *
     * @param mark the mark, or null if it is not known
     * @param drains what {@link Drains} found on this route
     */
    List<Sign> of(Mark mark, String direction, List<Paid> route, double retention, List<Sign> drains) {
        boolean forward = direction.equals(SplitRows.FORWARD);
        List<Sign> signs = new ArrayList<>();
        if (mark != null) {
            record(mark, forward, signs);
        }
        signs.add(retention(route, retention));
        speed(route, signs);
        endpoint(forward, route, signs);
        if (mark != null && mark.seizure() != null) {
            seizurePattern(mark.seizure(), forward, signs);
        }
        designated(mark, forward, route, signs);
        signs.addAll(drains);
        return signs;
    }

    /** The sum of the points, between 0 and 100. */
    static double score(List<Sign> signs) {
        double sum = signs.stream().mapToDouble(Sign::weight).sum();
        return Math.max(0, Math.min(FULL, Math.round(sum * FULL) / FULL));
    }

    private void record(Mark mark, boolean forward, List<Sign> signs) {
        if (mark.seizure() != null) {
            Seizure seizure = mark.seizure();
            double each = (double) weights.seizureLink() / seizure.substances().size();
            for (Seizure.Substance substance : seizure.substances()) {
                signs.add(new Sign(
                        "SEIZURE",
                        "seizures",
                        substance.key(),
                        each,
                        "The chain "
                                + (forward
                                        ? "begins with suspected proceeds of "
                                        : "leads to a payment asked about for ")
                                + substance.goods() + ", seized on " + Wording.day(seizure.seizedAt(), zone) + "."));
            }
        } else if (mark.found() != null) {
            Found found = mark.found();
            signs.add(
                    new Sign(found.evidenceKind(), found.table(), found.key(), weights.finding(), found.explanation()));
        } else if (mark.predicate().kind() == Predicate.Kind.DESIGNATION) {
            signs.add(new Sign(
                    "DESIGNATION",
                    "designations",
                    mark.predicate().key(),
                    weights.designationLink(),
                    "The chain " + (forward ? "begins with money of " : "leads to money of ")
                            + (mark.designated() == null
                                    ? "a designated party"
                                    : mark.designated() + ", who is designated")
                            + "."));
        }
    }

    private Sign retention(List<Paid> route, double retention) {
        return new Sign(
                "RETENTION",
                TRANSACTIONS,
                last(route).id,
                weights.retention() * retention,
                Math.round(retention * FULL) + " % of what set out arrives.");
    }

    private void speed(List<Paid> route, List<Sign> signs) {
        int hops = route.size() - 1;
        if (hops == 0) {
            return;
        }
        double seconds = (double) Duration.between(route.get(0).bookedAt, last(route).bookedAt)
                        .toSeconds()
                / hops;
        double soon = Math.max(0, 1 - seconds / slowAfter.toSeconds());
        signs.add(new Sign(
                "SPEED",
                TRANSACTIONS,
                last(route).id,
                weights.speed() * soon,
                String.format(
                        java.util.Locale.ROOT,
                        "The money stays %.1f days at an account on its way.",
                        seconds / Duration.ofDays(1).toSeconds())));
    }

    private void endpoint(boolean forward, List<Paid> route, List<Sign> signs) {
        Paid last = last(route);
        Paid first = route.get(0);
        if (forward && last.creditor.isEmpty()) {
            signs.add(new Sign(
                    "ENDPOINT", TRANSACTIONS, last.id, weights.endpoint(), "The money leaves the observed accounts."));
        } else if (forward) {
            signs.add(new Sign("ENDPOINT", TRANSACTIONS, last.id, 0, "The money rests with " + last.receiver() + "."));
        } else {
            signs.add(new Sign("ENDPOINT", TRANSACTIONS, first.id, 0, "The money came from " + first.payer() + "."));
        }
    }

    private void seizurePattern(Seizure seizure, boolean forward, List<Sign> signs) {
        String key = seizure.substances().get(0).key();
        if (forward) {
            signs.add(new Sign(
                    "D1", "seizures", key, 0, "Suspected proceeds of what was seized are passed on (counted above)."));
        } else {
            signs.add(new Sign(
                    "D2",
                    "seizures",
                    key,
                    weights.procurement(),
                    "The money paid a counterparty of the seized goods within the time in which they were procured."));
        }
    }

    private void designated(Mark mark, boolean forward, List<Paid> route, List<Sign> signs) {
        boolean counted = mark != null && mark.predicate().kind() == Predicate.Kind.DESIGNATION;
        Paid last = last(route);
        Paid first = route.get(0);
        if (!last.creditorListId.isEmpty()) {
            boolean drugs =
                    mark != null && mark.seizure() != null && mark.seizure().isDrugs();
            if (forward && drugs) {
                signs.add(new Sign(
                        "E4",
                        "designations",
                        last.creditorListId,
                        weights.designationLink(),
                        "Suspected proceeds of drugs reach " + last.receiver() + ", who is designated."));
                counted = true;
            }
            signs.add(new Sign(
                    "E3",
                    "designations",
                    last.creditorListId,
                    counted ? 0 : weights.designationLink(),
                    "The money reaches " + last.receiver() + ", who is designated."));
            counted = true;
        }
        if (!first.debtorListId.isEmpty() && !first.debtorListId.equals(last.creditorListId)) {
            signs.add(new Sign(
                    "E3",
                    "designations",
                    first.debtorListId,
                    counted ? 0 : weights.designationLink(),
                    "The money leaves " + first.payer() + ", who is designated."));
        }
    }

    private static Paid last(List<Paid> route) {
        return route.get(route.size() - 1);
    }
}
