package org.moneytrail.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.io.FileUtils;

/** How many seconds engines took, run by run. */
final class Timings {
    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

    /** Runs an engine once more, in a folder that is emptied first, and prints what it took. Returns what it says. */
    String run(String name, Engine engine, Path to) throws Exception {
        FileUtils.deleteDirectory(to.toFile());
        Files.createDirectories(to);
        engine.prepare(to);
        System.gc();
        long start = System.nanoTime();
        String said = engine.run(to);
        double took = (System.nanoTime() - start) / 1e9;
        List<Double> runs = seconds.computeIfAbsent(name, none -> new ArrayList<>());
        runs.add(took);
        System.out.printf(Locale.ROOT, "run %d  %-18s %7.1f s  %s%n", runs.size(), name, took, said);
        return said;
    }

    /** By the engines' names, in the order of their first runs. */
    Map<String, Double> medians() {
        Map<String, Double> medians = new LinkedHashMap<>();
        seconds.forEach((name, runs) ->
                medians.put(name, runs.stream().sorted().toList().get(runs.size() / 2)));
        return medians;
    }
}
