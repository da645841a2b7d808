package org.moneytrail.ingest;

import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.moneytrail.table.Field.optional;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.moneytrail.table.Field;

/**
 * Files as typed rows: the source's columns (all of them nullable here, since a bad row is kept as far as it could be
 * read), then what is wrong with the row, if anything, and the row as it was. One pass, no shuffle; a file is one task.
 */
public final class Interpreted {
    /** The column that breaks a rule; null where the row is good. */
    public static final Field COLUMN = optional("problem_column", StringType, "the column that breaks a rule");
    /** Short name of that rule; null where the row is good. */
    public static final Field RULE = optional("problem_rule", StringType, "short name of the broken rule");
    /** All that is wrong with the row. */
    public static final Field MESSAGE = optional("problem_message", StringType, "all that is wrong with the row");
    /** The row as it was; null where it is good and in our own layout, whose columns say it all. */
    public static final Field RAW =
            optional("raw", StringType, "the row as it was, where it is bad or an agency's own");

    private Interpreted() {}

    /** The shape of interpreted rows of a source. */
    public static StructType schema(Source source) {
        StructType schema = new StructType();
        for (Field field : source.table().fields()) {
            schema = schema.add(field.name(), field.type(), true);
        }
        for (Field field : List.of(COLUMN, RULE, MESSAGE, RAW)) {
            schema = schema.add(field.struct());
        }
        return schema;
    }

    /**
     * Reads files of texts: CSV, or in a format of their publisher.
     *
     * @param files as {@link InputFiles} lists them
     * @param base the folder that file names in the result are relative to
     * @param loadId the run that loads them
     * @throws IllegalArgumentException when the rows are computed, if a file lacks a required column
     */
    public static Dataset<Row> texts(
            SparkSession spark,
            Source source,
            List<String> files,
            String base,
            String loadId,
            Conventions conventions) {
        SerializableConfiguration hadoop =
                new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Dataset<String> names = spark.createDataset(
                context.parallelize(files, Math.max(1, files.size())).rdd(), Encoders.STRING());
        return names.flatMap(
                (String file) -> {
                    Source written = source.written(source.layout().at(file, hadoop.value()));
                    return new Records(
                            written.layout().open(file, hadoop.value()),
                            written,
                            InputFiles.relative(file, base),
                            loadId,
                            conventions);
                },
                Encoders.row(schema(source)));
    }

    /**
     * Reads Parquet files: each column as the text that a CSV file would hold.
     *
     * @throws IllegalArgumentException if a required column is absent, or an amount is a floating-point number
     */
    public static Dataset<Row> parquet(
            SparkSession spark,
            Source source,
            List<String> files,
            String base,
            String loadId,
            Conventions conventions) {
        Dataset<Row> stored = spark.read().parquet(files.toArray(String[]::new));
        List<String> header = Arrays.asList(stored.columns());
        requireColumns(source, header, String.join(", ", files));
        List<Column> texts = new ArrayList<>();
        texts.add(functions.col("_metadata.file_path"));
        texts.add(functions.col("_metadata.row_index"));
        for (StructField field : stored.schema().fields()) {
            texts.add(text(field, source).as(field.name()));
        }
        return stored.select(texts.toArray(Column[]::new))
                .mapPartitions(
                        (Iterator<Row> rows) -> {
                            Map<String, Interpreter> byFile = new HashMap<>();
                            return new Iterator<Row>() {
                                @Override
                                public boolean hasNext() {
                                    return rows.hasNext();
                                }

                                @Override
                                public Row next() {
                                    Row row = rows.next();
                                    String[] fields = new String[header.size()];
                                    for (int i = 0; i < fields.length; i++) {
                                        fields[i] = row.isNullAt(i + 2) ? "" : row.getString(i + 2);
                                    }
                                    return byFile.computeIfAbsent(
                                                    row.getString(0),
                                                    path -> new Interpreter(
                                                            source,
                                                            InputFiles.relative(path, base),
                                                            header,
                                                            loadId,
                                                            conventions))
                                            .interpret(fields, row.getLong(1) + 1);
                                }
                            };
                        },
                        Encoders.row(schema(source)));
    }

