package org.moneytrail.chains;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.format_number;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.percent_rank;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.moneytrail.money.Currencies;
import org.moneytrail.settings.Settings;
import org.moneytrail.table.CaseEvidence;
import org.moneytrail.table.CasePayments;
import org.moneytrail.table.CasePredicates;
import org.moneytrail.table.CaseSubjects;
import org.moneytrail.table.Cases;
import org.moneytrail.table.ChainEvidence;
import org.moneytrail.table.ChainSteps;
import org.moneytrail.table.Chains;
import org.moneytrail.table.Field;
import org.moneytrail.table.Origins;
import org.moneytrail.table.Table;
import org.moneytrail.table.Targets;

/**
 * Joins what was traced into chains and cases.
 *
 * <p>Cost: one join of the payments that occur with their accounts, one exchange and sort of traced payments and flows,
 * in which the graph of a rule and mark is one task's work and memory, and one exchange of chains by case. Marks,
 * seizures with marks, rates and pairs of related marks come to the driver; payments and flows never do.
 */
public final class Chaining {
    private static final StructType KEY = Table.schemaOf(SplitRows.RULE, SplitRows.MARK, SplitRows.DIRECTION);
    private static final StructType CASE_OF_MARK =
            Table.schemaOf(SplitRows.MARK, Cases.CASE_ID, Drafts.EMBARGOED, SplitRows.STRENGTH);
    private static final StructType PREDICATES = Table.schemaOf(
            Cases.CASE_ID,
            CasePredicates.PREDICATE,
            CasePredicates.PREDICATE_KEY,
            CasePredicates.MARK_ID,
            Drafts.EMBARGOED);
    private static final Field LARGEST = SplitRows.text("largest_minor");
    private static final Field PLACE = SplitRows.text("place_in_order");
    private static final Field AMOUNT_POINTS = SplitRows.text("amount_points");
    private static final Field SUFFICES = Field.required(
            "one_rule_suffices", DataTypes.BooleanType, "true where a rule listed it that needs no other");
    private static final Field RULES = Field.required("rules", DataTypes.LongType, "rules that lead to it");
    private static final String FLAGGED = "FLAGGED";
    private static final String EXPLAINED = "EXPLAINED";

    private final ChainTables in;
    private final Settings settings;
    private final SparkSession spark;
    private final DayRates rates;
    private final MainRules mainRules;

    private Chaining(ChainTables in, Settings settings) {
        this.in = in;
        this.settings = settings;
        spark = in.transactions().sparkSession();
        rates = DayRates.read(
                in.rates(), settings.money().baseCurrency(), settings.ingest().zone());
        mainRules = MainRules.of(settings);
    }

    /**
     * Chains and cases of all marks.
     *
     * @param in what was loaded, marked and traced
     * @param settings {@code chains} and {@code cases}, with the base currency, the zone of days and the report's rule
     * @return the tables; what they share is computed when this is called, and kept
     */
    public static CaseTables chain(ChainTables in, Settings settings) {
        return new Chaining(in, settings).run();
    }

