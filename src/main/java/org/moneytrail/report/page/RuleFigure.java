package org.moneytrail.report.page;

import java.util.List;

/**
 * What one rule says of the marks of a case.
 *
 * @param rule the rule
 * @param marked suspected proceeds that were marked
 * @param held what of them rests on accounts at the end
 * @param left what of them left the observed world
 * @param residue what was not followed further, being below materiality
 * @param forwardChains chains from origins
 * @param reached what those chains bring to each endpoint
 * @param backwardChains chains back from targets
 * @param funded what those chains bring from each source
 */
public record RuleFigure(
        TracingRule rule,
        List<Money> marked,
        List<Money> held,
        List<Money> left,
        List<Money> residue,
        int forwardChains,
        List<Reached> reached,
        int backwardChains,
        List<Reached> funded) {
    /**
     * An endpoint or source and the amount that chains bring there or from there.
     *
     * @param holder the account
     * @param amount the sum in one currency
     */
    public record Reached(Holder holder, Money amount) {}

    /** Copies the lists. */
    public RuleFigure {
        marked = List.copyOf(marked);
        held = List.copyOf(held);
        left = List.copyOf(left);
        residue = List.copyOf(residue);
        reached = List.copyOf(reached);
        funded = List.copyOf(funded);
    }
}
