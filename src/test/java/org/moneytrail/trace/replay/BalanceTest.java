package org.moneytrail.trace.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sums are exact beyond 64 bits, also when they were written down in between. */
class BalanceTest {
    private static final int ORIGIN = 3;
    private static final int CURRENCY = 1;

    @Test
    void sumsBeyondSixtyFourBits() throws IOException {
        Balance balance = new Balance();
        balance.payment(ORIGIN, CURRENCY, Long.MAX_VALUE, Long.MAX_VALUE, false, false);
        balance.payment(ORIGIN, CURRENCY, Long.MAX_VALUE, Long.MAX_VALUE - 1, true, true);
        Balance again = written(balance);
        again.holding(ORIGIN, CURRENCY, Long.MAX_VALUE, 1);
        again.payment(ORIGIN, CURRENCY, 7, 7, false, false);

        BigInteger most = BigInteger.valueOf(Long.MAX_VALUE);
        Balance.Sums sums = only(again);
        assertThat(sums.marked()).isEqualTo(most.add(most).add(BigInteger.valueOf(6)));
        assertThat(sums.convertedIn()).isEqualTo(BigInteger.ONE);
        assertThat(sums.left()).isEqualTo(most);
        assertThat(sums.held()).isEqualTo(most);
        assertThat(sums.residue()).isEqualTo(BigInteger.ONE);
        assertThat(sums.isExact()).as("6 more were marked than rest or left").isFalse();
        again.convertedOut(ORIGIN, CURRENCY, 6);
        assertThat(only(again).isExact()).isTrue();
    }

    private static Balance.Sums only(Balance balance) {
        List<Balance.Sums> all = new ArrayList<>();
        balance.forEach((origin, currency, sums) -> {
            assertThat(List.of(origin, currency)).containsExactly(ORIGIN, CURRENCY);
            all.add(sums);
        });
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static Balance written(Balance balance) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        balance.save(new DataOutputStream(bytes));
        Balance read = new Balance();
        read.load(
                new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())),
                origin -> origin,
                currency -> currency);
        return read;
    }
}
