package org.moneytrail.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.moneytrail.SharedData;
import org.moneytrail.TestSpark;
import org.moneytrail.job.NoisyPersons.Noise;
import org.moneytrail.lake.Lake;
import org.moneytrail.table.Entities;

/** How often {@code jobs/link} is right about persons whose records differ, from files to entities. */
class WhoIsWhoTest {
    private static final int PERSONS = 2_000;

    @TempDir
    private Path folder;

    private Path lake;

    /** Of pairs of records, those that are one person and those that were found to be. */
    private record Pairs(long planted, long found, long right) {
        double precision() {
            return (double) right / found;
        }

        double recall() {
            return (double) right / planted;
        }

        double f1() {
            return 2.0 * right / (planted + found);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d pairs are one, %d were found, %d rightly: precision %.4f, recall %.4f, F1 %.4f",
                    planted,
                    found,
                    right,
                    precision(),
                    recall(),
                    f1());
        }
    }

    /** A floor below what was measured, for a change that loses much. */
    @Test
    void tellsThePersonsOfFebrlsThirdSet() throws IOException {
        Path file = SharedData.require("people/febrl3.csv");
        lake = folder.resolve("lake");
        CommandLine.done(
                lake,
                "ingest",
                "--path",
                file.toString(),
                "--columns",
                "src/test/resources/org/moneytrail/job/febrl.conf");
        String said = CommandLine.done(lake, "link");

        Map<String, String> truth = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String id = line.substring(0, line.indexOf(','));
            truth.put(id, id.replaceFirst("^(rec-[0-9]+)-.*", "$1"));
        }
        truth.remove("rec_id");
        Pairs pairs = pairs(truth);
        assertThat(pairs.f1()).as(pairs + "\n" + said).isGreaterThanOrEqualTo(0.97);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void tellsPersonsInNoisyRecords(long seed) throws IOException {
        Pairs pairs = told(new NoisyPersons(seed, PERSONS, Noise.USUAL));

        assertThat(pairs.precision()).as("seed " + seed + ": " + pairs).isGreaterThanOrEqualTo(0.98);
        assertThat(pairs.recall()).as("seed " + seed + ": " + pairs).isGreaterThanOrEqualTo(0.93);
    }

    /** Whatever doubles, hardly anybody is taken for another: noise costs recall. Prints what the README tells. */
    @ParameterizedTest(name = "{0} doubled")
    @EnabledIfSystemProperty(named = "noise", matches = "doubled")
    @CsvSource({
        "nothing,               20,  8, 3, 30, 25, 25, 25",
        "another script,        40,  8, 3, 30, 25, 25, 25",
        "typing errors,         20, 16, 3, 30, 25, 25, 25",
        "wrong birth dates,     20,  8, 6, 30, 25, 25, 25",
        "missing ids,           20,  8, 3, 60, 25, 25, 25",
        "missing birth dates,   20,  8, 3, 30, 50, 25, 25",
        "missing addresses,     20,  8, 3, 30, 25, 50, 25",
        "missing phones,        20,  8, 3, 30, 25, 25, 50",
        "all,                   40, 16, 6, 60, 50, 50, 50"
    })
    void staysPreciseHoweverNoisyRecordsAre(
            String doubled, int script, int slips, int born, int noId, int noBorn, int noAddress, int noPhone)
            throws IOException {
        Noise noise = new Noise(script, slips, born, noId, noBorn, noAddress, noPhone);
        for (long seed : List.of(1L, 2L)) {
            Pairs pairs = told(new NoisyPersons(seed, PERSONS, noise));
            System.out.println(doubled + ", seed " + seed + ": " + pairs);
            assertThat(pairs.precision())
                    .as(doubled + ", seed " + seed + ": " + pairs)
                    .isGreaterThanOrEqualTo(0.98);
        }
    }

    /** Through a lake of its own. */
    private Pairs told(NoisyPersons persons) throws IOException {
        lake = Files.createTempDirectory(folder, "lake");
        Path file = Files.write(lake.resolveSibling("parties.csv"), persons.csv());
        CommandLine.done(lake, "ingest", "--source", "parties", "--path", file.toString());
        CommandLine.done(lake, "link");
        Map<String, String> truth = new HashMap<>();
        for (String line : persons.csv().subList(1, persons.csv().size())) {
            String id = line.substring(0, line.indexOf(','));
            truth.put(id, id.substring(0, id.indexOf('-')));
        }
        return pairs(truth);
    }

    /** Records that were quarantined are in no entity: their pairs are missed. */
    private Pairs pairs(Map<String, String> truth) {
        Map<String, Long> planted = new HashMap<>();
        truth.values().forEach(one -> planted.merge(one, 1L, Long::sum));
        Map<String, Long> found = new HashMap<>();
        Map<String, Long> right = new HashMap<>();
        for (Row row : Lake.open(TestSpark.session(), lake.toString())
                .read(Entities.TABLE)
                .collectAsList()) {
            String entity = row.getAs(Entities.ENTITY_ID.name());
            found.merge(entity, 1L, Long::sum);
            right.merge(entity + " " + truth.get(row.<String>getAs(Entities.SOURCE_KEY.name())), 1L, Long::sum);
        }
        return new Pairs(inPairs(planted), inPairs(found), inPairs(right));
    }

    private static long inPairs(Map<String, Long> sizes) {
        return sizes.values().stream().mapToLong(size -> size * (size - 1) / 2).sum();
    }
}
