package org.moneytrail.generate;

import static java.util.stream.Collectors.toMap;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.moneytrail.money.MinorUnits;

/** A world of 5,000 payments as it stands in its files, with two stories of each kind. */
final class WrittenWorld {
    private static final long PAYMENTS = 5_000;

    private final Path root;
    private final Map<String, NamedCsvRecord> paymentsById;
    private final Map<String, NamedCsvRecord> accounts;
    private final Map<String, NamedCsvRecord> parties;
    private final List<NamedCsvRecord> steps;

    private WrittenWorld(Path root) {
        this.root = root;
        this.paymentsById = index("transactions", row -> row.getField("transaction_id"));
        this.accounts = index("accounts", row -> row.getField("account_id"));
        this.parties = index("parties", row -> row.getField("party_id"));
        this.steps = rows("truth/story_payments.csv");
    }

    /** Writes a world below {@code folder}. */
    static WrittenWorld of(Path folder, long seed) {
        Path root = folder.resolve("world" + seed);
        World.write(root, WorldSettings.of(PAYMENTS, seed));
        return new WrittenWorld(root);
    }

    /** The stories of a kind, or their twins. */
    List<NamedCsvRecord> stories(String kind, boolean twin) {
        return rows("truth/stories.csv").stream()
                .filter(story -> story.getField("kind").equals(kind)
                        && story.getField("twin").equals(Boolean.toString(twin)))
                .toList();
    }

    /** The payments that a story is about, of one stage, in the order of time. */
    List<NamedCsvRecord> key(NamedCsvRecord story, Stage stage) {
        return key(story, stage, row -> true);
    }

    /** The same on one path. */
    List<NamedCsvRecord> key(NamedCsvRecord story, Stage stage, int path) {
        return key(story, stage, row -> row.getField("path").equals(Integer.toString(path)));
    }

    private List<NamedCsvRecord> key(NamedCsvRecord story, Stage stage, Predicate<NamedCsvRecord> on) {
        return steps.stream()
                .filter(row -> row.getField("story_id").equals(story.getField("story_id"))
                        && row.getField("role").equals("KEY")
                        && row.getField("stage").equals(stage.name()))
                .filter(on)
                .map(row -> paymentsById.get(row.getField("transaction_id")))
                .sorted(Comparator.comparing(WrittenWorld::time))
                .toList();
    }

    /** How many paths a story has. */
    int paths(NamedCsvRecord story) {
        return steps.stream()
                .filter(row -> row.getField("story_id").equals(story.getField("story_id"))
                        && row.getField("role").equals("KEY"))
                .mapToInt(row -> Integer.parseInt(row.getField("path")))
                .max()
                .orElseThrow();
    }

    /** All payments in the order of time. */
    List<NamedCsvRecord> payments() {
        return rows("transactions");
    }

    /** The party that holds an account. */
    NamedCsvRecord holder(String account) {
        return parties.get(accounts.get(account).getField("party_id"));
    }

    /** The parties that hold the accounts of a story. */
    List<NamedCsvRecord> holders(NamedCsvRecord story) {
        return rows("truth/story_accounts.csv").stream()
                .filter(row -> row.getField("story_id").equals(story.getField("story_id")))
                .map(row -> row.getField("account_id"))
                .filter(accounts::containsKey)
                .map(this::holder)
                .toList();
    }

    /** Those in a role at a seizure. */
    List<NamedCsvRecord> subjects(String seizureId, SeizureSubject.Role role) {
        return rows("seizure-subjects").stream()
                .filter(row -> row.getField("seizure_id").equals(seizureId)
                        && row.getField("role").equals(role.name()))
                .toList();
    }

    /** The account in tenge of a subject who is named by account or by national id. */
    String account(NamedCsvRecord subject) {
        return subject.getField("account_id").isEmpty()
                ? accounts.values().stream()
                        .filter(row -> row.getField("currency").equals(Rates.BASE))
                        .map(row -> row.getField("account_id"))
                        .filter(account ->
                                holder(account).getField("national_id").equals(subject.getField("national_id")))
                        .findFirst()
                        .orElseThrow()
                : subject.getField("account_id");
    }

    NamedCsvRecord seizure(String seizureId) {
        return rows("seizures").stream()
                .filter(row -> row.getField("seizure_id").equals(seizureId))
                .findAny()
                .orElseThrow();
    }

    /** The rows of a file, or of the files of a folder in the order of their names. */
    List<NamedCsvRecord> rows(String place) {
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

    static OffsetDateTime time(NamedCsvRecord payment) {
        return OffsetDateTime.parse(payment.getField("booked_at"));
    }

    static long debit(NamedCsvRecord payment) {
        return MinorUnits.parse(payment.getField("amount"), payment.getField("currency"));
    }

    static long credit(NamedCsvRecord payment) {
        return payment.getField("credited_amount").isEmpty()
                ? debit(payment)
                : MinorUnits.parse(payment.getField("credited_amount"), payment.getField("credited_currency"));
    }

    static long sum(List<NamedCsvRecord> payments) {
        return payments.stream().mapToLong(WrittenWorld::debit).sum();
    }

    /** The city of a cash desk or of an address. */
    static String city(String place) {
        return place.substring(0, place.indexOf(','));
    }

    private Map<String, NamedCsvRecord> index(String place, Function<NamedCsvRecord, String> key) {
        return rows(place).stream().collect(toMap(key, row -> row));
    }
}
