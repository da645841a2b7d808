package org.moneytrail.link.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RomaniserTest {
    @ParameterizedTest
    @CsvSource({
        "Қасым-Жомарт Тоқаев, qasym-zhomart toqaev",
        "Şyñğys Äuezov, shyngys auezov",
        "Щербаков Юрий, shcherbakov yuriy",
        "Ўктам Ғафуров, oktam gafurov",
        "Ҷамшед Раҳмон, jamshed rahmon",
        "Зеленський Їжак, zelenskiy yizhak",
        "محمّد علی, mhmd ali",
        "习近平, xi jin ping",
        "Κυριάκος, kyriakos",
        "Čapek Łódź, chapek lodz"
    })
    void writesAnyScriptInLatinLetters(String written, String latin) {
        assertThat(Romaniser.latin(written)).isEqualTo(latin);
    }

    @ParameterizedTest
    @CsvSource({"O'ktam, oktam", "Al-Qa’ida, alqaida", "ប៉ុល, ប៉ុល"})
    void keepsLettersOnlyInAWordAndAScriptThatNobodyKnowsAsItIs(String written, String word) {
        assertThat(Romaniser.word(written)).isEqualTo(word);
    }
}
