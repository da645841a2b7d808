package org.moneytrail.trace.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every worked answer, through the kernel alone. */
class VectorsTest {
    private static final Path VECTORS = Path.of("src/test/resources/vectors");

    static Stream<Arguments> forwardAnswers() throws IOException {
        return answers("traced_payments.csv");
    }

    static Stream<Arguments> backwardAnswers() throws IOException {
        return answers("funding.csv");
    }

    private static Stream<Arguments> answers(String file) throws IOException {
        try (Stream<Path> folders = Files.list(VECTORS)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream()
                    .flatMap(folder -> Arrays.stream(Rule.values())
                            .filter(rule -> Files.exists(folder.resolve("expected")
                                    .resolve(rule.id())
                                    .resolve(file)))
                            .map(rule -> Arguments.of(folder.getFileName().toString(), rule)));
        }
    }

    @ParameterizedTest
    @MethodSource("forwardAnswers")
    void followsForward(String vector, Rule rule) {
        VectorLedger input = new VectorLedger(VECTORS.resolve(vector));
        Traced traced = Traced.run(input.ledger, input.currenciesOfPools(), rule);
        input.forward(traced)
                .forEach((table, rows) -> assertThat(rows).as(table).isEqualTo(expected(vector, rule, table)));
        traced.balance.forEach((origin, currency, sums) ->
                assertThat(sums.isExact()).as("balance of %s", origin).isTrue());
    }

    @ParameterizedTest
    @MethodSource("backwardAnswers")
    void walksBackward(String vector, Rule rule) {
        VectorLedger input = new VectorLedger(VECTORS.resolve(vector));
        Map<String, Set<String>> found = input.backward(input.ledger.funding(rule));
        found.forEach((table, rows) -> assertThat(rows).as(table).isEqualTo(expected(vector, rule, table)));
    }

    private static Set<String> expected(String vector, Rule rule, String table) {
        Path file =
                VECTORS.resolve(vector).resolve("expected").resolve(rule.id()).resolve(table + ".csv");
        return VectorLedger.read(file).stream()
                .map(row -> String.join(",", row.getFields()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
