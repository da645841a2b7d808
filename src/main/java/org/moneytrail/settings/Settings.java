package org.moneytrail.settings;

import com.typesafe.config.Config;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All settings of a run, section by section.
 *
 * @param effective every key with its value in one spelling, sorted, so that equal settings are equal texts
 */
public record Settings(
        MoneySettings money,
        IngestSettings ingest,
        LinkSettings link,
        ScreenSettings screen,
        DetectSettings detect,
        MarksSettings marks,
        TradeSettings trade,
        TraceSettings trace,
        ChainsSettings chains,
        CasesSettings cases,
        ReportSettings report,
        SparkSettings spark,
        Map<String, String> effective) {

    public Settings {
        effective = Collections.unmodifiableMap(new TreeMap<>(effective));
    }

    /** The shipped settings, with nothing laid over them. */
    public static Settings defaults() {
        return load(Optional.empty(), Map.of());
    }

    /**
     * The shipped settings, under the file {@code overlay}, under the single keys {@code sets}.
     *
     * @param sets keys with their values as typed: a text as it stands, or HOCON if it begins with a bracket or quote
     * @throws WrongSettings telling everything that is wrong
     */
    public static Settings load(Optional<Path> overlay, Map<String, String> sets) {
        return load(Layers.shipped(), overlay, sets);
    }

    static Settings load(Config shipped, Optional<Path> overlay, Map<String, String> sets) {
        Problems problems = new Problems();
        Reader in = new Reader(Layers.merge(shipped, overlay, sets, problems), problems);
        Settings settings = read(in);
        in.noteUnknownKeys();
        problems.throwIfAny();
        return settings;
    }

    private static Settings read(Reader in) {
        MoneySettings money = MoneySettings.read(in.section("money"));
        IngestSettings ingest = IngestSettings.read(in.section("ingest"));
        return new Settings(
                money,
                ingest,
                LinkSettings.read(in.section("link")),
                ScreenSettings.read(in.section("screen")),
                DetectSettings.read(in.section("detect")),
                MarksSettings.read(in.section("marks")),
                TradeSettings.read(in.section("trade")),
                TraceSettings.read(in.section("trace"), ingest.zone()),
                ChainsSettings.read(in.section("chains")),
                CasesSettings.read(in.section("cases")),
                ReportSettings.read(in.section("report")),
                SparkSettings.read(in.section("spark")),
                in.effective());
    }

    /** Every key with its effective value, sorted by key: what the run record keeps. */
    public Map<String, String> describe() {
        return new LinkedHashMap<>(effective);
    }
}
