package org.moneytrail.trade;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;
import static org.moneytrail.table.PaymentDeclarationMatches.TRANSACTION_ID;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.finding.Definition;
import org.moneytrail.settings.TradePrecursorsSettings;
import org.moneytrail.table.Declarations;

/** D4: a scheduled precursor imported by somebody whose business does not use it. */
record PrecursorByNonUser(TradePrecursorsSettings settings) implements TradeFinding {
    @Override
    public Definition definition() {
        return Definition.of("D4", "Precursor bought by a non-user")
                .lookFor("a substance of Table I or II that is imported by a party without chemical or pharmaceutical "
                        + "activity and without a licence")
                .source("FinCEN FIN-2024-A002; INCB; 1988 UN Convention against Illicit Traffic")
                .innocent("industry that uses solvents and acids: paint shops, batteries, metal, mining, water works")
                .innocent("goods for a customer who is a user")
                .misses("users who divert what they buy")
                .misses(
                        "precursors declared as something else, and those under shared codes whose description hides them")
                .misses("payments to suppliers of chemicals that no declaration follows");
    }

    /** A broadcast join with the list, one with the parties, one with the matches. */
    @Override
    public Dataset<Row> find(Examined trade) {
        Dataset<Row> imported = Scheduled.registered(Scheduled.items(trade).where(Items.imported()), trade);
        Column licensed = coalesce(size(Registered.LICENCES.col()).gt(lit(0)), lit(false));
        Column uses = coalesce(exists(Registered.ACTIVITIES.col(), this::isUser), lit(false));
        Dataset<Row> doubtful = imported.where(not(licensed.or(uses)));
        Column lacks = when(Registered.ACTIVITIES.col().isNull(), lit("activity of the consignee missing (no party)"))
                .when(size(Registered.ACTIVITIES.col()).equalTo(lit(0)), lit("activity of the consignee missing"));
        return Drafts.found(
                        Scheduled.paid(doubtful.where(lacks.isNull()), trade),
                        definition(),
                        Scheduled.suspect(),
                        Scheduled.currency(),
                        sentence(trade.words()))
                .union(Drafts.notEvaluable(
                        doubtful.where(lacks.isNotNull())
                                .withColumn(TRANSACTION_ID.name(), lit(null).cast(DataTypes.StringType)),
                        definition(),
                        lacks));
    }

    private Column isUser(Column activity) {
        Column digits = org.apache.spark.sql.functions.regexp_replace(activity, "\\.", "");
        return settings.userActivities().stream()
                .map(code -> digits.startsWith(code))
                .reduce(Column::or)
                .orElse(lit(false));
    }

    private static Column sentence(Words words) {
        return Words.sentence(
                Scheduled.goods(words),
                ", went to ",
                coalesce(Declarations.CONSIGNEE_NAME.col(), Declarations.CONSIGNEE_ID.col(), lit("the consignee")),
                ", whose activity (",
                array_join(Registered.ACTIVITIES.col(), ", "),
                ") is neither chemical nor pharmaceutical, and who holds no licence.");
    }
}
