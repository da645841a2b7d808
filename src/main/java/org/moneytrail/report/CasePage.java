package org.moneytrail.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.moneytrail.report.draw.FlowDrawing;
import org.moneytrail.report.draw.TimeLine;
import org.moneytrail.report.page.CaseFile;
import org.moneytrail.report.page.Chain;
import org.moneytrail.report.page.Direction;
import org.moneytrail.report.page.Holder;
import org.moneytrail.report.page.Money;
import org.moneytrail.report.page.RuleFigure;
import org.moneytrail.report.page.Subject;
import org.moneytrail.report.page.TracingRule;
import org.moneytrail.report.page.Wording;

/**
 * What the template of a case page lays out: the case, its drawings, and how much of it is listed.
 *
 * @param file the case
 * @param wording how instants and numbers are written
 * @param flow the largest chains as boxes and arrows
 * @param timeLine goods and money in time
 * @param listed so many chains of each direction are drawn and listed
 */
public record CasePage(CaseFile file, Wording wording, FlowDrawing flow, TimeLine timeLine, int listed) {
    /**
     * A place that money reached or came from, and how much under each rule.
     *
     * @param holder the account
     * @param currency ISO 4217
     * @param amounts one per rule, in the order of the figures; a dash where a rule brings none
     * @param rules how many rules bring some
     * @param able how many could
     */
    public record Comparison(Holder holder, String currency, List<String> amounts, int rules, long able) {}

    private record Where(String account, String currency) {}

    /** The page of a case, listing at most so many chains of each direction. */
    static CasePage of(CaseFile file, Wording wording, int chainsPerPage) {
        List<Chain> drawn = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            drawn.addAll(file.chains(direction).stream().limit(chainsPerPage).toList());
        }
        Map<String, Set<String>> roles = new LinkedHashMap<>();
        for (Subject subject : file.subjects()) {
            subject.account()
                    .ifPresent(account -> roles.computeIfAbsent(account, absent -> new LinkedHashSet<>())
                            .add(wording.words(subject.role())));
        }
        Map<String, String> tags = roles.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.join(", ", entry.getValue())));
        return new CasePage(
                file,
                wording,
                FlowDrawing.of(drawn, tags, wording),
                TimeLine.of(file.goods(), file.payments(), wording),
                chainsPerPage);
    }

    /** The chains of one direction that are listed. */
    public List<Chain> shown(Direction direction) {
        return file.chains(direction).stream().limit(listed).toList();
    }

    /** How many chains of one direction are not listed. */
    public int notShown(Direction direction) {
        return Math.max(0, file.chains(direction).size() - listed);
    }

    /** Where money went, under each rule. */
    public List<Comparison> reached() {
        return compare(RuleFigure::reached, rule -> true);
    }

    /** Where money came from, under each rule. */
    public List<Comparison> funded() {
        return compare(RuleFigure::funded, TracingRule::goesBackward);
    }

    /** How many comparisons of places are listed. */
    public int placesListed() {
        return listed;
    }

    /** Whether any rule follows money forward that this case marks. */
    public boolean marks() {
        return file.figures().stream().anyMatch(figure -> !figure.marked().isEmpty() || figure.forwardChains() > 0);
    }

    /** The rule whose chains come first: where money was only walked backward, one that can do that. */
    public TracingRule firstRule() {
        return marks() ? file.rule() : file.rule().backwardRule();
    }

    /** The rule that backward chains on this page are under. */
    public String backwardNote() {
        return file.rule() == file.rule().backwardRule()
                        || file.chains(Direction.BACKWARD).isEmpty()
                ? ""
                : file.rule().title()
                        + " cannot be walked backward, since it knows labelled money only; where money came "
                        + "from is shown under "
                        + file.rule().backwardRule().title().toLowerCase(java.util.Locale.ROOT)
                        + ".";
    }

    private List<Comparison> compare(
            Function<RuleFigure, List<RuleFigure.Reached>> places, Predicate<TracingRule> isAble) {
        List<RuleFigure> figures = file.figures();
        long able = figures.stream().map(RuleFigure::rule).filter(isAble).count();
        Map<Where, Holder> holders = new LinkedHashMap<>();
        Map<Where, Money[]> sums = new LinkedHashMap<>();
        for (int rule = 0; rule < figures.size(); rule++) {
            for (RuleFigure.Reached reached : places.apply(figures.get(rule))) {
                Where where = new Where(
                        reached.holder().account().orElse(""), reached.amount().currency());
                holders.putIfAbsent(where, reached.holder());
                Money[] row = sums.computeIfAbsent(where, absent -> new Money[figures.size()]);
                row[rule] = row[rule] == null ? reached.amount() : row[rule].plus(reached.amount());
            }
        }
        return sums.entrySet().stream()
                .map(entry -> {
                    List<String> amounts = new ArrayList<>();
                    int rules = 0;
                    for (int rule = 0; rule < figures.size(); rule++) {
                        Money amount = entry.getValue()[rule];
                        String nothing = isAble.test(figures.get(rule).rule()) ? "–" : "goes forward only";
                        amounts.add(amount == null ? nothing : amount.toString());
                        rules += amount == null ? 0 : 1;
                    }
                    return new Comparison(
                            holders.get(entry.getKey()), entry.getKey().currency(), amounts, rules, able);
                })
                .toList();
    }
}
