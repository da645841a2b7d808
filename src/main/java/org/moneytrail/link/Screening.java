package org.moneytrail.link;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.moneytrail.link.Descriptions.BORN;
import static org.moneytrail.link.Pairs.ONE;
import static org.moneytrail.link.Pairs.OTHER;
import static org.moneytrail.link.Records.RECORD;
import static org.moneytrail.link.Records.keyOf;
import static org.moneytrail.link.Records.record;
import static org.moneytrail.link.Records.tableOf;
import static org.moneytrail.table.Field.required;
import static org.moneytrail.table.Screenings.EXPLANATION;
import static org.moneytrail.table.Screenings.LIST;
import static org.moneytrail.table.Screenings.LISTED_NAME;
import static org.moneytrail.table.Screenings.LIST_ID;
import static org.moneytrail.table.Screenings.NAME;
import static org.moneytrail.table.Screenings.OUTCOME;
import static org.moneytrail.table.Screenings.QUALITY;
import static org.moneytrail.table.Screenings.RECORDS;
import static org.moneytrail.table.Screenings.SCORE;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.link.screen.Births;
import org.moneytrail.link.screen.ListedName.Quality;
import org.moneytrail.settings.Settings;
import org.moneytrail.table.Designations;
import org.moneytrail.table.Entities;
import org.moneytrail.table.Field;
import org.moneytrail.table.Links;
import org.moneytrail.table.ScreenedNames;
import org.moneytrail.table.Screenings;

/**
 * Whose names are like one on a sanctions list. A name alone confirms nothing: an identifier or a person does, by
 * {@link Linking}; the others are for a person to look at. A name that the list itself calls weak counts only beside
 * a birth date that agrees.
 *
 * <p>Cost: that of {@link NamedRecords} and {@link NameScreening}, and one pass over the entities; hits are few, and held by every
 * task.
 */
public final class Screening {
    private static final Field LISTED = required("listed", RECORD.type(), "the record of the list's entry");
    private static final Field MAIN_NAME = required("main_name", DataTypes.StringType, "main name of the list's entry");
    private static final Field BIRTH =
            required("birth", DataTypes.StringType, "whether the birth date is one that the list gives");
    private static final Field ENTITY = required("entity", DataTypes.StringType, "whom linking makes of the record");
    private static final Field LISTED_ENTITY =
            required("listed_entity", DataTypes.StringType, "whom linking makes of the list's entry");
    private static final String BEST = "best";
    private static final String APART = "apart";
    private static final UserDefinedFunction BIRTHS =
            udf((UDF2<String, scala.collection.Seq<String>, String>) Screening::births, DataTypes.StringType);

    private Screening() {}

    /**
     * Screens every name.
     *
     * @param in what linking read
     * @param entities what linking made of it: {@link Entities}
     * @param before what need not be done again
     * @param code version of the code: what another one left is done again
     */
    public static Screened screen(
            LinkTables in, Dataset<Row> entities, ScreenedBefore before, Settings settings, String code) {
        Dataset<Row> named = NamedRecords.of(in)
                .withColumn(BORN.name(), BORN.col().cast(DataTypes.StringType))
                .localCheckpoint();
        Dataset<Row> designations = in.designations().where(Designations.isListed());
        NameScreening names = new NameScreening(
                named.select(ScreenedNames.KIND.col(), NAME.col()).distinct(), designations, before, settings, code);
        Dataset<Row> met = met(named, names.names(), designations).localCheckpoint();
        return new Screened(names.names(), names.entries(), told(met, in, entities), names.anew(), names.changed());
    }

    /** Records with a listed person or company whose name is like theirs, by the most alike of their names. */
    private static Dataset<Row> met(Dataset<Row> named, Dataset<Row> screened, Dataset<Row> designations) {
        Dataset<Row> hits =
                screened.select(ScreenedNames.KIND.col(), ScreenedNames.NAME.col(), inline(ScreenedNames.HITS.col()));
        Dataset<Row> listed = designations.select(
                Designations.LIST.col(),
                Designations.LIST_ID.col(),
                Designations.NAME.col().as(MAIN_NAME.name()),
                Designations.BORN_ON.col());
        return named.join(broadcast(hits), new String[] {ScreenedNames.KIND.name(), NAME.name()})
                .join(broadcast(listed), new String[] {LIST.name(), LIST_ID.name()})
                .withColumn(BIRTH.name(), BIRTHS.apply(BORN.col(), Designations.BORN_ON.col()))
                .where(not(is(Quality.WEAK)).or(birth(Births.AGREES)))
                .groupBy(RECORD.col(), LIST.col(), LIST_ID.col())
                .agg(max(struct(
                                SCORE.col(),
                                LISTED_NAME.col(),
                                NAME.col(),
                                RECORDS.col(),
                                QUALITY.col(),
                                MAIN_NAME.col(),
                                EXPLANATION.col(),
                                BIRTH.col(),
                                BORN.col(),
                                Designations.BORN_ON.col()))
                        .as(BEST))
                .select(RECORD.col(), LIST.col(), LIST_ID.col(), col(BEST + ".*"))
                .withColumn(LISTED.name(), record(Designations.TABLE, LIST_ID.col()));
    }

