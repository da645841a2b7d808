package org.moneytrail.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.moneytrail.finding.Definition;
import org.moneytrail.table.Declarations;
import org.moneytrail.table.TradeFindings;

class TradingTest {
    @Test
    void saysOfEachFindingWhatItIsAndWhatItMisses() {
        List<Definition> definitions = Trading.definitions(TradeWorld.SETTINGS);

        assertThat(definitions).extracting(Definition::id).containsExactly("C1", "C5", "C8", "D4", "D6");
        assertThat(definitions).allSatisfy(each -> {
            assertThat(each.title()).isNotEmpty();
            assertThat(each.looksFor()).isNotEmpty();
            assertThat(each.source()).isNotEmpty();
            assertThat(each.innocents()).isNotEmpty();
            assertThat(each.misses()).isNotEmpty();
        });
    }

    @Test
    void tellsTheSameWithTheSameIdsWhateverTheOrderOfRows() {
        TradeWorld world = precursors().embargo("A");

        List<Row> one = sorted(Trading.examine(world.tables(1), TradeWorld.SETTINGS));
        List<Row> other = sorted(Trading.examine(world.tables(2), TradeWorld.SETTINGS));

        assertThat(one).isNotEmpty().isEqualTo(other);
        assertThat(one.stream().map(row -> row.getAs(TradeFindings.FINDING_ID.name())))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat((String) id).matches("[0-9a-f]{32}"));
        assertThat(one)
                .allSatisfy(row -> assertThat(row.<Boolean>getAs(TradeFindings.EMBARGOED.name()))
                        .isEqualTo("A".equals(row.getAs(TradeFindings.DECLARATION_ID.name()))));
    }

    @Test
    void findsNothingInNothing() {
        Traded nothing = Trading.examine(new TradeWorld().tables(0), TradeWorld.SETTINGS);

        assertThat(nothing.findings().collectAsList()).isEmpty();
        assertThat(nothing.matches().collectAsList()).isEmpty();
    }

    private static TradeWorld precursors() {
        return new TradeWorld()
                .precursor("291524", "Acetic anhydride", false)
                .item("A", 1, Declarations.HS_CODE, "2915240000")
                .item("B", 1, Declarations.HS_CODE, "2915240000")
                .pays("T1", "2026-03-10", "A", 10_000_00)
                .pays("T2", "2026-03-10", "B", 10_000_00);
    }

    private static List<Row> sorted(Traded traded) {
        return traded.findings().orderBy(TradeFindings.FINDING_ID.col()).collectAsList();
    }
}
