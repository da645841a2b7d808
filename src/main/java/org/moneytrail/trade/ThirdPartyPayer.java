package org.moneytrail.trade;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;
import static org.moneytrail.table.Declarations.CONSIGNEE_ID;
import static org.moneytrail.table.Declarations.CONSIGNEE_NAME;
import static org.moneytrail.table.Declarations.CONTRACT_NUMBER;
import static org.moneytrail.table.Declarations.DECLARANT_ID;
import static org.moneytrail.table.Declarations.DECLARANT_NAME;
import static org.moneytrail.table.Declarations.DECLARATION_ID;
import static org.moneytrail.table.Declarations.INVOICE_NUMBER;
import static org.moneytrail.table.Declarations.ITEM_NUMBER;
import static org.moneytrail.table.Transactions.BOOKED_AT;
import static org.moneytrail.table.Transactions.DEBTOR_ACCOUNT;
import static org.moneytrail.table.Transactions.DEBTOR_ID;
import static org.moneytrail.table.Transactions.DEBTOR_NAME;
import static org.moneytrail.table.Transactions.TRANSACTION_ID;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.finding.Definition;
import org.moneytrail.settings.PartyRelation;
import org.moneytrail.settings.TradeThirdPayersSettings;
import org.moneytrail.table.Entities;
import org.moneytrail.table.Field;
import org.moneytrail.table.PartyRelations;
import org.moneytrail.table.PaymentDeclarationMatches;

/** C8: imported goods that somebody paid for who is no party to the deal. */
record ThirdPartyPayer(TradeThirdPayersSettings settings) implements TradeFinding {
    private static final Field ONE = Field.required("one", DataTypes.StringType, "an entity of a group");
    private static final Field OTHER = Field.required("other", DataTypes.StringType, "another of the group");
    private static final Field FROM = Field.optional("related_from", DataTypes.DateType, "first day");
    private static final Field UNTIL = Field.optional("related_until", DataTypes.DateType, "last day");
    private static final Field HOLDER = Field.required("holder", DataTypes.StringType, "who holds a contract");
    private static final Field CONTRACT = Field.required("contract", DataTypes.StringType, "number in its one form");

    @Override
    public Definition definition() {
        return Definition.of("C8", "Third-party payer")
                .lookFor(
                        "an invoice of imported goods that is paid by somebody who is neither consignee, declarant nor "
                                + "holder of the contract, and belongs to no group with them")
                .source(
                        "FinCEN FIN-2010-A001; FATF and Egmont Group, Trade-Based Money Laundering: Risk Indicators, 2021")
                .innocent("a factor, insurer or lender who pays in the buyer's place")
                .innocent("a group whose relations are not on record")
                .misses("payers of exports, and payees who are not the exporter")
                .misses("payers who share an owner that nobody has recorded");
    }

    /** Joins of the matches by invoice with their items and payments, then with groups and contracts. */
    @Override
    public Dataset<Row> find(Examined trade) {
        Dataset<Row> paid = trade.matches()
                .where(Work.BY_INVOICE.col())
                .join(imports(trade), new String[] {DECLARATION_ID.name(), ITEM_NUMBER.name()})
                .join(payers(trade), TRANSACTION_ID.name());
        Dataset<Row> others = paid.where(not(same()));
        Dataset<Row> strangers = others.join(contractHolders(trade), isHolder(), "left_anti")
                .join(groups(trade), isOfGroup(), "left_anti");
        Column known = coalesce(Registered.IDENTIFIED.col(), lit(false))
                .or(DEBTOR_ID.col().isNotNull());
        Column lacks = when(not(known), lit("debtor_id missing"))
                .when(CONSIGNEE_ID.col().isNull(), lit("consignee_id missing"));
        return Drafts.found(
                        strangers.where(lacks.isNull()),
                        definition(),
                        PaymentDeclarationMatches.AMOUNT_MINOR.col(),
                        PaymentDeclarationMatches.CURRENCY.col(),
                        sentence(trade.words()))
                .union(Drafts.notEvaluable(strangers.where(lacks.isNotNull()), definition(), lacks));
    }

    private static Dataset<Row> imports(Examined trade) {
        return trade.items()
                .where(Items.imported())
                .select(
                        DECLARATION_ID.col(),
                        ITEM_NUMBER.col(),
                        INVOICE_NUMBER.col(),
                        Signs.plain(CONTRACT_NUMBER.col()).as(CONTRACT.name()),
                        CONSIGNEE_ID.col(),
                        CONSIGNEE_NAME.col(),
                        DECLARANT_ID.col(),
                        DECLARANT_NAME.col(),
                        Items.CONSIGNEE_ENTITY.col(),
                        Items.DECLARANT_ENTITY.col());
    }

    private static Dataset<Row> payers(Examined trade) {
        return trade.payments()
                .select(
                        TRANSACTION_ID.col(),
                        BOOKED_AT.col(),
                        DEBTOR_ACCOUNT.col(),
                        DEBTOR_ID.col(),
                        DEBTOR_NAME.col(),
                        Payments.DEBTOR_ENTITY.col())
                .join(
                        Registered.of(trade.in()).select(Entities.ENTITY_ID.col(), Registered.IDENTIFIED.col()),
                        Payments.DEBTOR_ENTITY.col().equalTo(Entities.ENTITY_ID.col()),
                        "left_outer")
                .drop(Entities.ENTITY_ID.name());
    }

