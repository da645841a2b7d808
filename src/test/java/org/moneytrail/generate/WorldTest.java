package org.moneytrail.generate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moneytrail.money.MinorUnits;

class WorldTest {
    private static final long PAYMENTS = 10_000;
    private static final long SEED = 7;

    @TempDir
    private static Path folder;

    private static Path world;
    private static List<NamedCsvRecord> payments;
    private static List<NamedCsvRecord> stories;
    private static List<NamedCsvRecord> storyPayments;

    @BeforeAll
    static void write() {
        world = folder.resolve("world");
        World.write(world, WorldSettings.of(PAYMENTS, SEED));
        payments = rows("transactions");
        stories = rows("truth/stories.csv");
        storyPayments = rows("truth/story_payments.csv");
    }

    @Test
    void equalSettingsGiveEqualBytes() {
        World.write(folder.resolve("again"), WorldSettings.of(PAYMENTS, SEED));
        World.write(folder.resolve("other"), WorldSettings.of(PAYMENTS, SEED + 1));
        Map<String, String> first = contents(world);
        assertThat(contents(folder.resolve("again"))).isEqualTo(first);
        assertThat(contents(folder.resolve("other")).get("transactions/2025-07.csv"))
                .isNotEqualTo(first.get("transactions/2025-07.csv"));
    }

    @Test
    void hasAsManyPaymentsAsAskedFor() {
        assertThat((long) payments.size()).isCloseTo(PAYMENTS, withinPercentage(1));
    }

    @Test
    void smallestAndVariedWorldsCanBeTold() {
        for (long seed = 0; seed < 12; seed++) {
            Path small = folder.resolve("small" + seed);
            World.write(
                    small,
                    WorldSettings.of(WorldSettings.FEWEST, seed)
                            .withPace(new Span(1, 6), new Span(1, 120), new Span(0, 100)));
            assertThat((long) rows(small, "transactions").size())
                    .as("seed %d", seed)
                    .isCloseTo(WorldSettings.FEWEST, withinPercentage(1));
        }
    }

