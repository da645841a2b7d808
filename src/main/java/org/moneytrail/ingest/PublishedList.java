package org.moneytrail.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A sanctions list in its publisher's format: each record is turned into one in the columns of {@link DesignationRows}. */
interface PublishedList extends Layout {
    @Override
    default Charset encoding() {
        return StandardCharsets.UTF_8;
    }

    @Override
    default Set<String> needs(Source source) {
        return Set.of();
    }

    @Override
    default Set<String> reads(Source source) {
        return source.columns();
    }

    @Override
    default boolean changes() {
        return true;
    }

    @Override
    default Conventions conventions(Conventions usual) {
        return usual;
    }

    /** Problems under the names that the list has for our columns, those of the list itself first. */
    default List<Reading.Problem> named(Map<String, Reading.Problem> refused, List<Reading.Problem> found) {
        Map<String, Reading.Problem> problems = new LinkedHashMap<>();
        refused.forEach((column, problem) -> problems.putIfAbsent(problem.column(), problem));
        for (Reading.Problem problem : found) {
            if (!refused.containsKey(problem.column())) {
                String column = named(problem.column());
                problems.putIfAbsent(column, new Reading.Problem(column, problem.rule(), problem.message()));
            }
        }
        return List.copyOf(problems.values());
    }
}
