package org.moneytrail.report;

import java.util.List;

/**
 * All rows of one case.
 *
 * @param head its row in {@code cases}
 * @param predicates what it starts from
 * @param reasons why a payment is one of it
 * @param evidence sentences for and against
 * @param chains chains under every rule
 * @param steps payments of the shown chains
 * @param chainEvidence evidence of the shown chains
 * @param payments payments as they were loaded
 * @param traced what of them is traced under the page's rule
 * @param marked what was marked and left, by rule
 * @param holdings what rests, by rule and account
 * @param fundingEnds where the walk back ended
 * @param holders who holds which account
 * @param subjects accounts and parties
 * @param seizures seizures
 * @param declarations goods items
 * @param designations designated parties
 * @param links links between its records
 * @param screenings names that are like one on a sanctions list
 */
record CaseRows(
        Cells head,
        List<Cells> predicates,
        List<Cells> reasons,
        List<Cells> evidence,
        List<Cells> chains,
        List<Cells> steps,
        List<Cells> chainEvidence,
        List<Cells> payments,
        List<Cells> traced,
        List<Cells> marked,
        List<Cells> holdings,
        List<Cells> fundingEnds,
        List<Cells> holders,
        List<Cells> subjects,
        List<Cells> seizures,
        List<Cells> declarations,
        List<Cells> designations,
        List<Cells> links,
        List<Cells> screenings) {}
