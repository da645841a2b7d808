package org.moneytrail.link;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.substring;
import static org.moneytrail.link.Components.NODE;
import static org.moneytrail.link.Components.SMALLER;
import static org.moneytrail.link.Descriptions.BORN;
import static org.moneytrail.link.Descriptions.ID;
import static org.moneytrail.link.Records.RECORD;
import static org.moneytrail.link.Records.VALUE;
import static org.moneytrail.link.Records.keyOf;
import static org.moneytrail.link.Records.record;
import static org.moneytrail.link.Records.tableOf;

import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.settings.LinkSettings;
import org.moneytrail.table.Entities;
import org.moneytrail.table.Links;

/**
 * Who is the same person or company across sources, and why: by exact identifiers, and where those do not tell, by how far
 * all that records say agrees.
 *
 * <p>{@code entities} has a row for every party, account, subject of a seizure, designation and role on a declaration, and for
 * the parties of payments that carry an id where the account cannot tell who they are ({@link Entities} without its
 * run). {@code links} has the reasons ({@link Links} without its run), linear in the records. An entity's id is a hash of
 * its smallest {@code table:key}, so it stays while the entity only gains larger records.
 *
 * <p>A person's SAME is a link like any other. A person's DIFFERENT takes the direct link away, and the common identifier from
 * the later of the two; where other identifiers still lead from one to the other, they remain one entity.
 *
 * <p>Cost: two joins of the payments that carry an id with the accounts; about five shuffles of records by identifier, two by
 * address and by broker ({@link FewShare}); those of {@link ScoredPairs} and {@link LikelyClusters}; {@link Components}
 * over the facts and over all links. Ids, links and components are computed when this is called and held on the
 * executors' disks, since both tables rest on them; the rest when it is read.
 */
public final class Linking {
    private static final int ID_LENGTH = 24;

    private Linking() {}

    /** Resolves who is who. */
    public static Linked link(LinkTables in, LinkSettings settings) {
        Mentions mentions = new Mentions(in);
        Decided decided = Decided.of(in.linkDecisions());
        Dataset<Row> tied = Identities.tied(mentions.nationalIds(), decided).localCheckpoint();
        Relations relations = new Relations(in, tied, settings.relatedByMost());
        Dataset<Row> facts = distinct(Identities.links(in, tied, decided).union(relations.links()))
                .localCheckpoint();
        Dataset<Row> persons = Descriptions.persons(in, settings.sharedByMost());
        ScoredPairs scored = new ScoredPairs(persons, in, settings);
        Inferred inferred =
                new Inferred(scored, carried(mentions, persons), Components.of(same(facts)), decided.apart(), settings);
        Dataset<Row> links = facts.union(inferred.links()).localCheckpoint();
        return new Linked(
                entities(mentions.all(), same(links)),
                Embargo.on(links, in).select(Links.TABLE.without(Links.RUN_ID).columns()),
                scored.weightRows(),
                Stream.of(scored.leftOut().stream(), inferred.leftOut(), relations.leftOut().stream())
                        .flatMap(Function.identity())
                        .toList());
    }

    /** Which ids and birth dates tell a record apart from others. */
    private static Dataset<Row> carried(Mentions mentions, Dataset<Row> persons) {
        return mentions.nationalIds()
                .select(
                        RECORD.col(),
                        VALUE.col().as(ID.name()),
                        lit(null).cast(BORN.type()).as(BORN.name()))
                .union(persons.select(RECORD.col(), ID.col(), BORN.col()));
    }

    /** Pairs of records that are one. */
    private static Dataset<Row> same(Dataset<Row> links) {
        return links.where(Links.DECISION.col().equalTo(lit(Method.SAME)))
                .select(
                        record(Links.LEFT_TABLE.col(), Links.LEFT_KEY.col()).as(NODE.name()),
                        record(Links.RIGHT_TABLE.col(), Links.RIGHT_KEY.col()).as(SMALLER.name()));
    }

    private static Dataset<Row> entities(Dataset<Row> mentions, Dataset<Row> same) {
        Dataset<Row> components = Components.of(same);
        return mentions.union(same.select(NODE.col()))
                .union(same.select(SMALLER.col()))
                .distinct()
                .join(components, RECORD.col().equalTo(NODE.col()), "left_outer")
                .select(
                        substring(sha2(coalesce(SMALLER.col(), RECORD.col()), 256), 1, ID_LENGTH)
                                .as(Entities.ENTITY_ID.name()),
                        tableOf(RECORD.col()).as(Entities.SOURCE_TABLE.name()),
                        keyOf(RECORD.col()).as(Entities.SOURCE_KEY.name()));
    }

    /** One row per pair and method: of several values that two records share, the smallest sentence. */
    private static Dataset<Row> distinct(Dataset<Row> links) {
        return links.groupBy(
                        Links.LEFT_TABLE.col(),
                        Links.LEFT_KEY.col(),
                        Links.RIGHT_TABLE.col(),
                        Links.RIGHT_KEY.col(),
                        Links.METHOD.col(),
                        Links.FACT.col(),
                        Links.SCORE.col(),
                        Links.DECISION.col())
                .agg(min(Links.EXPLANATION.col()).as(Links.EXPLANATION.name()));
    }
}