    /** What several tables share is computed once and cut off from its plan, which would take longer to read than to run. */
    private CaseTables run() {
        EntityAccounts entityAccounts = new EntityAccounts(in);
        TreeMap<String, Mark> marks = new Marks(in, settings.cases()).read(entityAccounts.ofSubjects());
        Dataset<Row> facts =
                Facts.of(in, entityAccounts, settings.marks().lawfulPurposes()).localCheckpoint();
        Dataset<Row> everything = found(facts, marks).localCheckpoint();
        Ties ties = new Ties(in, entityAccounts, settings.cases(), chainsIn(everything), isMain());
        TreeMap<String, String> cases = ties.cases(marks);

        HashMap<String, List<Mark>> marksOfCases = new HashMap<>();
        cases.forEach((mark, id) ->
                marksOfCases.computeIfAbsent(id, key -> new ArrayList<>()).add(marks.get(mark)));
        Dataset<Row> caseOfMark = caseOfMark(marksOfCases);
        Dataset<Row> found = ToldOnce.of(everything, caseOfMark).localCheckpoint();
        Dataset<Row> chains = chainsIn(found);
        Dataset<Row> predicates = predicates(marksOfCases);
        Dataset<Row> marked = marked(facts).localCheckpoint();
        Dataset<Row> payments = payments(found, marked, caseOfMark).localCheckpoint();
        Dataset<Row> furtherReceipts = CollectingAccounts.furtherReceipts(in, settings, payments, facts)
                .localCheckpoint();
        Dataset<Row> drafts = drafts(
                        caseRows(found, marked, caseOfMark)
                                .unionByName(CollectingAccounts.words(
                                        furtherReceipts, settings.ingest().zone())),
                        marksOfCases)
                .localCheckpoint();
        Dataset<Row> ranked = ranked(drafts).localCheckpoint();
        Dataset<Row> keptPredicates =
                predicates.join(drafts.select(Cases.CASE_ID.col()), Cases.CASE_ID.name(), "left_semi");
        return new CaseTables(
                chains.join(caseOfMark, SplitRows.MARK.name())
                        .withColumnRenamed(SplitRows.ACCOUNT.name(), Chains.ENDPOINT_ACCOUNT.name())
                        .select(columns(Chains.TABLE)),
                steps(chains),
                signs(chains),
                ranked.select(columns(Cases.TABLE)),
                keptPredicates.select(columns(CasePredicates.TABLE)),
                payments.union(
                        furtherReceipts.select(Cases.CASE_ID.col(), SplitRows.PAYMENT.col(), lit(CasePayments.ALERT))),
                drafts.select(
                                Cases.CASE_ID.col(),
                                explode(Drafts.SUBJECTS.col()).as("s"))
                        .select(
                                Cases.CASE_ID.col(),
                                CaseSubjects.ACCOUNT_ID.of("s"),
                                CaseSubjects.PARTY_ID.of("s"),
                                CaseSubjects.ROLE.of("s")),
                evidence(ranked, keptPredicates, drafts, payments)
                        .unionByName(new MoneyElsewhere(
                                        keptPredicates,
                                        in.seizures(),
                                        settings.money().baseCurrency())
                                .evidence(ties.met(), caseOfMark)));
    }

    private static Dataset<Row> chainsIn(Dataset<Row> found) {
        return found.where(SplitRows.KIND.col().equalTo(SplitRows.CHAIN));
    }

    private Dataset<Row> found(Dataset<Row> facts, TreeMap<String, Mark> marks) {
        SplitTask task = new SplitTask(
                settings.chains(),
                settings.cases(),
                mainRules,
                rates,
                new ChainSigns(settings.cases(), settings.ingest().zone()),
                marks);
        return GraphRows.of(in, facts)
                .groupBy(SplitRows.RULE.col(), SplitRows.MARK.col(), SplitRows.DIRECTION.col())
                .as(Encoders.row(KEY), Encoders.row(SplitRows.GRAPH.schema()))
                .flatMapSortedGroups(
                        new Column[] {SplitRows.PART.col(), SplitRows.BOOKED_AT.col(), SplitRows.PAYMENT.col()},
                        (FlatMapGroupsFunction<Row, Row, Row>)
                                (key, rows) -> task.split(key.getString(0), key.getString(1), key.getString(2), rows),
                        Encoders.row(SplitRows.FOUND.schema()));
    }

    private Column isMain() {
        return SplitRows.RULE
                .col()
                .equalTo(when(SplitRows.DIRECTION.col().equalTo(SplitRows.FORWARD), mainRules.forward())
                        .otherwise(mainRules.backward()));
    }

