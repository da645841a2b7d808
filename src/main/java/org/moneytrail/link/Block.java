package org.moneytrail.link;

import static org.moneytrail.link.Blocks.LIVE_KEYS;
import static org.moneytrail.link.Blocks.LIVE_PAPERS;
import static org.moneytrail.link.Records.RECORD;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.moneytrail.money.IdOrder;

/**
 * Records that share a key. A pair that several blocks have belongs to the first of them, by the order of keys, so that no pairs
 * need to be sorted to meet each once; one that shares a paper belongs to none of them.
 */
final class Block {
    private Block() {}

    /**
     * A record of a block.
     *
     * @param said what is told of it
     */
    record Member<T>(String record, T said, long[] keys, long[] papers) {
        private static <T> Member<T> of(Row row, Function<Row, T> said) {
            return new Member<>(
                    row.getAs(RECORD.name()),
                    said.apply(row),
                    hashes(row, LIVE_KEYS.name()),
                    hashes(row, LIVE_PAPERS.name()));
        }

        private static long[] hashes(Row row, String name) {
            return row.<Long>getList(row.fieldIndex(name)).stream()
                    .mapToLong(Long::longValue)
                    .toArray();
        }
    }

    /**
     * What is made of each pair that belongs to the block, the smaller record first.
     *
     * @param rows as {@link Blocks#byKey} has them
     * @param said reads what is to be told of a record, once
     */
    static <T> List<Row> pairs(
            long key, Iterator<Row> rows, Function<Row, T> said, BiFunction<Member<T>, Member<T>, Row> pair) {
        List<Member<T>> members = new ArrayList<>();
        rows.forEachRemaining(row -> members.add(Member.of(row, said)));
        members.sort(Comparator.comparing(Member::record, IdOrder.BY_CODE_POINT));
        OptionalLong here = OptionalLong.of(key);
        List<Row> pairs = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                Member<T> one = members.get(i);
                Member<T> other = members.get(j);
                if (firstCommon(one.keys(), other.keys()).equals(here) && !meetOnPaper(one, other)) {
                    pairs.add(pair.apply(one, other));
                }
            }
        }
        return pairs;
    }

    private static boolean meetOnPaper(Member<?> one, Member<?> other) {
        return Blocks.mayMeetOnPaper(one.record(), other.record())
                && firstCommon(one.papers(), other.papers()).isPresent();
    }

    /** The smallest number that both have; both ascend. */
    private static OptionalLong firstCommon(long[] ones, long[] others) {
        int i = 0;
        int j = 0;
        while (i < ones.length && j < others.length) {
            if (ones[i] == others[j]) {
                return OptionalLong.of(ones[i]);
            }
            if (ones[i] < others[j]) {
                i++;
            } else {
                j++;
            }
        }
        return OptionalLong.empty();
    }
}
