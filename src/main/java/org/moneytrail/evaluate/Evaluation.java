package org.moneytrail.evaluate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.table.CasePayments;
import org.moneytrail.table.Cases;

/**
 * Compares cases with what was planted.
 *
 * <p>A story is found if exactly one flagged case holds at least {@link #HELD_PERCENT} percent of its key payments, and
 * that case names the story's nexus. A twin is flagged if a flagged case holds at least {@link #ABOUT_PERCENT} percent
 * of its key payments. A flagged case is right if it holds at least that part of some story's.
 */
public final class Evaluation {
    /** How much of a story's key payments its case must hold, in percent. */
    public static final int HELD_PERCENT = 80;
    /** From which part of its key payments on a case is about a story or a twin, in percent. */
    public static final int ABOUT_PERCENT = 50;

    private Evaluation() {}

    /** A flagged case and how much of a story's key payments it holds. */
    private record Hold(String caseId, String nexus, long payments) {}

    /** A planted story or its innocent twin. */
    private record Story(String id, String kind, boolean twin, String nexus, long keyPayments) {}

    /** Scores of cases by kind of story and in all: shapes of {@link Cases} and {@link CasePayments}. */
    public static List<Score> cases(Truth truth, Dataset<Row> cases, Dataset<Row> casePayments) {
        Dataset<Row> flagged = cases.where(Cases.STATUS.col().equalTo("FLAGGED"))
                .select(Cases.CASE_ID.col(), Cases.NEXUS.col().as("case_nexus"));
        Dataset<Row> key = truth.payments().where(col("role").equalTo("KEY")).select("story_id", "transaction_id");
        Map<String, List<Hold>> holds = holds(key, flagged, casePayments);
        List<Story> stories = stories(truth, key);
        Set<String> right = new HashSet<>();
        Map<String, long[]> byKind = new TreeMap<>();
        for (Story story : stories) {
            List<Hold> held = holds.getOrDefault(story.id(), List.of());
            long[] counts = byKind.computeIfAbsent(story.kind(), none -> new long[4]);
            if (story.twin()) {
                counts[2]++;
                counts[3] += held.stream().anyMatch(hold -> holds(hold, story, ABOUT_PERCENT)) ? 1 : 0;
            } else {
                counts[0]++;
                counts[1] += isFound(story, held) ? 1 : 0;
                held.stream()
                        .filter(hold -> holds(hold, story, ABOUT_PERCENT))
                        .forEach(hold -> right.add(hold.caseId()));
            }
        }
        List<Score> scores = new ArrayList<>();
        long[] all = new long[4];
        byKind.forEach((kind, counts) -> {
            scores.add(new Score(
                    "case", kind, counts[0], counts[1], counts[2], counts[3], counts[1] + counts[3], counts[1]));
            for (int i = 0; i < all.length; i++) {
                all[i] += counts[i];
            }
        });
        scores.add(new Score("case", "all", all[0], all[1], all[2], all[3], flagged.count(), right.size()));
        return scores;
    }

    private static boolean isFound(Story story, List<Hold> held) {
        List<Hold> whole =
                held.stream().filter(hold -> holds(hold, story, HELD_PERCENT)).toList();
        return whole.size() == 1 && whole.get(0).nexus().equals(story.nexus());
    }

    private static boolean holds(Hold hold, Story story, int percent) {
        return hold.payments() * 100 >= story.keyPayments() * percent;
    }

    private static Map<String, List<Hold>> holds(Dataset<Row> key, Dataset<Row> flagged, Dataset<Row> casePayments) {
        List<Row> rows = key.join(casePayments, CasePayments.TRANSACTION_ID.name())
                .join(flagged, Cases.CASE_ID.name())
                .groupBy(col("story_id"), Cases.CASE_ID.col(), col("case_nexus"))
                .agg(countDistinct("transaction_id"))
                .collectAsList();
        Map<String, List<Hold>> holds = new HashMap<>();
        for (Row row : rows) {
            holds.computeIfAbsent(row.getString(0), none -> new ArrayList<>())
                    .add(new Hold(row.getString(1), row.getString(2), row.getLong(3)));
        }
        return holds;
    }

    private static List<Story> stories(Truth truth, Dataset<Row> key) {
        return truth
                .stories()
                .join(key.groupBy("story_id").agg(count(lit(1)).as("keys")), "story_id")
                .select("story_id", "kind", "twin", "nexus", "keys")
                .collectAsList()
                .stream()
                .map(row -> new Story(
                        row.getString(0),
                        row.getString(1),
                        Boolean.parseBoolean(row.getString(2)),
                        row.getString(3),
                        row.getLong(4)))
                .toList();
    }
}