    /** Marked and countered payments in the shape of {@link SplitRows#FOUND}. */
    private Dataset<Row> marked(Dataset<Row> facts) {
        Dataset<Row> origins = in.origins()
                .select(
                        lit(SplitRows.MARKED_PAYMENT).as(SplitRows.KIND.name()),
                        Origins.ORIGIN_ID.col().as(SplitRows.MARK.name()),
                        lit(SplitRows.FORWARD).as(SplitRows.DIRECTION.name()),
                        Origins.TRANSACTION_ID.col(),
                        Origins.REQUESTED_MINOR.col(),
                        Origins.REASON.col().as(SplitRows.SENTENCE.name()),
                        Origins.SOURCE_TABLE.col(),
                        Origins.SOURCE_KEY.col());
        Dataset<Row> targets = in.targets()
                .select(
                        lit(SplitRows.MARKED_PAYMENT),
                        Targets.TARGET_ID.col(),
                        lit(SplitRows.BACKWARD),
                        Targets.TRANSACTION_ID.col(),
                        Targets.REQUESTED_MINOR.col(),
                        Targets.REASON.col(),
                        Targets.SOURCE_TABLE.col(),
                        Targets.SOURCE_KEY.col());
        Dataset<Row> counter = in.counter()
                .select(
                        lit(SplitRows.COUNTERED_PAYMENT),
                        ChainTables.MARK_ID.col(),
                        lit(SplitRows.FORWARD),
                        Origins.TRANSACTION_ID.col(),
                        lit(null).cast("long"),
                        Origins.REASON.col(),
                        Origins.SOURCE_TABLE.col(),
                        Origins.SOURCE_KEY.col());
        List<Column> step = new ArrayList<>();
        SplitRows.FACTS.forEach(field -> step.add(field.col()));
        Column whole = SplitRows.CREDIT.col();
        Column requested = Origins.REQUESTED_MINOR.col();
        step.add(when(requested.isNull(), whole)
                .otherwise(least(whole, requested))
                .as(SplitRows.AMOUNT.name()));
        Dataset<Row> all = origins.union(targets)
                .union(counter)
                .join(facts, SplitRows.PAYMENT.name())
                .withColumn(
                        SplitRows.ROUTE.name(),
                        org.apache.spark.sql.functions.array(struct(step.toArray(Column[]::new))));
        return SplitRows.found(all);
    }

    /** What was found, marked and countered, with its case. */
    private static Dataset<Row> caseRows(Dataset<Row> found, Dataset<Row> marked, Dataset<Row> caseOfMark) {
        Dataset<Row> rows = found.where(SplitRows.KIND.col().notEqual(SplitRows.PART_OF_GRAPH))
                .unionByName(marked)
                .join(caseOfMark, SplitRows.MARK.name());
        return SplitRows.found(rows, Cases.CASE_ID.col());
    }

    private Dataset<Row> drafts(Dataset<Row> caseRows, HashMap<String, List<Mark>> marksOfCases) {
        CaseTask task = new CaseTask(
                settings.cases(), mainRules, rates, settings.ingest().zone(), marksOfCases);
        List<Field> fields = new ArrayList<>(SplitRows.FOUND.fields());
        fields.add(Cases.CASE_ID);
        StructType shape = Table.schemaOf(fields.toArray(Field[]::new));
        return caseRows.groupBy(Cases.CASE_ID.col())
                .as(Encoders.STRING(), Encoders.row(shape))
                .flatMapSortedGroups(
                        new Column[] {
                            SplitRows.KIND.col(),
                            SplitRows.DIRECTION.col(),
                            SplitRows.RULE.col(),
                            SplitRows.BASE.col().desc(),
                            SplitRows.CHAIN_ID.col(),
                            SplitRows.PAYMENT.col(),
                            SplitRows.MARK.col(),
                            SplitRows.SOURCE_KEY.col()
                        },
                        (FlatMapGroupsFunction<String, Row, Row>)
                                (id, of) -> List.of(task.draft(id, of)).iterator(),
                        Encoders.row(Drafts.TABLE.schema()));
    }

