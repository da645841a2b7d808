package org.moneytrail.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Spark installation, as far as jobs and daemons need one, laid out from the jars that Maven resolved. */
final class SparkHome {
    /** Jars that no Spark installation has: what Delta brings along, and what our own jar holds. */
    private static final Pattern NOT_OF_SPARK =
            Pattern.compile("(delta|unitycatalog|jackson-datatype-jdk8|picocli|config|fastcsv|fastutil-core|jte)-.*");

    private static final String SPARK_CLASS = """
            #!/usr/bin/env bash
            # Asks Spark's launcher for the command of a class, and becomes it.
            set -euo pipefail
            java=$JAVA_HOME/bin/java
            command=()
            {
              read -r _
              while IFS= read -r -d '' argument; do
                command+=("$argument")
              done
            } < <("$java" -Xmx128m -cp "$SPARK_HOME/jars/*" org.apache.spark.launcher.Main "$@")
            exec "${command[@]}"
            """;

    private static final String SPARK_SUBMIT = """
            #!/usr/bin/env bash
            exec "$SPARK_HOME/bin/spark-class" org.apache.spark.deploy.SparkSubmit "$@"
            """;

    private SparkHome() {}

    /** Lays it out anew in a folder. */
    static void in(Path folder) throws IOException {
        Path jars = emptied(folder.resolve("jars"));
        Path bin = Files.createDirectories(folder.resolve("bin"));
        for (String jar :
                Files.readString(Path.of("target/class-path.txt")).strip().split(File.pathSeparator, -1)) {
            Path target = Path.of(jar);
            if (!NOT_OF_SPARK.matcher(target.getFileName().toString()).matches()) {
                Files.createSymbolicLink(jars.resolve(target.getFileName()), target);
            }
        }
        script(bin.resolve("spark-class"), SPARK_CLASS);
        script(bin.resolve("spark-submit"), SPARK_SUBMIT);
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("Cannot make " + file + " executable");
        }
    }

    private static Path emptied(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> old;
            try (Stream<Path> files = Files.walk(folder)) {
                old = files.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : old) {
                Files.delete(file);
            }
        }
        return Files.createDirectories(folder);
    }
}
