package org.moneytrail.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A standalone Spark cluster of a master and two workers with one core each, every one in a process of its own, reachable
 * from this machine alone. Closing it kills them, and whatever they started; so does the end of this JVM.
 */
final class Cluster implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://127\\.0\\.0\\.1:\\d+)");
    private static final Pattern REGISTERED = Pattern.compile("Successfully registered with master");
    private static final int WORKERS = 2;

    private final Path home;
    private final Path work;
    private final List<Process> processes = new ArrayList<>();
    private final Thread atExit = new Thread(this::kill, "kill-cluster");
    private String url = "";

    private Cluster(Path home, Path work) {
        this.home = home;
        this.work = work;
    }

    /**
     * Starts a cluster and waits until its workers are there.
     *
     * @param home where to lay out the Spark installation
     * @param work for the logs of the daemons and the folders of the workers
     */
    static Cluster start(Path home, Path work) throws IOException, InterruptedException {
        SparkHome.in(home);
        Cluster cluster = new Cluster(home, work);
        Runtime.getRuntime().addShutdownHook(cluster.atExit);
        try {
            cluster.startDaemons();
            return cluster;
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            cluster.close();
            throw e;
        }
    }

    /** How one process ended. */
    record Ended(int code, String output) {}

    /** Runs a job through {@code jobs/_submit} on this cluster and waits for its end. */
    Ended submit(String... job) throws IOException, InterruptedException {
        Path log = work.resolve("submit-" + job[0] + ".log");
        List<String> command =
                Stream.concat(Stream.of("jobs/_submit"), Stream.of(job)).toList();
        Process process = start(
                command,
                log,
                Map.of(
                        "SPARK_ARGS",
                        "--master " + url + " --driver-memory 1g --executor-memory 512m --conf spark.ui.enabled=false"
                                + " --conf spark.sql.codegen.wholeStage=false --conf spark.sql.adaptive.enabled=false"
                                + " --conf spark.sql.shuffle.partitions=4"
                                + " --conf spark.databricks.delta.snapshotPartitions=2"));
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            kill(process);
            throw new IllegalStateException("Cannot wait longer for " + command + ":\n" + Files.readString(log));
        }
        return new Ended(process.exitValue(), Files.readString(log));
    }

    /** The folders in which the workers ran executors, each {@code <worker>/<application>/<executor>}. */
    List<Path> executors() throws IOException {
        try (Stream<Path> folders = Files.walk(work, 3)) {
            return folders.filter(folder ->
                            folder.getParent().getFileName().toString().startsWith("app-"))
                    .filter(Files::isDirectory)
                    .toList();
        }
    }

    @Override
    public void close() {
        kill();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private void startDaemons() throws IOException, InterruptedException {
        Daemon master = daemon("master", "--port", "0");
        url = master.says(MASTER).group(1);
        List<Daemon> workers = new ArrayList<>();
        for (int i = 1; i <= WORKERS; i++) {
            String name = "worker-" + i;
            workers.add(daemon(
                    name,
                    "--cores",
                    "1",
                    "--memory",
                    "512m",
                    "--work-dir",
                    work.resolve(name).toString(),
                    url));
        }
        for (Daemon worker : workers) {
            worker.says(REGISTERED);
        }
    }

    private Daemon daemon(String name, String... options) throws IOException {
        String type = name.startsWith("master") ? "master.Master" : "worker.Worker";
        Stream<String> command = Stream.of(
                home.resolve("bin/spark-class").toString(),
                "org.apache.spark.deploy." + type,
                "--host",
                "127.0.0.1",
                "--webui-port",
                "0");
        Path log = work.resolve(name + ".log");
        return new Daemon(
                start(
                        Stream.concat(command, Stream.of(options)).toList(),
                        log,
                        Map.of(
                                "SPARK_DAEMON_MEMORY",
                                "256m",
                                "SPARK_DAEMON_JAVA_OPTS",
                                "-Dspark.master.rest.enabled=false")),
                log);
    }

    private Process start(List<String> command, Path log, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> all = builder.environment();
        all.keySet().removeIf(name -> name.startsWith("SPARK_"));
        all.put("SPARK_HOME", home.toAbsolutePath().toString());
        all.put("SPARK_LOCAL_IP", "127.0.0.1");
        all.put("SPARK_SCALA_VERSION", "2.13");
        all.put("JAVA_HOME", System.getProperty("java.home"));
        all.put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
        all.putAll(environment);
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        synchronized (processes) {
            processes.add(process);
        }
        return process;
    }

    private void kill() {
        synchronized (processes) {
            processes.forEach(Cluster::kill);
        }
    }

    private static void kill(Process process) {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        started.forEach(one -> one.onExit().join());
    }

    private record Daemon(Process process, Path log) {
        Matcher says(Pattern sentence) throws IOException, InterruptedException {
            Instant end = Instant.now().plus(PATIENCE);
            while (Instant.now().isBefore(end)) {
                Matcher found = sentence.matcher(Files.readString(log));
                if (found.find()) {
                    return found;
                }
                if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
            throw new IllegalStateException(
                    "Cannot start the cluster: " + log + " does not say '" + sentence + "':\n" + Files.readString(log));
        }
    }
}