    /** Adds the points for the amount, status and rank. Cases are few, so one task compares them. */
    private Dataset<Row> ranked(Dataset<Row> drafts) {
        Column points = percent_rank()
                .over(Window.orderBy(Drafts.BASE.col()))
                .multiply(settings.cases().weights().amount());
        Column flagged = Drafts.CHAINS
                .col()
                .gt(0)
                .and(Cases.SCORE.col().geq(settings.cases().flagScore()))
                .and(Drafts.BASE.col().geq(leastMinor()));
        return drafts.withColumn(
                        AMOUNT_POINTS.name(),
                        when(Drafts.CHAINS.col().gt(0), points).otherwise(lit(0.0)))
                .withColumn(
                        Cases.SCORE.name(),
                        round(least(lit(100.0), Drafts.POINTS.col().plus(AMOUNT_POINTS.col())), 2))
                .withColumn(Cases.STATUS.name(), when(flagged, FLAGGED).otherwise(EXPLAINED))
                .withColumn(
                        Cases.RANK.name(),
                        row_number()
                                .over(Window.orderBy(
                                        Cases.STATUS.col().desc(),
                                        Cases.SCORE.col().desc(),
                                        Drafts.BASE.col().desc(),
                                        Cases.CASE_ID.col())));
    }

    private long leastMinor() {
        return settings.cases()
                .leastAmount()
                .movePointRight(Currencies.decimals(settings.money().baseCurrency()))
                .longValueExact();
    }

    private Dataset<Row> evidence(
            Dataset<Row> ranked, Dataset<Row> predicates, Dataset<Row> drafts, Dataset<Row> payments) {
        Dataset<Row> own = drafts.select(
                        Cases.CASE_ID.col(), explode(Drafts.EVIDENCE.col()).as("e"))
                .select(
                        Cases.CASE_ID.col(),
                        CaseEvidence.KIND.of("e"),
                        CaseEvidence.SOURCE_TABLE.of("e"),
                        CaseEvidence.SOURCE_KEY.of("e"),
                        CaseEvidence.SENTENCE.of("e"));
        Dataset<Row> amount = ranked.where(AMOUNT_POINTS.col().gt(0))
                .select(
                        Cases.CASE_ID.col(),
                        lit("ALERT"),
                        lit(Cases.TABLE.name()),
                        Cases.CASE_ID.col(),
                        org.apache.spark.sql.functions.concat(
                                lit("Its amount is large beside the other cases (+"),
                                format_number(AMOUNT_POINTS.col(), 1),
                                lit(" points).")));
        Dataset<Row> small = ranked.where(
                        Drafts.CHAINS.col().gt(0).and(Drafts.BASE.col().lt(leastMinor())))
                .select(
                        Cases.CASE_ID.col(),
                        lit("COUNTER"),
                        lit(Cases.TABLE.name()),
                        Cases.CASE_ID.col(),
                        lit("Its main chains together carry less than "
                                + settings.cases().leastAmount() + " "
                                + settings.money().baseCurrency() + ": sums that any account receives."));
        return own.union(amount)
                .union(small)
                .unionByName(new RelatedRecords(in, predicates.as("p"), drafts, payments).evidence());
    }

