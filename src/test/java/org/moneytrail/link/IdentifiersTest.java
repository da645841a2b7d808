package org.moneytrail.link;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.moneytrail.TestSpark;
import org.moneytrail.link.identifier.Container;
import org.moneytrail.link.identifier.NationalNumber;
import org.moneytrail.link.identifier.Plate;

/** Identifiers as columns: their forms are those of the kernels, and what stands for no number is none. */
class IdentifiersTest {
    private static final long SEED = 20260303;
    private static final String SIGNS = "0123456789 -–\u00A0./№aZвСқҚіАё";

    @Test
    void columnsAndKernelsHaveOneForm() {
        Random random = new Random(SEED);
        List<String> written = Stream.generate(() -> text(random)).limit(2000).toList();

        assertOneForm(written, Identifiers::nationalId, NationalNumber::normal);
        assertOneForm(written, Identifiers::plate, text -> Plate.read(text).normal());
        assertOneForm(
                written, Identifiers::container, text -> Container.read(text).normal());
    }

    @Test
    void whatStandsForNoNumberIsNone() {
        assertThat(forms(
                        List.of(
                                "000000000000",
                                "123456789012",
                                "0123456789",
                                "999999",
                                "UNKNOWN",
                                "ОТСУТСТВУЕТ",
                                "990000000",
                                "12345",
                                ""),
                        Identifiers::nationalId))
                .containsOnlyNulls();
        assertThat(forms(List.of("N 1234567", "123456789013", "990000001"), Identifiers::nationalId))
                .containsExactly("N1234567", "123456789013", "990000001");
        assertThat(forms(
                        List.of("+7 000 000 00 00", "8 701 0000000", "1234567", "нет", "123-45"),
                        written -> Identifiers.phone(written, lit("KZ"))))
                .containsOnlyNulls();
    }

    private static void assertOneForm(
            List<String> written, UnaryOperator<Column> column, UnaryOperator<String> kernel) {
        List<String> forms = forms(written, column);
        int told = 0;
        for (int i = 0; i < forms.size(); i++) {
            if (forms.get(i) != null) {
                told++;
                assertThat(forms.get(i))
                        .as("'%s', seed %d", written.get(i), SEED)
                        .isEqualTo(kernel.apply(written.get(i)));
            }
        }
        assertThat(told).as("identifiers that were compared").isGreaterThan(500);
    }

    private static List<String> forms(List<String> written, UnaryOperator<Column> form) {
        return TestSpark.session()
                .createDataset(written, Encoders.STRING())
                .coalesce(1)
                .select(form.apply(col("value")))
                .collectAsList()
                .stream()
                .map((Row row) -> row.getString(0))
                .toList();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(20); i >= 0; i--) {
            text.append(SIGNS.charAt(random.nextInt(random.nextBoolean() ? 10 : SIGNS.length())));
        }
        return text.toString();
    }
}
