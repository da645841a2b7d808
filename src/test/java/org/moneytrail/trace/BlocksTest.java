package org.moneytrail.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.moneytrail.trace.replay.Rule;

/** Rows come out of blocks as they went in, in their order within a finding. */
class BlocksTest {
    private static final int MANY = 30_000;
    private static final int MORE_THAN_A_BLOCK = 3 << 20;

    @Test
    void keepsRowsOfEachFindingInTheirOrder() {
        Iterator<Found> found = IntStream.range(0, MANY)
                .boxed()
                .flatMap(i -> Stream.of(traced(i), Found.of(Finding.UNOBSERVED, null, text("KZT"), (long) i)))
                .iterator();
        List<Block> blocks = blocks(found);
        assertThat(blocks.stream().filter(block -> block.finding() == Finding.TRACED_PAYMENT))
                .as("more than one block is filled")
                .hasSizeGreaterThan(1);
        List<String> traced = new ArrayList<>();
        List<String> unobserved = new ArrayList<>();
        for (Block block : blocks) {
            block.rows()
                    .forEachRemaining(row -> (block.finding() == Finding.TRACED_PAYMENT ? traced : unobserved)
                            .add(
                                    block.finding() == Finding.TRACED_PAYMENT
                                            ? row.getUTF8String(0) + " " + row.getUTF8String(2) + " " + row.getLong(3)
                                                    + " " + row.isNullAt(5)
                                            : row.isNullAt(0) + " " + row.getUTF8String(1) + " " + row.getLong(2)));
        }
        assertThat(traced)
                .containsExactlyElementsOf(IntStream.range(0, MANY)
                        .mapToObj(i -> "pro-rata төлем𝄞" + i + " " + i + " " + (i % 2 == 0))
                        .toList());
        assertThat(unobserved)
                .containsExactlyElementsOf(
                        IntStream.range(0, MANY).mapToObj(i -> "true KZT " + i).toList());
    }

    @Test
    void keepsRowsThatAreLargerThanABlockAndSumsThatPassSixtyFourBits() {
        byte[] part = new byte[MORE_THAN_A_BLOCK];
        part[MORE_THAN_A_BLOCK - 1] = 7;
        BigInteger sum = BigInteger.TWO.pow(70).negate();
        List<Block> blocks = blocks(List.of(
                        Found.of(Finding.STATE, text("key"), 5L, 0, part),
                        Found.of(Finding.STATE, text("key"), 5L, 1, new byte[] {1}),
                        Found.of(
                                Finding.BALANCE,
                                Found.rule(Rule.FIFO),
                                text("o"),
                                text("KZT"),
                                text("held"),
                                Decimal.apply(new BigDecimal(sum), 38, 0)))
                .iterator());
        List<byte[]> parts = new ArrayList<>();
        List<BigInteger> sums = new ArrayList<>();
        for (Block block : blocks) {
            Iterator<InternalRow> rows = block.rows();
            while (rows.hasNext()) {
                InternalRow row = rows.next();
                if (block.finding() == Finding.STATE) {
                    assertThat(row.getInt(2)).isEqualTo(parts.size());
                    parts.add(row.getBinary(3));
                } else {
                    sums.add(row.getDecimal(4, 38, 0).toJavaBigDecimal().toBigIntegerExact());
                }
            }
        }
        assertThat(parts).containsExactly(part, new byte[] {1});
        assertThat(sums).containsExactly(sum);
    }

    private static Found traced(int i) {
        return Found.of(
                Finding.TRACED_PAYMENT,
                Found.rule(Rule.PRO_RATA),
                text("o"),
                text("төлем𝄞" + i),
                (long) i,
                0L,
                i % 2 == 0 ? null : (Object) 1L);
    }

    private static List<Block> blocks(Iterator<Found> found) {
        List<Block> blocks = new ArrayList<>();
        new Blocks(found).forEachRemaining(blocks::add);
        return blocks;
    }

    private static UTF8String text(String text) {
        return UTF8String.fromString(text);
    }
}