    /**
     * What a case lists: the chains of the rules that pages show, and under every rule the payments that carry much or
     * that collect what many small payers gave; but of those that one other rule alone leads to only such as came before
     * and belong there for the most part. Forward five rules can answer, backward two. What is left out here is in {@code
     * chains} still.
     */
    private Dataset<Row> payments(Dataset<Row> found, Dataset<Row> marked, Dataset<Row> caseOfMark) {
        Column most = SplitRows.DIRECTION
                .col()
                .equalTo(SplitRows.BACKWARD)
                .and(SplitRows.RETENTION
                        .col()
                        .multiply(100)
                        .geq(settings.chains().slightPercentAlone()));
        Dataset<Row> onChains = found.where(SplitRows.KIND.col().equalTo(SplitRows.PART_OF_GRAPH))
                .join(caseOfMark, SplitRows.MARK.name())
                .groupBy(Cases.CASE_ID.col(), SplitRows.PAYMENT.col())
                .agg(
                        max(SplitRows.BASE.col()).as(LARGEST.name()),
                        max(isMain().or(most)).as(SUFFICES.name()),
                        count_distinct(SplitRows.RULE.col()).as(RULES.name()))
                .where(SUFFICES.col().or(RULES.col().gt(1)))
                .withColumn(
                        PLACE.name(),
                        row_number()
                                .over(Window.partitionBy(Cases.CASE_ID.col())
                                        .orderBy(LARGEST.col().desc(), SplitRows.PAYMENT.col())))
                .where(PLACE.col().leq(settings.chains().maxPaymentsPerCase()))
                .select(Cases.CASE_ID.col(), SplitRows.PAYMENT.col());
        Dataset<Row> steps = chainsIn(found)
                .where(isMain())
                .select(SplitRows.MARK.col(), explode(SplitRows.ROUTE.col()).as("s"))
                .select(SplitRows.MARK.col(), SplitRows.PAYMENT.of("s"))
                .join(caseOfMark, SplitRows.MARK.name())
                .select(Cases.CASE_ID.col(), SplitRows.PAYMENT.col());
        Column reason = when(SplitRows.KIND.col().equalTo(SplitRows.MARKED_PAYMENT), CasePayments.MARK)
                .otherwise(CasePayments.COUNTER);
        return onChains.union(steps)
                .withColumn(CasePayments.REASON.name(), lit(CasePayments.CHAIN))
                .union(marked.join(caseOfMark, SplitRows.MARK.name())
                        .select(Cases.CASE_ID.col(), SplitRows.PAYMENT.col(), reason))
                .select(columns(CasePayments.TABLE))
                .distinct();
    }

    private static Dataset<Row> steps(Dataset<Row> chains) {
        return chains.select(SplitRows.CHAIN_ID.col(), posexplode(SplitRows.ROUTE.col()))
                .select(
                        SplitRows.CHAIN_ID.col(),
                        col("pos").plus(1).as(ChainSteps.STEP.name()),
                        SplitRows.PAYMENT.of("col"),
                        SplitRows.CREDITOR.of("col").as(ChainSteps.ACCOUNT_ID.name()),
                        SplitRows.AMOUNT.of("col"),
                        SplitRows.CREDIT_CURRENCY.of("col").as(ChainSteps.CURRENCY.name()));
    }

    private static Dataset<Row> signs(Dataset<Row> chains) {
        return chains.select(
                        SplitRows.CHAIN_ID.col(), explode(SplitRows.SIGNS.col()).as("s"))
                .select(
                        SplitRows.CHAIN_ID.col(),
                        SplitRows.KIND.of("s"),
                        SplitRows.SOURCE_TABLE.of("s"),
                        SplitRows.SOURCE_KEY.of("s"),
                        SplitRows.WEIGHT.of("s"),
                        SplitRows.SENTENCE.of("s"))
                .select(columns(ChainEvidence.TABLE));
    }

    private Dataset<Row> caseOfMark(Map<String, List<Mark>> marksOfCases) {
        List<Row> rows = new ArrayList<>();
        marksOfCases.forEach((id, marks) -> {
            boolean embargoed = marks.stream().anyMatch(Mark::embargoed);
            marks.forEach(mark -> rows.add(RowFactory.create(
                    mark.id(), id, embargoed, mark.predicate().kind().ordinal())));
        });
        return org.apache.spark.sql.functions.broadcast(spark.createDataFrame(rows, CASE_OF_MARK));
    }

    private Dataset<Row> predicates(Map<String, List<Mark>> marksOfCases) {
        List<Row> rows = new ArrayList<>();
        marksOfCases.forEach((id, marks) -> {
            boolean embargoed = marks.stream().anyMatch(Mark::embargoed);
            marks.forEach(mark -> rows.add(RowFactory.create(
                    id, mark.predicate().kind().name(), mark.predicate().key(), mark.id(), embargoed)));
        });
        return spark.createDataFrame(rows, PREDICATES);
    }

    /** The columns of a table but for the run, which the caller knows. */
    private static Column[] columns(Table table) {
        return table.fields().stream()
                .filter(field -> !field.name().equals(Cases.RUN_ID.name()))
                .map(Field::col)
                .toArray(Column[]::new);
    }
}