    /** True if the payer is the consignee or the declarant, by entity, id or name. */
    private static Column same() {
        return equal(Payments.DEBTOR_ENTITY.col(), Items.CONSIGNEE_ENTITY.col())
                .or(equal(Payments.DEBTOR_ENTITY.col(), Items.DECLARANT_ENTITY.col()))
                .or(equal(Signs.plain(DEBTOR_ID.col()), Signs.plain(CONSIGNEE_ID.col())))
                .or(equal(Signs.plain(DEBTOR_ID.col()), Signs.plain(DECLARANT_ID.col())))
                .or(equal(Signs.plain(DEBTOR_NAME.col()), Signs.plain(CONSIGNEE_NAME.col())))
                .or(equal(Signs.plain(DEBTOR_NAME.col()), Signs.plain(DECLARANT_NAME.col())));
    }

    private static Column equal(Column one, Column other) {
        return coalesce(one.equalTo(other), lit(false));
    }

    /** Contracts with everybody who declared goods under them. */
    private static Dataset<Row> contractHolders(Examined trade) {
        Dataset<Row> imports = imports(trade).where(CONTRACT.col().isNotNull());
        return imports.select(
                        CONTRACT.col().as("held_contract"),
                        Items.CONSIGNEE_ENTITY.col().as(HOLDER.name()))
                .union(imports.select(CONTRACT.col(), Items.DECLARANT_ENTITY.col()))
                .where(HOLDER.col().isNotNull())
                .distinct();
    }

    private static Column isHolder() {
        return CONTRACT.col()
                .equalTo(org.apache.spark.sql.functions.col("held_contract"))
                .and(Payments.DEBTOR_ENTITY.col().equalTo(HOLDER.col()));
    }

    /** Pairs of entities that are related themselves, or that one owner owns, both ways, with their time. */
    private Dataset<Row> groups(Examined trade) {
        String[] names =
                settings.groupRelations().stream().map(PartyRelation::name).toArray(String[]::new);
        Dataset<Row> left = Registered.parties(trade.in()).withColumnRenamed(Entities.ENTITY_ID.name(), ONE.name());
        Dataset<Row> right = Registered.parties(trade.in())
                .withColumnRenamed(Entities.ENTITY_ID.name(), OTHER.name())
                .withColumnRenamed(PartyRelations.PARTY_ID.name(), PartyRelations.RELATED_PARTY_ID.name());
        Dataset<Row> related = trade.in()
                .partyRelations()
                .where(PartyRelations.RELATION.col().isin((Object[]) names))
                .join(left, PartyRelations.PARTY_ID.name())
                .join(right, PartyRelations.RELATED_PARTY_ID.name())
                .select(
                        ONE.col(),
                        OTHER.col(),
                        PartyRelations.FROM.col().as(FROM.name()),
                        PartyRelations.UNTIL.col().as(UNTIL.name()),
                        PartyRelations.RELATION.col());
        Dataset<Row> owned = related.where(PartyRelations.RELATION.col().equalTo(PartyRelation.OWNER.name()));
        Dataset<Row> sisters = owned.as("a")
                .join(owned.as("b"), ONE.of("a").equalTo(ONE.of("b")))
                .select(
                        OTHER.of("a").as(ONE.name()),
                        OTHER.of("b").as(OTHER.name()),
                        later(FROM.of("a"), FROM.of("b")).as(FROM.name()),
                        earlier(UNTIL.of("a"), UNTIL.of("b")).as(UNTIL.name()));
        Dataset<Row> direct = related.drop(PartyRelations.RELATION.name());
        return direct.union(direct.select(OTHER.col(), ONE.col(), FROM.col(), UNTIL.col()))
                .union(sisters)
                .distinct();
    }

    /** Of two days the later one; a missing day does not count, as in {@code greatest}. */
    private static Column later(Column one, Column other) {
        return org.apache.spark.sql.functions.greatest(one, other);
    }

    private static Column earlier(Column one, Column other) {
        return org.apache.spark.sql.functions.least(one, other);
    }

    private static Column isOfGroup() {
        Column day = to_date(BOOKED_AT.col());
        return Payments.DEBTOR_ENTITY
                .col()
                .equalTo(ONE.col())
                .and(OTHER.col()
                        .equalTo(Items.CONSIGNEE_ENTITY.col())
                        .or(OTHER.col().equalTo(Items.DECLARANT_ENTITY.col())))
                .and(FROM.col().isNull().or(FROM.col().leq(day)))
                .and(UNTIL.col().isNull().or(UNTIL.col().geq(day)));
    }

    private static Column sentence(Words words) {
        return Words.sentence(
                Words.amount(PaymentDeclarationMatches.AMOUNT_MINOR.col(), PaymentDeclarationMatches.CURRENCY.col()),
                " of invoice ",
                coalesce(INVOICE_NUMBER.col(), lit("without a number")),
                ", declared by ",
                coalesce(CONSIGNEE_NAME.col(), CONSIGNEE_ID.col()),
                ", was paid on ",
                words.day(BOOKED_AT.col()),
                " by ",
                coalesce(DEBTOR_NAME.col(), DEBTOR_ACCOUNT.col(), DEBTOR_ID.col(), lit("somebody else")),
                ", who is neither consignee, declarant nor holder of the contract, and no relation with them was on record "
                        + "that day.");
    }
}
