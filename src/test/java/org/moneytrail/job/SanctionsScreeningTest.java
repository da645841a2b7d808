package org.moneytrail.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moneytrail.SharedData;
import org.moneytrail.TestSpark;
import org.moneytrail.lake.Lake;
import org.moneytrail.table.Designations;
import org.moneytrail.table.ScreenedNames;
import org.moneytrail.table.Screenings;
import org.moneytrail.table.Table;

/**
 * How often {@code jobs/link} finds a name on the list of the United Nations that is there, and one that is not, from
 * files to tables.
 */
class SanctionsScreeningTest {
    private static final int INVENTED = 10_000;
    /** The threshold was chosen by the seeds 1 to 3. */
    private static final long[] SEEDS = {4, 5, 6};

    private static final String[] GIVEN = {
        "Аслан", "Болат", "Виктор", "Геннадий", "Данияр", "Ерлан", "Жанна", "Зоя", "Инна", "Камила", "Лариса", "Марат",
        "Наталья", "Олег", "Павел", "Роза", "Самат", "Тимур", "Ульяна", "Фарида", "Шолпан", "Эльвира", "Юрий", "Айгуль",
        "Serik", "Nurlan", "Askar", "Dauren", "Kairat", "Ruslan", "Zhandos", "Olzhas", "Murat", "Adil", "Sergey",
                "Dmitry",
        "Alexey", "Ivan", "Mikhail", "Andrey", "Nikolay", "Alexander", "Vladimir", "Elena", "Olga", "Tatiana",
                "Svetlana"
    };
    private static final String[] BEGIN = {"Бер", "Вол", "Гар", "Дор", "Жум", "Зар", "Кал", "Лом", "Нур", "Тул", "Шам"};
    private static final String[] MIDDLE = {"а", "ег", "ик", "ол", "ун", "ащ", "еж", "абек", "ентай", "огур", "улан"};
    private static final String[] END = {"ов", "ин", "енко", "баев", "ский", "алиев"};

    @TempDir
    private Path folder;

    @Test
    void findsListedNamesAndFewInventedOnes() throws IOException {
        Path list = SharedData.require("designations/un_consolidated_2026-02.xml");
        CommandLine.done(lake(), "ingest", "--source", "designations", "--path", list.toString());
        Map<String, Set<String>> bearers = new HashMap<>();
        List<String> surnames = new ArrayList<>();
        List<String> parties = new ArrayList<>(List.of("party_id,kind,name"));
        for (Row row : rows(Designations.TABLE)) {
            String id = row.getAs(Designations.LIST_ID.name());
            String kind = row.getAs(Designations.KIND.name());
            String name = row.getAs(Designations.NAME.name());
            if (kind.equals("PERSON")) {
                surnames.add(name.substring(name.lastIndexOf(' ') + 1));
            }
            for (String alias : row.<String>getList(row.fieldIndex(Designations.ALIASES.name()))) {
                bearers.computeIfAbsent(kind + " " + alias, none -> new HashSet<>())
                        .add(id);
                parties.add(party("alias-" + parties.size(), kind, alias));
            }
        }
        Map<String, Long> inventedBy = new HashMap<>();
        for (long seed : SEEDS) {
            for (String name : invented(seed, surnames)) {
                parties.add(party("invented-" + parties.size(), "PERSON", name));
                inventedBy.put(name, seed);
            }
        }
        Path file = Files.write(folder.resolve("parties.csv"), parties);
        CommandLine.done(lake(), "ingest", "--source", "parties", "--path", file.toString());
        String said = CommandLine.done(lake(), "link");

        int aliases = 0;
        int top = 0;
        int first = 0;
        for (Row row : rows(ScreenedNames.TABLE)) {
            String name = row.getAs(ScreenedNames.NAME.name());
            List<Row> hits = row.getList(row.fieldIndex(ScreenedNames.HITS.name()));
            Set<String> whose = bearers.get(row.getAs(ScreenedNames.KIND.name()) + " " + name);
            if (whose != null) {
                aliases++;
                List<String> best = best(hits);
                top += best.stream().anyMatch(whose::contains) ? 1 : 0;
                first += !best.isEmpty() && whose.contains(best.get(0)) ? 1 : 0;
            }
        }
        Map<Long, Set<String>> hit = new HashMap<>();
        for (Row row : rows(Screenings.TABLE)) {
            String name = row.getAs(Screenings.NAME.name());
            if (inventedBy.containsKey(name)) {
                hit.computeIfAbsent(inventedBy.get(name), none -> new HashSet<>())
                        .add(name);
            }
        }
        String measured = String.format(
                Locale.ROOT,
                "%d aliases: %d find whose they are at rank 1, %d of them alone or first by id; of %d invented names, "
                        + "half of them with a family name of the list, are hits, by seed: %s",
                aliases,
                top,
                first,
                INVENTED,
                hit.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue().size())
                        .toList());
        assertThat((double) first / aliases).as(measured + "\n" + said).isGreaterThanOrEqualTo(0.97);
        assertThat(hit.values()).as(measured + "\n" + said).allMatch(names -> names.size() <= 0.002 * INVENTED);
        System.out.println(measured);
    }

    /** Those who are hit with the highest score, in the order of the list's ids. */
    private static List<String> best(List<Row> hits) {
        double best =
                hits.stream().mapToDouble(SanctionsScreeningTest::score).max().orElse(0);
        return hits.stream()
                .filter(hit -> score(hit) == best)
                .map(hit -> hit.<String>getAs(ScreenedNames.LIST_ID.name()))
                .toList();
    }

    private static double score(Row hit) {
        return hit.<Double>getAs(ScreenedNames.SCORE.name());
    }

    private static Set<String> invented(long seed, List<String> surnames) {
        Random random = new Random(seed);
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < INVENTED) {
            String family = names.size() % 2 == 0
                    ? surnames.get(random.nextInt(surnames.size()))
                    : one(random, BEGIN) + one(random, MIDDLE) + one(random, END);
            String patronymic =
                    random.nextBoolean() ? "" : " " + one(random, GIVEN) + (random.nextBoolean() ? "ович" : "ұлы");
            names.add(one(random, GIVEN) + " " + family + patronymic);
        }
        return names;
    }

    private static String one(Random random, String[] of) {
        return of[random.nextInt(of.length)];
    }

    private static String party(String id, String kind, String name) {
        return id + "," + (kind.equals("PERSON") ? kind : "COMPANY") + ",\"" + name.replace("\"", "\"\"") + "\"";
    }

    private List<Row> rows(Table table) {
        return Lake.open(TestSpark.session(), lake().toString()).read(table).collectAsList();
    }

    private Path lake() {
        return folder.resolve("lake");
    }
}
