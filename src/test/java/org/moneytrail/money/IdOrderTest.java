package org.moneytrail.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdOrderTest {
    private static final int[] ALPHABET = {'A', 'z', 0x4D8, 0xFFEE, 0xE000, 0x10400, 0x10FFFF, '0'};

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void isTheOrderOfUtf8Bytes(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            StringBuilder id = new StringBuilder();
            for (int n = random.nextInt(4); n > 0; n--) {
                id.appendCodePoint(ALPHABET[random.nextInt(ALPHABET.length)]);
            }
            ids.add(id.toString());
        }
        for (String left : ids) {
            for (String right : ids) {
                int expected = Arrays.compareUnsigned(
                        left.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        right.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                assertThat(Integer.signum(IdOrder.BY_CODE_POINT.compare(left, right)))
                        .isEqualTo(Integer.signum(expected));
            }
        }
    }
}
