package org.moneytrail.lake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.delta.DeltaOptions;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.functions;
import org.moneytrail.table.Field;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Which rows of a table stay when others take the place of all else. Whole files stay, or go, by what Delta's log says of
 * them; only of those that hold some of either are rows written again.
 */
public abstract sealed class Stays {
    /** How much of a file stays. */
    enum Part {
        ALL,
        SOME,
        NONE
    }

    private Stays() {}

    /** No row stays. */
    public static Stays nothing() {
        return folders(folder -> false);
    }

    /**
     * Some folders of a table that is cut.
     *
     * @param folders tells them by the values of the columns that cut the table
     */
    public static Stays folders(Predicate<Map<String, String>> folders) {
        return new Folders(folders);
    }

    /**
     * In each folder the rows up to an instant, which included.
     *
     * @param folder the column that cuts the table
     * @param instant the column by whose instants rows are told, and written in order
     * @param until by value of {@code folder}; nothing stays of others
     */
    public static Stays upTo(Field folder, Field instant, Map<String, Instant> until) {
        return new UpTo(folder, instant, Map.copyOf(until));
    }

    /** How much of a file stays. */
    abstract Part part(AddFile file);

    /** True of a row that stays, of a file of which some do. */
    abstract Column row();

    /** How Delta shall write files, so that few come to hold rows of which some stay. */
    Map<String, String> writing() {
        return Map.of();
    }

    private static Map<String, String> folder(AddFile file) {
        return CollectionConverters.asJava(file.partitionValues());
    }

    private static final class Folders extends Stays {
        private final Predicate<Map<String, String>> folders;

        private Folders(Predicate<Map<String, String>> folders) {
            this.folders = folders;
        }

        @Override
        Part part(AddFile file) {
            return folders.test(folder(file)) ? Part.ALL : Part.NONE;
        }

        @Override
        Column row() {
            throw new IllegalStateException("A folder stays or goes as a whole");
        }
    }

    private static final class UpTo extends Stays {
        private static final ObjectMapper JSON = new ObjectMapper();
        private static final long LOG_MILLIS = 1;
        private static final int ROWS_A_FILE = 500_000;

        private final Field folder;
        private final Field instant;
        private final Map<String, Instant> until;

        private UpTo(Field folder, Field instant, Map<String, Instant> until) {
            this.folder = folder;
            this.instant = instant;
            this.until = until;
        }

        @Override
        Part part(AddFile file) {
            String value = folder(file).get(folder.name());
            Instant last = value == null ? null : until.get(value);
            if (last == null) {
                return Part.NONE;
            }
            if (said(file, "minValues").filter(least -> least.isAfter(last)).isPresent()) {
                return Part.NONE;
            }
            // The log leaves out what is less than a millisecond.
            return said(file, "maxValues")
                            .filter(greatest -> !greatest.plusMillis(LOG_MILLIS).isAfter(last))
                            .isPresent()
                    ? Part.ALL
                    : Part.SOME;
        }

        @Override
        Map<String, String> writing() {
            return Map.of(DeltaOptions.MAX_RECORDS_PER_FILE(), String.valueOf(ROWS_A_FILE));
        }

        private Optional<Instant> said(AddFile file, String which) {
            try {
                JsonNode said = JSON.readTree(file.stats() == null ? "{}" : file.stats())
                        .path(which)
                        .path(instant.name());
                return said.isTextual()
                        ? Optional.of(OffsetDateTime.parse(said.textValue()).toInstant())
                        : Optional.empty();
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Delta's log cannot be read about " + file.path(), e);
            }
        }

        @Override
        Column row() {
            return until.entrySet().stream()
                    .map(entry -> folder.col()
                            .equalTo(entry.getKey())
                            .and(instant.col().leq(functions.lit(Timestamp.from(entry.getValue())))))
                    .reduce(Column::or)
                    .orElse(functions.lit(false));
        }
    }
}
