package org.moneytrail.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * The same pairs in Spark SQL: a self-join for each blocking rule, which is a kind of key. What a record has one of at most is
 * a column and joined as that; what it has several of is an array and exploded first. So Splink 4 does it, whose
 * {@code splink/internals/blocking.py} was read for that.
 */
final class SqlBlocking {
    /** The name of a view of {@code record} and {@code keys}. */
    static final String KEYED = "keyed";
    /** The name of a view of {@link #columns}. */
    static final String RECORDS = "records";

    /** A kind of key, and the column of it. */
    private record Rule(String kind, String column, boolean several) {
        Column of(String keys) {
            String ofKind = "filter(" + keys + ", key -> startswith(key, '" + kind + "|'))";
            return expr(several ? ofKind : "get(" + ofKind + ", 0)").as(column);
        }

        String side() {
            return several ? "(SELECT *, explode(" + column + ") AS key FROM " + RECORDS + ")" : RECORDS;
        }

        String join() {
            return several ? "l.key = r.key" : equal();
        }

        String equal() {
            return "l." + column + " = r." + column;
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule("national id", "national_id", false),
            new Rule("phone", "phone", false),
            new Rule("word of a name and birth date", "word_and_birth_date", true),
            new Rule("word of a name and address", "word_and_address", true),
            new Rule("two words of a name", "two_words", true));

    private SqlBlocking() {}

    /**
     * A row a record: its keys, and by kind, without those that more than {@code cap} records share.
     *
     * @param keyed {@code record} and {@code keys}
     */
    static Dataset<Row> columns(Dataset<Row> keyed, int cap) {
        Column[] columns = Stream.concat(
                        Stream.of(col("record"), col("keys")), RULES.stream().map(rule -> rule.of("keys")))
                .toArray(Column[]::new);
        return keyed.select(col("record"), explode(col("keys")).as("key"))
                .withColumn("sharing", count(lit(1)).over(Window.partitionBy("key")))
                .where(col("sharing").leq(cap))
                .groupBy("record")
                .agg(collect_list("key").as("keys"))
                .select(columns);
    }

    /**
     * Queries by name, each for {@code one} and {@code other} of every pair once: as Splink has it; the same where what an
     * exploded rule found is left out of later ones too, by the arrays; one exploded rule for all kinds of keys; and
     * the same that also leaves out itself the keys that more than {@code cap} records share, as ours does.
     */
    static Map<String, String> queries(int cap) {
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("as Splink", splink());
        queries.put(
                "arrays_overlap", union(rule -> "arrays_overlap(l." + rule.column() + ", r." + rule.column() + ")"));
        queries.put("one join", exploded("SELECT record, explode(keys) AS key FROM " + RECORDS));
        queries.put("one join and cap", exploded("""
                SELECT record, key FROM (SELECT record, key, count(*) OVER (PARTITION BY key) AS sharing
                FROM (SELECT record, explode(keys) AS key FROM %s)) WHERE sharing <= %d""".formatted(KEYED, cap)));
        return queries;
    }

    /**
     * What an earlier rule of columns found is left out of later ones; of exploded rules each finds its pairs once, and
     * pairs that several found are brought together at the end. Splink also keeps what each exploded rule found before it
     * goes on, which is spared it here.
     */
    private static String splink() {
        return "SELECT min(rule) AS rule, one, other FROM (" + union(rule -> "false") + ") GROUP BY one, other";
    }

    private static String exploded(String keys) {
        return """
                WITH keys AS (%s)
                SELECT DISTINCT l.record AS one, r.record AS other FROM keys AS l JOIN keys AS r ON l.key = r.key
                WHERE l.record < r.record""".formatted(keys);
    }

    /** @param overlap what tells that an exploded rule found a pair */
    private static String union(Function<Rule, String> overlap) {
        List<String> parts = new ArrayList<>();
        StringBuilder found = new StringBuilder("false");
        for (Rule rule : RULES) {
            parts.add("SELECT %s %d AS rule, l.record AS one, r.record AS other FROM %s AS l JOIN %s AS r ON %s"
                            .formatted(
                                    rule.several() ? "DISTINCT" : "",
                                    parts.size(),
                                    rule.side(),
                                    rule.side(),
                                    rule.join())
                    + " WHERE l.record < r.record AND NOT (" + found + ")");
            found.append(" OR coalesce(")
                    .append(rule.several() ? overlap.apply(rule) : rule.equal())
                    .append(", false)");
        }
        return String.join(" UNION ALL ", parts);
    }
}