    @Test
    void paymentsComeInAscendingTimeWithinTheWorld() {
        List<OffsetDateTime> times = payments.stream()
                .map(row -> OffsetDateTime.parse(row.getField("booked_at")))
                .toList();
        assertThat(times).isSorted();
        assertThat(times).allSatisfy(time -> {
            assertThat(time.getOffset()).isEqualTo(ZoneOffset.ofHours(5));
            assertThat(time.toLocalDate()).isBetween(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 6, 30));
        });
    }

    @Test
    void idsAreUnique() {
        assertThat(payments).extracting(row -> row.getField("transaction_id")).doesNotHaveDuplicates();
        assertThat(rows("parties")).extracting(row -> row.getField("party_id")).doesNotHaveDuplicates();
        assertThat(rows("parties"))
                .extracting(row -> row.getField("national_id"))
                .doesNotHaveDuplicates();
        assertThat(rows("accounts"))
                .extracting(row -> row.getField("account_id"))
                .doesNotHaveDuplicates();
        assertThat(rows("seizures"))
                .extracting(row -> row.getField("seizure_id"))
                .doesNotHaveDuplicates();
        assertThat(rows("declarations"))
                .extracting(row -> row.getField("declaration_id") + "#" + row.getField("item_number"))
                .doesNotHaveDuplicates();
        assertThat(rows("designations")).extracting(row -> row.getField("id")).doesNotHaveDuplicates();
    }

    @Test
    void amountsArePositiveAndFitTheirCurrency() {
        assertThat(payments).allSatisfy(row -> {
            assertThat(debit(row)).isPositive();
            assertThat(credit(row)).isPositive();
            assertThat(row.getField("credited_amount").isEmpty())
                    .isEqualTo(row.getField("credited_currency").isEmpty());
            assertThat(row.getField("debtor_account") + row.getField("creditor_account"))
                    .isNotEmpty();
        });
    }

    @Test
    void everyAccountAndRelationPointsAtAParty() {
        Set<String> parties =
                rows("parties").stream().map(row -> row.getField("party_id")).collect(toSet());
        assertThat(rows("accounts")).allSatisfy(row -> assertThat(parties).contains(row.getField("party_id")));
        assertThat(rows("party-relations"))
                .allSatisfy(row ->
                        assertThat(parties).contains(row.getField("party_id"), row.getField("related_party_id")));
    }

    @Test
    void domesticAccountsInPaymentsAreKnown() {
        Set<String> accounts =
                rows("accounts").stream().map(row -> row.getField("account_id")).collect(toSet());
        assertThat(payments).allSatisfy(row -> {
            for (String side : new String[] {"debtor_account", "creditor_account"}) {
                if (row.getField(side).startsWith("KZ")) {
                    assertThat(accounts).contains(row.getField(side));
                }
            }
        });
    }

    @Test
    void everyPaymentOfAStoryIsInTheLedger() {
        Set<String> ids =
                payments.stream().map(row -> row.getField("transaction_id")).collect(toSet());
        assertThat(storyPayments)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(ids).contains(row.getField("transaction_id")));
        Map<String, List<NamedCsvRecord>> byStory =
                storyPayments.stream().collect(groupingBy(row -> row.getField("story_id")));
        assertThat(stories)
                .allSatisfy(story -> assertThat(byStory.get(story.getField("story_id")))
                        .anySatisfy(row -> assertThat(row.getField("role")).isEqualTo("KEY")));
    }

    @Test
    void plantsTwoStoriesOfEachKindWithTwins() {
        Map<String, Long> counts = new TreeMap<>();
        stories.forEach(
                story -> counts.merge(story.getField("kind") + " twin " + story.getField("twin"), 1L, Long::sum));
        assertThat(counts)
                .containsEntry("DESIGNATED_FUNDING twin true", 4L)
                .allSatisfy((kind, count) -> assertThat(count).isGreaterThanOrEqualTo(2));
        assertThat(counts.keySet().stream().map(kind -> kind.split(" ")[0]).distinct())
                .containsExactlyInAnyOrder(
                        "CASH_COURIERS",
                        "DESIGNATED_FUNDING",
                        "DRUG_TERROR",
                        "HEROIN_SEIZURE",
                        "PRECURSOR_IMPORT",
                        "PREPAYMENT",
                        "ROUND_TRIP",
                        "SHARED_FACILITATOR");
    }

    @Test
    void precursorsAreDeclaredWithALicenceByTheTwinOnly() {
        Map<String, NamedCsvRecord> declarations = rows("declarations").stream()
                .filter(row -> row.getField("hs_code").equals("2915240000"))
                .collect(toMap(row -> row.getField("declaration_id"), row -> row));
        List<NamedCsvRecord> crimes = crimes("PRECURSOR_IMPORT");
        assertThat(declarations).hasSize(2 * crimes.size());
        crimes.forEach(story -> assertThat(
                        declarations.remove(story.getField("predicate_key")).getField("licence_number"))
                .isEmpty());
        Set<String> licences = rows("parties").stream()
                .map(row -> row.getField("licence_numbers"))
                .collect(toSet());
        declarations.values().forEach(twin -> assertThat(licences).contains(twin.getField("licence_number")));
    }

    @Test
    void prepaidGoodsAreNeverDeclaredButForALateTwin() {
        Map<String, NamedCsvRecord> byId =
                payments.stream().collect(toMap(row -> row.getField("transaction_id"), row -> row));
        Set<String> invoices = rows("declarations").stream()
                .map(row -> row.getField("invoice_number"))
                .collect(toSet());
        List<NamedCsvRecord> prepayments = stories.stream()
                .filter(story -> story.getField("kind").equals("PREPAYMENT"))
                .toList();
        assertThat(prepayments).isNotEmpty().allSatisfy(story -> {
            String invoice = steps(story).stream()
                    .filter(step -> step.getField("stage").equals("PROCURE"))
                    .map(step -> byId.get(step.getField("transaction_id")).getField("invoice_number"))
                    .findAny()
                    .orElseThrow();
            assertThat(invoices.contains(invoice))
                    .isEqualTo(story.getField("story_id").endsWith("-late"));
        });
    }

    @Test
    void moneyGoesRoundWithinAMonthAndComesBackToAGroupAfterTwo() {
        Map<String, NamedCsvRecord> byId =
                payments.stream().collect(toMap(row -> row.getField("transaction_id"), row -> row));
        List<NamedCsvRecord> rounds = stories.stream()
                .filter(story -> story.getField("kind").equals("ROUND_TRIP"))
                .toList();
        assertThat(rounds).isNotEmpty().allSatisfy(story -> {
            Map<String, List<NamedCsvRecord>> byPath = steps(story).stream()
                    .filter(step -> step.getField("stage").equals("LAYER"))
                    .collect(groupingBy(
                            step -> step.getField("path"),
                            TreeMap::new,
                            java.util.stream.Collectors.mapping(
                                    step -> byId.get(step.getField("transaction_id")),
                                    java.util.stream.Collectors.toList())));
            byPath.values().forEach(legs -> {
                NamedCsvRecord last = legs.get(legs.size() - 1);
                assertThat(last.getField("creditor_account"))
                        .isEqualTo(legs.get(0).getField("debtor_account"));
                for (int leg = 1; leg < legs.size(); leg++) {
                    assertThat(legs.get(leg).getField("debtor_account"))
                            .isEqualTo(legs.get(leg - 1).getField("creditor_account"));
                }
                boolean quick = OffsetDateTime.parse(legs.get(0).getField("booked_at"))
                        .plusDays(30)
                        .isAfter(OffsetDateTime.parse(last.getField("booked_at")));
                assertThat(quick).isEqualTo(story.getField("twin").equals("false"));
            });
        });
    }

    @Test
    void largeWorldsHaveImportsAtSeveralTimesTheirPrice() {
        Path large = folder.resolve("large");
        World.write(large, WorldSettings.of(50_000, SEED));
        Map<String, NamedCsvRecord> declarations = rows(large, "declarations").stream()
                .filter(row -> row.getField("item_number").equals("1"))
                .collect(toMap(row -> row.getField("declaration_id"), row -> row));
        List<NamedCsvRecord> found = rows(large, "truth/findings.csv").stream()
                .filter(row -> row.getField("finding").equals("C1"))
                .toList();
        assertThat(found).hasSize(4).allSatisfy(row -> {
            NamedCsvRecord dear = declarations.get(row.getField("source_key").replace("#1", ""));
            double median = declarations.values().stream()
                    .filter(other -> other.getField("hs_code").equals(dear.getField("hs_code")))
                    .mapToDouble(WorldTest::tengePerKilogram)
                    .sorted()
                    .skip(10)
                    .findFirst()
                    .orElseThrow();
            assertThat(tengePerKilogram(dear)).isGreaterThan(2 * median);
        });
    }

    @Test
    void largeWorldsHaveShapesThatAreNoStories() {
        Path large = folder.resolve("shapes");
        World.write(large, WorldSettings.of(50_000, SEED));
        Set<String> told = rows(large, "truth/story_payments.csv").stream()
                .map(row -> row.getField("transaction_id"))
                .collect(toSet());
        Map<String, List<NamedCsvRecord>> found = rows(large, "truth/findings.csv").stream()
                .filter(row -> row.getField("finding").startsWith("B")
                        && !row.getField("finding").equals("B16"))
                .collect(groupingBy(row -> row.getField("finding")));
        assertThat(found).containsOnlyKeys("B1", "B4", "B5", "B10");
        Set<String> payments = rows(large, "transactions").stream()
                .map(row -> row.getField("transaction_id"))
                .collect(toSet());
        found.values()
                .forEach(shapes -> assertThat(shapes)
                        .hasSize(4)
                        .extracting(row -> row.getField("source_key"))
                        .isSubsetOf(payments)
                        .doesNotContainAnyElementsOf(told));
    }

    private static double tengePerKilogram(NamedCsvRecord declaration) {
        return Double.parseDouble(declaration.getField("statistical_value"))
                / Double.parseDouble(declaration.getField("net_mass_kg"));
    }

    @Test
    void eachPaymentOfADesignatedPersonIsAHit() {
        Set<String> ids = rows("designations").stream()
                .map(row -> row.getField("identifiers"))
                .collect(toSet());
        Set<String> designated = rows("parties").stream()
                .filter(row -> ids.contains(row.getField("national_id")))
                .map(row -> row.getField("party_id"))
                .collect(toSet());
        Set<String> accounts = rows("accounts").stream()
                .filter(row -> designated.contains(row.getField("party_id")))
                .map(row -> row.getField("account_id"))
                .collect(toSet());

        assertThat(accounts).isNotEmpty();
        assertThat(rows("truth/findings.csv").stream()
                        .filter(row -> row.getField("finding").equals("E1"))
                        .map(row -> row.getField("source_key")))
                .containsExactlyInAnyOrderElementsOf(payments.stream()
                        .filter(row -> accounts.contains(row.getField("debtor_account"))
                                || accounts.contains(row.getField("creditor_account")))
                        .map(row -> row.getField("transaction_id"))
                        .toList());
    }

    @Test
    void cashIsDrawnByASuspectWithinAWeekOfASeizureOfCash() {
        Map<String, NamedCsvRecord> byId =
                payments.stream().collect(toMap(row -> row.getField("transaction_id"), row -> row));
        Map<String, NamedCsvRecord> seizures =
                rows("seizures").stream().collect(toMap(row -> row.getField("seizure_id"), row -> row));
        assertThat(planted("A5")).isNotEmpty().allSatisfy(id -> {
            NamedCsvRecord drawn = byId.get(id);
            assertThat(drawn.getField("channel")).isEqualTo("CASH");
            assertThat(rows("seizure-subjects").stream()
                            .filter(row -> row.getField("role").equals("SUSPECT")
                                    && row.getField("national_id").equals(drawn.getField("creditor_id")))
                            .map(row -> seizures.get(row.getField("seizure_id")))
                            .filter(seizure -> !seizure.getField("cash_amount").isEmpty())
                            .map(seizure -> OffsetDateTime.parse(seizure.getField("seized_at"))))
                    .anySatisfy(seized -> assertThat(OffsetDateTime.parse(drawn.getField("booked_at")))
                            .isBetween(seized, seized.plusDays(7)));
        });
        assertThat(seizures.values().stream()
                        .filter(seizure -> !seizure.getField("cash_amount").isEmpty()))
                .as("also cash that nobody is known to have carried")
                .hasSizeGreaterThan(planted("A5").size());
    }

    @Test
    void manySmallGiftsGoToAnIndividualWithinAWeek() {
        Map<String, NamedCsvRecord> byId =
                payments.stream().collect(toMap(row -> row.getField("transaction_id"), row -> row));
        Set<String> domestic =
                rows("accounts").stream().map(row -> row.getField("account_id")).collect(toSet());
        assertThat(planted("E6")).isNotEmpty().allSatisfy(id -> {
            NamedCsvRecord first = byId.get(id);
            String collector = first.getField("creditor_account");
            OffsetDateTime begun = OffsetDateTime.parse(first.getField("booked_at"));
            List<NamedCsvRecord> week = crimes("DESIGNATED_FUNDING").stream()
                    .flatMap(story -> steps(story).stream())
                    .filter(step -> step.getField("role").equals("KEY"))
                    .map(step -> byId.get(step.getField("transaction_id")))
                    .filter(payment ->
                            !OffsetDateTime.parse(payment.getField("booked_at")).isBefore(begun)
                                    && !OffsetDateTime.parse(payment.getField("booked_at"))
                                            .isAfter(begun.plusDays(7)))
                    .toList();
            List<NamedCsvRecord> gifts = week.stream()
                    .filter(payment -> payment.getField("creditor_account").equals(collector))
                    .toList();
            List<NamedCsvRecord> passed = week.stream()
                    .filter(payment -> payment.getField("debtor_account").equals(collector))
                    .toList();
            assertThat(gifts.stream().map(gift -> gift.getField("debtor_name")).distinct())
                    .hasSizeGreaterThanOrEqualTo(15);
            assertThat(gifts).allMatch(gift -> credit(gift) <= 100_000_00);
            assertThat(passed).allMatch(payment -> domestic.contains(payment.getField("creditor_account")));
            assertThat(passed.stream().mapToLong(WorldTest::credit).sum())
                    .isGreaterThanOrEqualTo(
                            gifts.stream().mapToLong(WorldTest::credit).sum() * 8 / 10);
        });
    }

    private static List<String> planted(String finding) {
        return rows("truth/findings.csv").stream()
                .filter(row -> row.getField("finding").equals(finding))
                .map(row -> row.getField("source_key"))
                .toList();
    }

    @Test
    void consigneeBuysWithin90DaysAndIsDrainedWithin72Hours() {
        Map<String, NamedCsvRecord> seizures =
                rows("seizures").stream().collect(toMap(row -> row.getField("seizure_id"), row -> row));
        Map<String, NamedCsvRecord> byId =
                payments.stream().collect(toMap(row -> row.getField("transaction_id"), row -> row));
        for (NamedCsvRecord story : crimes("HEROIN_SEIZURE")) {
            NamedCsvRecord seizure = seizures.get(story.getField("predicate_key"));
            OffsetDateTime seized = OffsetDateTime.parse(seizure.getField("seized_at"));
            NamedCsvRecord declaration = rows("declarations").stream()
                    .filter(row -> row.getField("declaration_id").equals(seizure.getField("declaration_id")))
                    .findAny()
                    .orElseThrow();
            long paid = 0;
            for (NamedCsvRecord step : steps(story)) {
                NamedCsvRecord payment = byId.get(step.getField("transaction_id"));
                OffsetDateTime at = OffsetDateTime.parse(payment.getField("booked_at"));
                if (step.getField("stage").equals("PROCURE")) {
                    assertThat(at).isBetween(seized.minusDays(90), seized);
                    assertThat(payment.getField("invoice_number")).isEqualTo(declaration.getField("invoice_number"));
                    paid += credit(payment);
                }
                if (step.getField("stage").equals("DRAIN")
                        && payment.getField("channel").equals("TRANSFER")) {
                    assertThat(at).isBetween(seized, seized.plusHours(72));
                }
            }
            assertThat(paid)
                    .isEqualTo(MinorUnits.parse(
                            declaration.getField("invoice_amount"), declaration.getField("invoice_currency")));
        }
    }

    @Test
    void twinSharesTheContainerAndIsNoSubject() {
        Set<String> subjects = rows("seizure-subjects").stream()
                .map(row -> row.getField("national_id"))
                .collect(toSet());
        Map<String, NamedCsvRecord> accounts =
                rows("accounts").stream().collect(toMap(row -> row.getField("account_id"), row -> row));
        Map<String, NamedCsvRecord> parties =
                rows("parties").stream().collect(toMap(row -> row.getField("party_id"), row -> row));
        Map<String, List<NamedCsvRecord>> byContainer =
                rows("declarations").stream().collect(groupingBy(row -> row.getField("container_number")));
        for (NamedCsvRecord seizure : rows("seizures")) {
            if (!seizure.getField("declaration_id").isEmpty()) {
                assertThat(byContainer.get(seizure.getField("container_number")))
                        .hasSize(2)
                        .allSatisfy(row ->
                                assertThat(row.getField("transport_id")).isEqualTo(seizure.getField("transport_id")));
            }
        }
        Set<String> twins = stories.stream()
                .filter(story -> story.getField("kind").equals("HEROIN_SEIZURE")
                        && story.getField("twin").equals("true"))
                .map(story -> story.getField("story_id"))
                .collect(toSet());
        for (NamedCsvRecord row : rows("truth/story_accounts.csv")) {
            if (twins.contains(row.getField("story_id"))) {
                String party = accounts.get(row.getField("account_id")).getField("party_id");
                assertThat(subjects).doesNotContain(parties.get(party).getField("national_id"));
            }
        }
    }

    @Test
    void designatedPersonStandsInTheListAndInTheRegister() {
        Map<String, NamedCsvRecord> parties =
                rows("parties").stream().collect(toMap(row -> row.getField("national_id"), row -> row));
        for (NamedCsvRecord story : crimes("DESIGNATED_FUNDING")) {
            NamedCsvRecord designation = rows("designations").stream()
                    .filter(row -> row.getField("id").equals(story.getField("predicate_key")))
                    .findAny()
                    .orElseThrow();
            NamedCsvRecord party = parties.get(designation.getField("identifiers"));
            assertThat(List.of(designation.getField("name"), designation.getField("aliases")))
                    .contains(party.getField("name"));
            assertThat(party.getField("born_or_founded_on")).isEqualTo(designation.getField("birth_date"));
            assertThat(parties.values().stream()
                            .filter(other -> other.getField("name").equals(party.getField("name")))
                            .count())
                    .as("the namesake bears the name too")
                    .isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void linksPointAtMentionsThatExist() {
        Map<String, Set<String>> keys = Map.of(
                "parties",
                        rows("parties").stream()
                                .map(row -> row.getField("party_id"))
                                .collect(toSet()),
                "designations",
                        rows("designations").stream()
                                .map(row -> row.getField("id"))
                                .collect(toSet()),
                "seizure_subjects",
                        rows("seizure-subjects").stream()
                                .map(row -> row.getField("seizure_id") + "#" + row.getField("role") + "#"
                                        + row.getField("name"))
                                .collect(toSet()),
                "declarations",
                        rows("declarations").stream()
                                .flatMap(row -> Stream.of("consignor", "consignee", "declarant")
                                        .map(side -> row.getField("declaration_id") + "#" + side))
                                .collect(toSet()));
        assertThat(rows("truth/links.csv")).isNotEmpty().allSatisfy(link -> {
            assertThat(keys.get(link.getField("left_table"))).contains(link.getField("left_key"));
            assertThat(keys.get(link.getField("right_table"))).contains(link.getField("right_key"));
        });
    }

    @Test
    void someMentionsHaveANameButNoIdentifierAndTruthSaysWhich() {
        Map<String, NamedCsvRecord> declarations = new TreeMap<>();
        rows("declarations").forEach(row -> declarations.put(row.getField("declaration_id"), row));
        List<NamedCsvRecord> traders = rows("truth/links.csv").stream()
                .filter(link -> link.getField("right_table").equals("declarations")
                        && link.getField("left_table").equals("parties"))
                .toList();

        assertThat(traders).allSatisfy(link -> {
            String[] mention = link.getField("right_key").split("#", 2);
            String id = declarations.get(mention[0]).getField(mention[1] + "_id");
            assertThat(link.getField("needs")).isEqualTo(id.isEmpty() ? "NAME" : "IDENTIFIER");
        });
        assertThat(traders.stream()
                        .filter(link -> link.getField("needs").equals("NAME"))
                        .count())
                .isBetween(traders.size() / 20L, traders.size() / 5L);
    }

    @Test
    void ratesCoverEveryDay() {
        assertThat(rows("reference/rates.csv")).hasSize(365 * 7);
    }

    @Test
    void refusesAFolderThatIsNotEmptyAndAWorldThatIsTooSmall() {
        WorldSettings settings = WorldSettings.of(PAYMENTS, SEED);
        assertThatThrownBy(() -> World.write(world, settings))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("Cannot write a world to ");
        assertThatThrownBy(() -> WorldSettings.of(10, SEED))
                .hasMessage("Cannot make a world of 10 payments: it needs at least 4000");
        assertThatThrownBy(() -> new Span(3, 2)).hasMessage("Cannot draw from 3..2: it is empty or negative");
    }

    private static List<NamedCsvRecord> crimes(String kind) {
        return stories.stream()
                .filter(story -> story.getField("kind").equals(kind)
                        && story.getField("twin").equals("false"))
                .toList();
    }

    private static List<NamedCsvRecord> steps(NamedCsvRecord story) {
        return storyPayments.stream()
                .filter(row -> row.getField("story_id").equals(story.getField("story_id")))
                .toList();
    }

    private static long debit(NamedCsvRecord row) {
        return MinorUnits.parse(row.getField("amount"), row.getField("currency"));
    }

    private static long credit(NamedCsvRecord row) {
        return row.getField("credited_amount").isEmpty()
                ? debit(row)
                : MinorUnits.parse(row.getField("credited_amount"), row.getField("credited_currency"));
    }

    private static List<NamedCsvRecord> rows(String place) {
        return rows(world, place);
    }

    /** The rows of a file, or of the files of a folder in the order of their names. */
    private static List<NamedCsvRecord> rows(Path root, String place) {
        List<NamedCsvRecord> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root.resolve(place))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
                    reader.forEach(all::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static Map<String, String> contents(Path root) {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }
}
