package org.moneytrail.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.moneytrail.Main;
import org.moneytrail.lake.Lake;
import org.moneytrail.link.Accuracy;
import org.moneytrail.table.Entities;
import org.moneytrail.table.Parties;

/**
 * A lake into which {@code jobs/ingest} loaded the registers of an invented country. It is made before any clock runs, and
 * each run links a copy.
 */
final class RegisterLake implements Engine {
    private static final long SEED = 1;
    private static final String PARTY = Parties.PARTY_ID.name();
    private static final String PERSON = "person";

    private final SparkSession spark;
    private final Path registers;
    private final Path lake;

    /** The lake of so many records; it is made if it is not there from another time. */
    RegisterLake(SparkSession spark, long records, Path output) throws IOException {
        this.spark = spark;
        registers = output.resolve("registers-" + records);
        lake = output.resolve("lake-" + records);
        Path made = output.resolve("made-" + records);
        if (!Files.exists(made)) {
            FileUtils.deleteDirectory(lake.toFile());
            FileUtils.deleteDirectory(registers.toFile());
            new InventedCountry(SEED).write(records, registers);
            job("ingest", "--strict", "--input", registers.toString(), "--lake", lake.toString());
            Files.createFile(made);
        }
    }

    /** Shape of {@link Parties}. */
    Dataset<Row> parties() {
        return Lake.open(spark, lake.toString()).read(Parties.TABLE);
    }

    @Override
    public void prepare(Path to) throws IOException {
        FileUtils.copyDirectory(lake.toFile(), to.toFile());
    }

    /** Links a copy as {@code jobs/link} does, and says what that says it cost, such as {@code 41 s; 12 MiB shuffled}. */
    @Override
    public String run(Path copy) {
        String took = "link: took ";
        return job("link", "--lake", copy.toString())
                .lines()
                .filter(line -> line.startsWith(took))
                .map(line -> line.substring(took.length()))
                .findFirst()
                .orElseThrow();
    }

    /** How often a linked copy is right, counted in pairs of records. */
    Accuracy accuracy(Path copy, double from) {
        Dataset<Row> truth = spark.read()
                .option("header", true)
                .csv(registers.resolve("truth").toString());
        Dataset<Row> found = Lake.open(spark, copy.toString())
                .read(Entities.TABLE)
                .where(Entities.SOURCE_TABLE.col().equalTo(Parties.TABLE.name()))
                .join(truth, Entities.SOURCE_KEY.col().equalTo(col(PARTY)));
        long right = pairs(found, Entities.ENTITY_ID.col(), col(PERSON));
        return new Accuracy(
                from, right, pairs(found, Entities.ENTITY_ID.col()) - right, pairs(truth, col(PERSON)) - right);
    }

    /** How many pairs of rows are equal in these columns. */
    private static long pairs(Dataset<Row> rows, Column... equal) {
        Column size = col("size");
        return rows.groupBy(equal)
                        .agg(count(lit(1)).as("size"))
                        .agg(sum(size.multiply(size.minus(1))))
                        .first()
                        .getLong(0)
                / 2;
    }

    /** What a job says. */
    private static String job(String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        if (Main.run(out, out, arguments) != 0) {
            throw new IllegalStateException("Cannot measure: jobs/" + String.join(" ", arguments) + " said " + said);
        }
        return said.toString();
    }
}