    private static Column text(StructField field, Source source) {
        DataType type = field.dataType();
        Column column = functions.col("`" + field.name() + "`");
        boolean ours = source.layout().reads(source).contains(field.name());
        if (ours && (type.equals(DataTypes.DoubleType) || type.equals(DataTypes.FloatType))) {
            throw new IllegalArgumentException("Cannot read column " + field.name()
                    + ": it is a floating-point number; store it as text or decimal, so that no amount is rounded");
        }
        if (type.equals(DataTypes.TimestampType)) {
            return functions.date_format(column, "yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX");
        }
        if (type instanceof DecimalType) {
            // The scale is the column's, not the amount's: 50.000000000 yen are 50 yen.
            return functions.regexp_replace(
                    functions.regexp_replace(column.cast(StringType), "(\\.[0-9]*?)0+$", "$1"), "\\.$", "");
        }
        return column.cast(StringType);
    }

    private static void requireColumns(Source source, List<String> header, String file) {
        Set<String> required = source.layout().needs(source);
        List<String> missing = required.stream()
                .filter(name -> !header.contains(name))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            String near = header.stream()
                    .filter(name -> missing.stream()
                            .anyMatch(wanted ->
                                    LevenshteinDistance.getDefaultInstance().apply(name, wanted) <= 2))
                    .map(name -> "; is " + name + " meant?")
                    .findFirst()
                    .orElse("");
            throw new IllegalArgumentException("Cannot read " + file + ": it lacks the required column"
                    + (missing.size() > 1 ? "s " : " ") + String.join(", ", missing) + " of " + source.name() + near
                    + " Its header is " + String.join(",", header));
        }
    }

    /** Interprets the records of one file. */
    private static final class Interpreter {
        private final Source source;
        private final String file;
        private final List<String> header;
        private final String loadId;
        private final Layout.Translation translation;
        private final Reading reading;

        Interpreter(Source source, String file, List<String> header, String loadId, Conventions conventions) {
            this.source = source;
            this.file = file;
            this.header = header;
            this.loadId = loadId;
            translation = source.layout().over(file, header);
            reading = new Reading(
                    source.table(), translation.columns(), source.layout().conventions(conventions));
        }

        Row interpret(String[] fields, long line) {
            Layout.Translated record = translation.of(fields, line);
            reading.next(record.texts());
            reading.keep(record.kept());
            source.interpretation().read(reading);
            reading.provenance(file, line, loadId);
            List<Reading.Problem> problems = source.layout()
                    .unreadable(fields, header)
                    .map(List::of)
                    .orElseGet(() -> translation.problems(fields, record, reading.problems()));
            int at = reading.row().length;
            Object[] values = Arrays.copyOf(reading.row(), at + 4);
            if (!problems.isEmpty()) {
                values[at] = problems.get(0).column();
                values[at + 1] = problems.get(0).rule();
                values[at + 2] = Reading.Problem.message(problems);
            }
            if (!problems.isEmpty() || source.layout().changes()) {
                values[at + 3] = source.layout().asWritten(fields);
            }
            return RowFactory.create(values);
        }
    }

    /** The interpreted records of one file; the file is closed at its end. */
    private static final class Records implements Iterator<Row> {
        private final RawRecords records;
        private final Interpreter interpreter;

        Records(RawRecords records, Source source, String file, String loadId, Conventions conventions) {
            this.records = records;
            requireColumns(source, records.header(), file);
            interpreter = new Interpreter(source, file, records.header(), loadId, conventions);
        }

        @Override
        public boolean hasNext() {
            if (records.hasNext()) {
                return true;
            }
            records.close();
            return false;
        }

        @Override
        public Row next() {
            if (!records.hasNext()) {
                throw new NoSuchElementException();
            }
            RawRecords.Line line = records.next();
            return interpreter.interpret(line.fields(), line.number());
        }
    }
}
