package org.moneytrail.link.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moneytrail.settings.Settings;

class ComparisonTest {
    private static final Comparison COMPARISON =
            new Comparison(Settings.defaults().link(), new NameShares(Map.of("kntstn", 500L), 1_000));

    @ParameterizedTest
    @CsvSource({
        "Олег Замежнин, Oleg Zamezhnin, 0",
        "Олег Замежнин, Oleg Zametkin, 1",
        "Олег Замежнин, Замежнин, 2",
        "Олег Замежнин, Марат Замежнин, 3",
        "Олег Замежнин, Марат Сыбзатан, 3"
    })
    void tellsHowFarNamesAgree(String one, String other, int level) {
        assertThat(level(Trait.NAME, named(one), named(other))).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "1985-03-04, 1985-03-04, 0",
        "1985-03-04, 1985-04-03, 1",
        "1985-03-04, 1985-03-14, 1",
        "1985-03-04, 1958-03-04, 1",
        "1985-03-04, 1985-03-15, 2",
        ", 1985-03-15, -1"
    })
    void tellsHowFarBirthDatesAgree(LocalDate one, LocalDate other, int level) {
        assertThat(level(Trait.BIRTH_DATE, born(one), born(other))).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "850101900124, 850101900124, 0",
        "850101900124, 850101900134, 1",
        "850101900124, 850101900142, 1",
        "850101900124, 85010190012, 1",
        "850101900124, 5850101900124, 1",
        "850101900124, 850101900241, 2",
        "850101900124, 850101900135, 2",
        ", 850101900124, -1"
    })
    void tellsHowFarIdsAgree(String one, String other, int level) {
        assertThat(level(Trait.NATIONAL_ID, identified(one), identified(other))).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "'Павлодар, Мохова көш. 39-370', 'Pavlodar Mokhova kosh 39-370', 0",
        "'6 bingley crescent pindimar 3182', '6 bingly crescent pindimar', 1",
        "'6 bingley crescent pindimar 3182', '6 maltby circuit coaling 3465', 3",
        "'6 bingley crescent pindimar 3182', '6 bingley street coaling 3182', 1"
    })
    void tellsHowFarAddressesAgree(String one, String other, int level) {
        assertThat(level(Trait.ADDRESS, living(one), living(other))).isEqualTo(level);
    }

    @Test
    void aCommonNameTellsLessThanARareOne() {
        Pattern common = COMPARISON.compare(named("Кентустан"), named("Kentustan"), false);
        Pattern rare = COMPARISON.compare(named("Замежнин"), named("Zamezhnin"), false);

        assertThat(common.rarity()).isEqualTo(1);
        assertThat(rare.rarity()).isEqualTo(10);
    }

    @Test
    void aPatternIsItsCode() {
        Pattern pattern = COMPARISON.compare(named("Замежнин"), named("Zamezhnin"), true);
        Pattern read = Pattern.of(pattern.code());

        assertThat(read.levels()).isEqualTo(pattern.levels());
        assertThat(read.rarity()).isEqualTo(pattern.rarity());
    }

    @Test
    void anotherKindIsNoLikeName() {
        Described company = new Described("COMPANY", List.of("Замежнин"), null, null, null, null);

        assertThat(level(Trait.NAME, named("Замежнин"), company)).isEqualTo(Pattern.MISSING);
    }

    private static int level(Trait trait, Described one, Described other) {
        int there = COMPARISON.compare(one, other, false).level(trait);
        assertThat(COMPARISON.compare(other, one, false).level(trait)).isEqualTo(there);
        return there;
    }

    private static Described named(String name) {
        return new Described("PERSON", List.of(name), null, null, null, null);
    }

    private static Described born(LocalDate born) {
        return new Described("PERSON", List.of("N"), null, born, null, null);
    }

    private static Described identified(String id) {
        return new Described("PERSON", List.of("N"), id, null, null, null);
    }

    private static Described living(String address) {
        return new Described("PERSON", List.of("N"), null, null, null, address);
    }
}
