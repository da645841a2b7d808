package org.moneytrail.settings;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.moneytrail.settings.SubjectRole.CONSIGNEE;
import static org.moneytrail.settings.SubjectRole.CONSIGNOR;
import static org.moneytrail.settings.SubjectRole.COURIER;
import static org.moneytrail.settings.SubjectRole.ORGANISER;
import static org.moneytrail.settings.SubjectRole.SUSPECT;
import static org.moneytrail.settings.SubjectRole.VEHICLE_OWNER;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValue;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    /** Every key, unlike its default. */
    private static final String ALL_OTHER = """
            money.base-currency = JPY
            ingest.zone = UTC
            ingest.payments-per-slab = 500
            link {
              shared-by-most = 500
              related-by-most = 9
              match-score = 81
              alike-from = 55
              patronymic = 45
              initial = 35
              particle = 11
              title = 12
              common-word = 33
              missing-from-person = 13
              missing-from-company = 66
              missing-beside-one = 77
              other-form = 22
              series-number = 100
              block-cap = 51
              cluster-cap = 52
              link-from = 91
              learn-from = 201
              random-records = 1999
            }
            screen.name-from = 91
            detect {
              cash-thresholds = [ "USD 10000", "JPY 7" ]
              gift-purposes = [ "7" ]
              structuring { window = 9d, deposits = 4, floor-percent = 70 }
              funnel { window = 8d, deposits = 5, least-percent = 90, regions = 3, leaves-percent = 60, leaves-within = 10h }
              courier { within = 3d, roles = [ vehicle-owner ] }
              pass-through {
                window = 24h
                least-percent = 91
                most-percent = 106
                balance-percent = 6
                days = 4
                within-days = 31
              }
              fan-in { window = 71h, many = 6, few = 3, percent = 81 }
              fan-out { window = 70h, many = 7, few = 4, percent = 82 }
              dormant { before = 90d, payments = 11, burst = 6d, after = 29d }
              cycle {
                window = 10d
                least-payments = 4
                most-payments = 6
                retention-percent = 0
                growth-percent = 7
                hub-payments-per-day = 50
              }
              collection { window = 14d, donors = 16, small = [ "KZT 50.25" ], owed-purposes = [ "1" ], percent = 83 }
            }
            marks {
              before = 10d
              after = 36h
              procurement = 90m
              ask-who-paid-proceeds = false
              owned-share-percent = 25
              cash-bridge = 1d
              cash-bridge-tolerance-percent = 7
              lawful-purposes = [ 010, "332" ]
              subject-roles-proceeds = [ courier ]
              counterparty-roles = [ vehicle-owner, consignee ]
            }
            trade {
              home-country = UZ
              match {
                prepaid-within = 300d
                paid-within = 200d
                amount-within = 45d
                tolerance-percent = 3
                exchange-tolerance-percent = 6
              }
              prices {
                comparison = 100d
                comparable-items = 12
                beyond-fence-percent = 25
                least-amount = 99
              }
              prepayment {
                term = 90d
                delivered-percent = 10
                refund-tolerance-percent = 4
                least-amount = 98
                goods-purposes = [ "711" ]
              }
              third-payers.group-relations = [ shared-phone ]
              precursors.user-activities = [ "07" ]
            }
            trace {
              rules = [ lifo, fifo ]
              materiality = 12.50
              until = 2026-03-01
            }
            chains {
              reading-limit-percent = 1.25
              listing-limit-percent = 2.5
              slight-percent = 6
              slight-percent-alone = 51
              max-chains-per-mark = 7
              max-payments-per-case = 70
              floor = 1000
            }
            cases {
              flag-score = 61
              least-amount = "12.34"
              weights {
                seizure-link = 1
                designation-link = 2
                finding = 15
                amount = 3
                retention = 4
                speed = 5
                fan-in = 6
                drain = 7
                endpoint = 14
                procurement = 8
              }
              hub-accounts-max-cases = 9
              joining-percent = 12
              joining-percent-other-rules = 77
              drain-within = 10h
              drain-percent = 66
              slow-after = 3d
              fan-in-payers = 4
              collecting-percent = 77
              collecting-payers = 6
              precursors = [ toluene ]
            }
            report {
              rule = lifo
              chains-per-page = 11
            }
            spark.shuffle-partitions = 13
            """;

    @TempDir
    private Path folder;

    @Test
    void readsTheDefaults() {
        Settings settings = Settings.defaults();

        assertThat(settings.money()).isEqualTo(new MoneySettings("KZT"));
        assertThat(settings.ingest()).isEqualTo(new IngestSettings(ZoneId.of("Asia/Almaty"), 1_000_000));
        assertThat(settings.link())
                .isEqualTo(new LinkSettings(
                        1000, 10, 75, 60, 50, 40, 10, 10, 40, 10, 80, 100, 35, 20, 100, 100_000, 95, 100, 2000));
        assertThat(settings.screen()).isEqualTo(new ScreenSettings(88));
        assertThat(settings.detect())
                .isEqualTo(new DetectSettings(
                        Map.of("KZT", 500_000_000L),
                        List.of("122"),
                        new StructuringSettings(ofDays(7), 3, 80),
                        new FunnelSettings(ofDays(7), 3, 100, 2, 70, ofHours(72)),
                        new CourierSettings(ofDays(7), List.of(SUSPECT, COURIER, ORGANISER)),
                        new PassThroughSettings(ofHours(48), 90, 105, 5, 3, 30),
                        new FanSettings(ofHours(72), 5, 2, 80),
                        new FanSettings(ofHours(72), 5, 2, 80),
                        new DormantSettings(ofDays(180), 10, ofDays(7), ofDays(30)),
                        new CycleSettings(ofDays(30), 3, 10, 80, 5, 200),
                        new CollectionSettings(
                                ofDays(7),
                                15,
                                Map.of("KZT", 10_000_000L, "USD", 20_000L, "EUR", 20_000L, "RUB", 2_000_000L),
                                List.of("421", "911", "710", "859", "852", "841", "190"),
                                80)));
        assertThat(settings.marks())
                .isEqualTo(new MarksSettings(
                        ofDays(180),
                        ofDays(30),
                        ofDays(90),
                        true,
                        50,
                        ofDays(5),
                        5,
                        List.of("311", "043", "047", "912", "411"),
                        List.of(CONSIGNEE, SUSPECT, ORGANISER, COURIER, VEHICLE_OWNER),
                        List.of(CONSIGNOR)));
        assertThat(settings.trade())
                .isEqualTo(new TradeSettings(
                        "KZ",
                        new TradeMatchSettings(ofDays(365), ofDays(365), ofDays(90), 2, 5),
                        new TradePricesSettings(ofDays(365), 30, 50, new BigDecimal("1000000.00")),
                        new TradePrepaymentSettings(ofDays(180), 5, 5, new BigDecimal("1000000.00"), List.of("710")),
                        new TradeThirdPayersSettings(
                                List.of(PartyRelation.DIRECTOR, PartyRelation.OWNER, PartyRelation.RELATIVE)),
                        new TradePrecursorsSettings(List.of("20", "21", "4646", "4675", "4772", "4773", "72"))));
        assertThat(settings.trace())
                .isEqualTo(new TraceSettings(
                        List.of("fifo", "lifo", "pro-rata", "clean-first", "tainted-first"),
                        new BigDecimal("0.00"),
                        Optional.empty()));
        assertThat(settings.chains())
                .isEqualTo(new ChainsSettings(
                        new BigDecimal("0.5"), new BigDecimal("1"), 5, 50, 300, 20_000, new BigDecimal("0.00")));
        assertThat(settings.cases())
                .isEqualTo(new CasesSettings(
                        40,
                        new BigDecimal("500000.00"),
                        new WeightsSettings(40, 40, 30, 10, 10, 10, 10, 10, 5, 20),
                        20,
                        10,
                        75,
                        ofHours(72),
                        80,
                        ofDays(10),
                        10,
                        50,
                        3,
                        settings.cases().precursors()));
        assertThat(settings.cases().precursors()).hasSize(22).contains("acetic anhydride");
        assertThat(settings.report()).isEqualTo(new ReportSettings("pro-rata", 20));
        assertThat(settings.spark()).isEqualTo(new SparkSettings(0));
    }

    @Test
    void readsEveryKeyOfAFileLaidOver() throws Exception {
        Settings settings = Settings.load(Optional.of(file(ALL_OTHER)), Map.of());

        assertThat(settings.money()).isEqualTo(new MoneySettings("JPY"));
        assertThat(settings.ingest()).isEqualTo(new IngestSettings(ZoneId.of("UTC"), 500));
        assertThat(settings.link())
                .isEqualTo(new LinkSettings(
                        500, 9, 81, 55, 45, 35, 11, 12, 33, 13, 66, 77, 22, 100, 51, 52, 91, 201, 1999));
        assertThat(settings.screen()).isEqualTo(new ScreenSettings(91));
        assertThat(settings.detect())
                .isEqualTo(new DetectSettings(
                        Map.of("USD", 1_000_000L, "JPY", 7L),
                        List.of("7"),
                        new StructuringSettings(ofDays(9), 4, 70),
                        new FunnelSettings(ofDays(8), 5, 90, 3, 60, ofHours(10)),
                        new CourierSettings(ofDays(3), List.of(VEHICLE_OWNER)),
                        new PassThroughSettings(ofHours(24), 91, 106, 6, 4, 31),
                        new FanSettings(ofHours(71), 6, 3, 81),
                        new FanSettings(ofHours(70), 7, 4, 82),
                        new DormantSettings(ofDays(90), 11, ofDays(6), ofDays(29)),
                        new CycleSettings(ofDays(10), 4, 6, 0, 7, 50),
                        new CollectionSettings(ofDays(14), 16, Map.of("KZT", 5_025L), List.of("1"), 83)));
        assertThat(settings.marks())
                .isEqualTo(new MarksSettings(
                        ofDays(10),
                        ofHours(36),
                        ofMinutes(90),
                        false,
                        25,
                        ofDays(1),
                        7,
                        List.of("010", "332"),
                        List.of(COURIER),
                        List.of(VEHICLE_OWNER, CONSIGNEE)));
        assertThat(settings.trade())
                .isEqualTo(new TradeSettings(
                        "UZ",
                        new TradeMatchSettings(ofDays(300), ofDays(200), ofDays(45), 3, 6),
                        new TradePricesSettings(ofDays(100), 12, 25, new BigDecimal("99")),
                        new TradePrepaymentSettings(ofDays(90), 10, 4, new BigDecimal("98"), List.of("711")),
                        new TradeThirdPayersSettings(List.of(PartyRelation.SHARED_PHONE)),
                        new TradePrecursorsSettings(List.of("07"))));
        assertThat(settings.trace())
                .isEqualTo(new TraceSettings(
                        List.of("lifo", "fifo"),
                        new BigDecimal("12.50"),
                        Optional.of(Instant.parse("2026-03-01T00:00:00Z"))));
        assertThat(settings.chains())
                .isEqualTo(new ChainsSettings(
                        new BigDecimal("1.25"), new BigDecimal("2.5"), 6, 51, 7, 70, new BigDecimal("1000")));
        assertThat(settings.cases())
                .isEqualTo(new CasesSettings(
                        61,
                        new BigDecimal("12.34"),
                        new WeightsSettings(1, 2, 15, 3, 4, 5, 6, 7, 14, 8),
                        9,
                        12,
                        77,
                        ofHours(10),
                        66,
                        ofDays(3),
                        4,
                        77,
                        6,
                        List.of("toluene")));
        assertThat(settings.report()).isEqualTo(new ReportSettings("lifo", 11));
        assertThat(settings.spark()).isEqualTo(new SparkSettings(13));
    }

    @Test
    void knowsNoKeyThatTheFileLaidOverLeavesAsItIs() throws Exception {
        Map<String, String> defaults = Settings.defaults().describe();
        Map<String, String> others =
                Settings.load(Optional.of(file(ALL_OTHER)), Map.of()).describe();

        assertThat(keys(ConfigFactory.parseString(ALL_OTHER))).isEqualTo(defaults.keySet());
        assertThat(others.keySet()).isEqualTo(defaults.keySet());
        assertThat(defaults)
                .allSatisfy((key, value) -> assertThat(others.get(key)).as(key).isNotEqualTo(value));
    }

    @Test
    void tellsEveryKeyOfTheShippedFileItsMeaningUnitAndSource() {
        Config shipped = Layers.shipped();

        assertThat(keys(shipped))
                .isEqualTo(Settings.defaults().describe().keySet())
                .allSatisfy(key -> {
                    String comment =
                            String.join(" ", shipped.getValue(key).origin().comments());
                    assertThat(comment).as(key).matches(".{20,} Unit: .+\\. Source: .+\\.");
                });
    }

    @Test
    void describesItselfInOneSpelling() throws Exception {
        Path file = file("""
                marks { before = 240 hours, after = 1.5d, cash-bridge = 90s }
                trace { materiality = 5.00, until = "2026-03-01T00:00:00+05:00" }
                """);

        Map<String, String> described =
                Settings.load(Optional.of(file), Map.of()).describe();

        assertThat(described)
                .containsEntry("marks.before", "10d")
                .containsEntry("marks.after", "36h")
                .containsEntry("marks.cash-bridge", "90s")
                .containsEntry("marks.counterparty-roles", "[consignor]")
                .containsEntry("trace.materiality", "5")
                .containsEntry("trace.until", "2026-02-28T19:00:00Z")
                .containsEntry("cases.weights.fan-in", "10");
        assertThat(described.keySet()).containsExactlyElementsOf(new TreeSet<>(described.keySet()));
    }

    @Test
    void changesNothingWhenTheSameValuesAreLaidOver() throws Exception {
        Path file = file("marks.before = 180d\ntrace.materiality = \"0.00\"");

        assertThat(Settings.load(Optional.of(file), Map.of("report.rule", "pro-rata")))
                .isEqualTo(Settings.defaults());
    }

    @Test
    void laysSingleKeysOverTheFile() throws Exception {
        Path file = file("chains { floor = ${trace.materiality}, max-chains-per-mark = 5 }\nreport.rule = lifo");

        Settings settings = Settings.load(
                Optional.of(file),
                Map.of(
                        "trace.materiality", "100.50",
                        "trace.until", "2026-03-01T09:00:00+05:00",
                        "trace.rules", "[lifo, \"pro-rata\"]",
                        "cases.weights", "{ speed = 0 }",
                        "report.rule", "\"fifo\""));

        assertThat(settings.trace().materiality()).isEqualTo("100.50");
        assertThat(settings.trace().until()).contains(Instant.parse("2026-03-01T04:00:00Z"));
        assertThat(settings.trace().rules()).containsExactly("lifo", "pro-rata");
        assertThat(settings.chains().floor()).isEqualTo("100.50");
        assertThat(settings.chains().maxChainsPerMark()).isEqualTo(5);
        assertThat(settings.cases().weights().speed()).isZero();
        assertThat(settings.cases().weights().drain()).isEqualTo(10);
        assertThat(settings.report().rule()).isEqualTo("fifo");
    }

    @Test
    void addsToAListOfTheShippedFile() throws Exception {
        Path file = file("marks.counterparty-roles += courier");

        assertThat(Settings.load(Optional.of(file), Map.of()).marks().counterpartyRoles())
                .containsExactly(CONSIGNOR, COURIER);
    }

    private Path file(String content) throws Exception {
        return Files.writeString(folder.resolve("my.conf"), content);
    }

    private static Set<String> keys(Config config) {
        return config.entrySet().stream()
                .map(Map.Entry<String, ConfigValue>::getKey)
                .collect(Collectors.toSet());
    }
}