    /** The same with what linking and persons say of them. */
    private static Dataset<Row> told(Dataset<Row> met, LinkTables in, Dataset<Row> entities) {
        Dataset<Row> asked =
                met.select(RECORD.col()).union(met.select(LISTED.col())).distinct();
        Dataset<Row> known = entities.select(
                        record(Entities.SOURCE_TABLE.col(), Entities.SOURCE_KEY.col()), Entities.ENTITY_ID.col())
                .join(broadcast(asked), RECORD.name())
                .localCheckpoint();
        Dataset<Row> apart = Decided.of(in.linkDecisions())
                .apart()
                .select(
                        record(Links.LEFT_TABLE.col(), Links.LEFT_KEY.col()).as(ONE.name()),
                        record(Links.RIGHT_TABLE.col(), Links.RIGHT_KEY.col()).as(OTHER.name()),
                        lit(true).as(APART));
        Dataset<Row> hidden = Embargo.hidden(in).withColumn(Screenings.EMBARGOED.name(), lit(true));
        return met.join(
                        broadcast(known.select(
                                RECORD.col(), Entities.ENTITY_ID.col().as(ENTITY.name()))),
                        columns(RECORD),
                        "left_outer")
                .join(
                        broadcast(known.select(
                                RECORD.col().as(LISTED.name()),
                                Entities.ENTITY_ID.col().as(LISTED_ENTITY.name()))),
                        columns(LISTED),
                        "left_outer")
                .join(
                        broadcast(apart),
                        least(RECORD.col(), LISTED.col())
                                .equalTo(ONE.col())
                                .and(greatest(RECORD.col(), LISTED.col()).equalTo(OTHER.col())),
                        "left_outer")
                .join(broadcast(hidden), columns(RECORD), "left_outer")
                .withColumn(OUTCOME.name(), outcome())
                .select(
                        tableOf(RECORD.col()).as(Screenings.SOURCE_TABLE.name()),
                        keyOf(RECORD.col()).as(Screenings.SOURCE_KEY.name()),
                        RECORDS.col(),
                        NAME.col(),
                        LIST.col(),
                        LIST_ID.col(),
                        LISTED_NAME.col(),
                        QUALITY.col(),
                        SCORE.col(),
                        OUTCOME.col(),
                        explanation().as(EXPLANATION.name()),
                        coalesce(Screenings.EMBARGOED.col(), lit(false)).as(Screenings.EMBARGOED.name()));
    }

    private static Column outcome() {
        return when(ENTITY.col().equalTo(LISTED_ENTITY.col()), lit("CONFIRMED"))
                .when(col(APART), lit("REJECTED"))
                .when(birth(Births.AGREES), lit("BIRTH_AGREES"))
                .when(birth(Births.DIFFERS), lit("BIRTH_DIFFERS"))
                .otherwise(lit("NAME_ONLY"));
    }

    private static Column explanation() {
        Column quality = when(is(Quality.MAIN), lit("the main name"))
                .when(is(Quality.WEAK), lit("the weak alias"))
                .otherwise(lit("the alias"));
        Column birth = when(birth(Births.AGREES), format_string(" Born on %s, as the list has it.", BORN.col()))
                .when(
                        birth(Births.DIFFERS),
                        format_string(
                                " Born on %s, which the list does not have: %s.",
                                BORN.col(), array_join(Designations.BORN_ON.col(), "; ")))
                .otherwise(lit(" There are no birth dates to compare."));
        Column end = when(
                        OUTCOME.col().equalTo(lit("CONFIRMED")), lit(" An identifier or a person ties both together."))
                .when(OUTCOME.col().equalTo(lit("REJECTED")), lit(" A person decided that both are different."))
                .otherwise(lit(" A name confirms nothing by itself."));
        Column whose = when(is(Quality.MAIN), lit("")).otherwise(concat(lit(" of "), MAIN_NAME.col()));
        Column alike = format_string(
                "\"%s\" is like %s \"%s\"%s (%s) on list %s. %s",
                NAME.col(), quality, LISTED_NAME.col(), whose, LIST_ID.col(), LIST.col(), EXPLANATION.col());
        return concat(alike, birth, end);
    }

    private static Column is(Quality quality) {
        return QUALITY.col().equalTo(lit(quality.name()));
    }

    private static Column birth(Births birth) {
        return BIRTH.col().equalTo(lit(birth.name()));
    }

    private static String births(String born, scala.collection.Seq<String> listed) {
        return Births.of(
                        born == null ? null : LocalDate.parse(born),
                        List.copyOf(scala.jdk.javaapi.CollectionConverters.asJava(listed)))
                .name();
    }

    private static String[] columns(Field field) {
        return new String[] {field.name()};
    }
}
