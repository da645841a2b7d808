package org.moneytrail.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerateJobTest {
    @TempDir
    private Path folder;

    @Test
    void writesAWorldWhoseStoriesMoveMoneyAsAsked() throws IOException {
        Path slow = folder.resolve("slow");
        Path usual = folder.resolve("usual");

        assertThat(generate(slow, "--hops", "5", "--delay-hours", "100..120", "--fee-permille", "0")
                        .code())
                .isZero();
        assertThat(generate(usual).code()).isZero();

        assertThat(payments(slow, "LAYER")).isGreaterThan(payments(usual, "LAYER"));
    }

    @Test
    void writesAWorldWhoseStoriesSplitMoneyAsAsked() throws IOException {
        Path split = folder.resolve("split");
        Path usual = folder.resolve("usual");

        assertThat(generate(split, "--payers", "110", "--mules", "20").code()).isZero();
        assertThat(generate(usual).code()).isZero();

        assertThat(payments(split, "COLLECT")).isGreaterThan(payments(usual, "COLLECT"));
        assertThat(lines(split, "story_accounts.csv", "HEROIN_SEIZURE-1,", ""))
                .isGreaterThan(lines(usual, "story_accounts.csv", "HEROIN_SEIZURE-1,", "") + 10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--payments | 200 | Cannot make a world of 200 payments: it needs at least 4000",
                "--hops | 5..1 | Invalid value for option '--hops': Cannot draw from 5..1: it is empty or negative",
                "--hops | 0 | Cannot plan stories: they need at least 10 payers, one mule and one intermediary",
                "--delay-hours | 1-9 | Invalid value for option '--delay-hours': '1-9' is not a range such as 2..60",
                "--delay-hours | 121 | Cannot plan stories: delays must be 1 to 120 hours and fees at most 100 thousandths"
            })
    void tellsWhatNoWorldCanBeMadeOf(String option, String value, String message) {
        List<String> arguments = new ArrayList<>(List.of(option, value));
        if (!option.equals("--payments")) {
            arguments.addAll(List.of("--payments", "5000"));
        }

        CommandLine result = generate(folder.resolve("world"), arguments);

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains(message);
        assertThat(folder.resolve("world")).doesNotExist();
    }

    private static CommandLine generate(Path output, String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("--payments", "5000"));
        return generate(output, arguments);
    }

    private static CommandLine generate(Path output, List<String> options) {
        List<String> arguments = new ArrayList<>(List.of("generate", "--seed", "4", "--output", output.toString()));
        arguments.addAll(options);
        return CommandLine.run(arguments.toArray(String[]::new));
    }

    private static long payments(Path world, String stage) throws IOException {
        return lines(world, "story_payments.csv", "DESIGNATED_FUNDING-1,", "," + stage);
    }

    private static long lines(Path world, String file, String start, String end) throws IOException {
        try (var lines = Files.lines(world.resolve("truth").resolve(file))) {
            return lines.filter(line -> line.startsWith(start) && line.endsWith(end))
                    .count();
        }
    }
}
