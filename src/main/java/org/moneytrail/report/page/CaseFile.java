package org.moneytrail.report.page;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.moneytrail.money.IdOrder;

/**
 * One case with all that its page shows.
 *
 * @param id stable
 * @param rank 1 for the gravest
 * @param title in a few words
 * @param predicate kind of the strongest predicate
 * @param predicateKey key of the strongest predicate
 * @param nexus TERRORIST_FINANCING, TRAFFICKING, PRECURSOR, TRADE or OTHER
 * @param flagged false if the alarm has a checked innocent explanation
 * @param score 0 to 100
 * @param summary what happened, in two sentences
 * @param embargoed true if it is shown only because somebody gave a reason
 * @param rule the rule whose figures come first
 * @param predicates all of them
 * @param chains chains under the page's rule, both directions, the largest first
 * @param figures the five rules side by side
 * @param subjects accounts and parties
 * @param goods seizures, declarations and designations
 * @param evidence sentences for and against
 * @param inferences what was inferred
 * @param listedNames names that are like one on a sanctions list
 * @param payments every payment of the case, in time
 * @param notLookedAt what was not looked at, in sentences
 * @param run what it takes to compute it again
 */
public record CaseFile(
        String id,
        int rank,
        String title,
        String predicate,
        String predicateKey,
        String nexus,
        boolean flagged,
        double score,
        String summary,
        boolean embargoed,
        TracingRule rule,
        List<Predicate> predicates,
        List<Chain> chains,
        List<RuleFigure> figures,
        List<Subject> subjects,
        List<GoodsEvent> goods,
        List<Reason> evidence,
        List<Inference> inferences,
        List<ListedName> listedNames,
        List<CasePayment> payments,
        List<String> notLookedAt,
        RunInfo run) {
    private static final Comparator<Chain> LARGEST_FIRST = Comparator.comparingLong(
                    (Chain chain) -> chain.base().minor())
            .reversed()
            .thenComparing(Chain::id, IdOrder.BY_CODE_POINT);
    private static final Comparator<Chain> STRONGEST_FIRST =
            Comparator.comparingDouble(Chain::score).reversed().thenComparing(LARGEST_FIRST);

    /** Copies the lists and puts the largest chains first. */
    public CaseFile {
        predicates = List.copyOf(predicates);
        chains = chains.stream().sorted(LARGEST_FIRST).toList();
        figures = List.copyOf(figures);
        subjects = List.copyOf(subjects);
        goods = List.copyOf(goods);
        evidence = List.copyOf(evidence);
        inferences = List.copyOf(inferences);
        listedNames = List.copyOf(listedNames);
        payments = List.copyOf(payments);
        notLookedAt = List.copyOf(notLookedAt);
    }

    /** FLAGGED or EXPLAINED, for readers. */
    public String status() {
        return flagged ? "Flagged" : "Explained";
    }

    /** The chains of one direction, the largest first. */
    public List<Chain> chains(Direction direction) {
        return chains.stream().filter(chain -> chain.direction() == direction).toList();
    }

    /** What the chains of one direction bring in all, by currency. */
    public List<Money> amounts(Direction direction) {
        return Money.sums(chains(direction).stream().map(Chain::amount).toList());
    }

    /** The chain with the highest score. */
    public Optional<Chain> strongest() {
        return chains.stream().min(STRONGEST_FIRST);
    }

    /** The direction that the case's one amount counts: forward if there is such a chain. */
    public Optional<Direction> leading() {
        return Stream.of(Direction.values())
                .filter(direction -> !chains(direction).isEmpty())
                .findFirst();
    }

    /** What the leading direction's chains bring, in the base currency. */
    public Optional<Money> baseAmount() {
        return leading()
                .flatMap(
                        direction -> chains(direction).stream().map(Chain::base).reduce(Money::plus));
    }

    /** Instant of the first thing that happened. */
    public Optional<Instant> firstAt() {
        return instants().min(Comparator.naturalOrder());
    }

    /** Instant of the last thing that happened. */
    public Optional<Instant> lastAt() {
        return instants().max(Comparator.naturalOrder());
    }

    /** The evidence that speaks for the suspicion. */
    public List<Reason> evidenceFor() {
        return evidence.stream().filter(reason -> !reason.speaksAgainst()).toList();
    }

    /** The evidence that speaks against it: of the case, then of its chains, each sentence once. */
    public List<Reason> evidenceAgainst() {
        return Stream.concat(evidence.stream(), chains.stream().flatMap(chain -> chain.reasons().stream()))
                .filter(Reason::speaksAgainst)
                .distinct()
                .toList();
    }

    private Stream<Instant> instants() {
        return Stream.concat(
                payments.stream().flatMap(payment -> payment.payment().stream()).map(Payment::bookedAt),
                goods.stream().flatMap(event -> event.at().stream()));
    }
}
