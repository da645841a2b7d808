package org.moneytrail.link.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moneytrail.link.screen.ListedName.Quality;
import org.moneytrail.settings.LinkSettings;
import org.moneytrail.settings.ScreenSettings;
import org.moneytrail.settings.Settings;

class ListIndexTest {
    private static final LinkSettings LINK = Settings.defaults().link();
    private static final ListIndex INDEX = index(
            person("1", "Zharkenov Bolat", Quality.MAIN),
            person("1", "Bolat Zharkenuly", Quality.ALIAS),
            person("2", "Abd al-Rahman Sybzatan", Quality.MAIN),
            person("3", "Karabek", Quality.ALIAS),
            person("6", "Čukša Božić", Quality.MAIN),
            new ListedName("L", "4", "COMPANY", "Urkitbey Trading LLP", Quality.MAIN),
            new ListedName("L", "5", "OTHER", "Sea Falcon", Quality.MAIN));

    @ParameterizedTest
    @CsvSource({
        "PERSON, Жаркенов Болат, 1",
        "PERSON, БОЛАТ ЖАРКЕНОВ, 1",
        "PERSON, Zharkenov B., ",
        "PERSON, Zharkenov, ",
        "PERSON, Жаркенов Ерлан, ",
        "PERSON, Abdulrahman Sibzatan, 2",
        "PERSON, Карабек, 3",
        "PERSON, Карабек Нурлан, ",
        "PERSON, Čukša Božić, 6",
        "PERSON, Cuksa Bozic, 6",
        "PERSON, Чукша Божич, 6",
        "COMPANY, ТОО «Үркітбей Трейдинг», 4",
        "COMPANY, Urkitgas Trading LLP, ",
        "COMPANY, Sea Falcon, 5",
        "COMPANY, Zharkenov Bolat, ",
        "UNKNOWN, Zharkenov Bolat, 1",
        "UNKNOWN, Urkitbey Trading, 4",
        "PERSON, '---', ",
    })
    void findsWhoseNameCountsAsOne(String kind, String name, String listed) {
        assertThat(INDEX.search(kind, name))
                .extracting(hit -> hit.listed().listId())
                .isEqualTo(listed == null ? List.of() : List.of(listed));
    }

    @Test
    void tellsOnceWhomSeveralNamesFitAndByTheBest() {
        assertThat(INDEX.search("PERSON", "Bolat Zharkenov")).singleElement().satisfies(hit -> {
            assertThat(hit.listed().name()).isEqualTo("Zharkenov Bolat");
            assertThat(hit.score().score()).isEqualTo(1);
        });
    }

    @Test
    void putsTheMostAlikeFirst() {
        ListIndex index = index(
                person("1", "Olzhas Burshatanbey", Quality.MAIN), person("2", "Olzhas Burshatanbaev", Quality.MAIN));

        assertThat(index.search("PERSON", "Олжас Буршатанбаев"))
                .extracting(hit -> hit.listed().listId())
                .startsWith("2");
    }

    @Test
    void countsFromTheSettingOn() {
        List<ListedName> listed = List.of(person("1", "Zharkenov Bolat", Quality.MAIN));
        double score = new ListIndex(listed, LINK, new ScreenSettings(50))
                .search("PERSON", "Zharkinev Bolat")
                .get(0)
                .score()
                .score();
        int floor = (int) Math.floor(score * 100);

        assertThat(score).isBetween(0.6, 0.99);
        assertThat(new ListIndex(listed, LINK, new ScreenSettings(floor)).search("PERSON", "Zharkinev Bolat"))
                .hasSize(1);
        assertThat(new ListIndex(listed, LINK, new ScreenSettings(floor + 1)).search("PERSON", "Zharkinev Bolat"))
                .isEmpty();
    }

    /** Words that many bear are passed over one by one, but not two of them together. */
    @Test
    void findsANameOfWordsThatManyBear() {
        List<ListedName> listed = new ArrayList<>();
        for (int i = 0; i < 160; i++) {
            listed.add(person("g" + i, "Bolat " + invented(i), Quality.MAIN));
            listed.add(person("f" + i, invented(i) + " Zharkenov", Quality.MAIN));
        }
        listed.add(person("both", "Zharkenov Bolat", Quality.MAIN));

        assertThat(index(listed.toArray(ListedName[]::new)).search("PERSON", "Болат Жаркенов"))
                .extracting(hit -> hit.listed().listId())
                .containsExactly("both");
    }

    @Test
    void searchesTheSameAfterItWasSentElsewhere() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(INDEX);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(((ListIndex) in.readObject()).search("PERSON", "Жаркенов Болат"))
                    .hasSize(1);
        }
    }

    private static String invented(int number) {
        String consonants = "bdgklmnprstvz";
        return "" + consonants.charAt(number % 13) + "a" + consonants.charAt(number / 13 % 13) + "orutem";
    }

    private static ListedName person(String id, String name, Quality quality) {
        return new ListedName("L", id, "PERSON", name, quality);
    }

    private static ListIndex index(ListedName... listed) {
        return new ListIndex(List.of(listed), LINK, Settings.defaults().screen());
    }
}
