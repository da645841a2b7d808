package org.moneytrail.link.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moneytrail.link.name.NameKind.COMPANY;
import static org.moneytrail.link.name.NameKind.PERSON;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moneytrail.settings.Settings;

/** Which names count as one, language by language and trap by trap. */
class NameComparisonTest {
    private static final NameComparison COMPARISON =
            new NameComparison(Settings.defaults().link());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Қасым-Жомарт Тоқаев | Qasym-Jomart Toqaev
            Қасым-Жомарт Тоқаев | Kassym-Jomart Tokayev
            Қасым-Жомарт Тоқаев | Касым-Жомарт Токаев
            Жұмабаев Айдар | Jumabaev Aidar
            Жұмабаев Айдар | Zhumabayev Aydar
            Жұмабаев Айдар | Djumabaev Aydar
            Шаймарданов Ерлан | Şaimardanov Erlan
            Бақытжан Сағынтаев | Baqytjan Sağyntaev
            Мұхтар Әуезов | Mukhtar Auezoff
            Әлия Сапарова | Aliya Saparova
            Нұрланұлы Асқар | Nurlan uly Askar
            Айгүл Серікқызы Омарова | Aigul Serik kyzy Omarova
            """)
    void readsKazakhInCyrillicAndBothLatinAlphabets(String one, String other) {
        assertThat(compare(PERSON, one, other)).is(oneName());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Юрий Щербаков | Iurii Shcherbakov
            Юрий Щербаков | Yuriy Scherbakov
            Цой Виктор | Tsoy Victor
            Нурсултан Абишевич Назарбаев | Nursultan Nazarbayev
            Нұрсұлтан Әбішұлы Назарбаев | Нурсултан Абишевич Назарбаев
            Владимир Путин | Vladimir Poutine
            Филипп Киркоров | Philipp Kirkorov
            Владимир Зеленский | Wolodymyr Selenskyj
            """)
    void readsRussianAsPassportsAndPapersSpellIt(String one, String other) {
        assertThat(compare(PERSON, one, other)).is(oneName());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ўктам Ғафуров | O'ktam G'afurov
            Ўктам Ғафуров | Uktam Gafurov
            Хасанов Рустам | Xasanov Rustam
            Эмомалӣ Раҳмон | Emomali Rakhmon
            Акылбек Джапаров | Akylbek Japarov
            """)
    void readsUzbekTajikAndKyrgyz(String one, String other) {
        assertThat(compare(PERSON, one, other)).is(oneName());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            محمد بن سلمان | Mohammed bin Salman
            عبد الرحمن الراشد | Abdulrahman al-Rashed
            مسعود پزشکیان | Masoud Pezeshkian
            محمود احمدی نژاد | Mahmoud Ahmadinejad
            Abd al Rahman Khalid | Abdulrahman Khaled
            Abdurrahman Khalid | Abd ar-Rahman Khalid
            al-Zawahiri Ayman | Ayman Zawahiri
            Gholam Reza Karimi | Gholamreza Karimi
            """)
    void readsArabicAndPersian(String one, String other) {
        assertThat(compare(PERSON, one, other)).is(oneName());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            习近平 | Xi Jinping
            Chou En-lai | Zhou Enlai
            Teng Hsiao-p'ing | Deng Xiaoping
            김정은 | Kim Jong Un
            バラク・オバマ | Barack Obama
            ბარაკ ობამა | Barack Obama
            Müller Hans | Mueller Hans
            """)
    void readsOtherScriptsAndRomanisations(String one, String other) {
        assertThat(compare(PERSON, one, other)).is(oneName());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Иванов Сергей Петрович | Ivanov S.P.
            Иванов С.П. | Sergey Ivanov
            Smith, John | Mr. John Smith
            John Smith Jr. | John Smith
            Dr. Jean-Claude Lambert | J.-C. Lambert
            SergeiLavrov | Lavrov Sergei
            Ted Harper | Theodore Harper
            Ben Harper | Benjamin Harper
            Ли | Li
            Назарбаев | Nazarbayev
            """)
    void allowsForOrderInitialsTitlesAndWhatIsLeftOut(String one, String other) {
        assertThat(compare(PERSON, one, other)).is(oneName());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Иванов Сергей Петрович | Иванов Андрей Петрович
            Иванов Сергей Петрович | Иванов Сергей Борисович
            Marat Suleimenov | Murat Suleimenov
            Daniel Weber | Donald Weber
            Gulnara Karimova | Lola Karimova
            حسین رضایی | Hassan Rezaei
            محمد حسن الراوي | محمد حسن التكريتي
            习近平 | 习近朋
            Wang Wei | Wang Lei
            John Smith Jr. | John Smith Sr.
            Josh A. Weber | Aaron A. Weber
            Ivanov P.S. | Иванов Андрей Борисович
            Abdullah Salim Ibrahim Hassan al-Misri | Abdullah Salim Ibrahim Hassan al-Libi
            Назарбаев | Нурсултан Назарбаев
            """)
    void keepsNamesakesApart(String one, String other) {
        assertThat(compare(PERSON, one, other)).isNot(oneName());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ТОО «Алтын Дән» | Altyn Dan LLP
            ТОО Алтын Дән | «Алтын Дән» ЖШС
            АҚ Қазақтелеком | Kazakhtelecom JSC
            ООО «Ромашка» | Romashka Ltd
            OOO Romashka | ООО Ромашка
            МЧЖ Тошкент Савдо | Toshkent Savdo MChJ
            华为技术有限公司 | Huawei Jishu Co Ltd
            شركة النور للتجارة | Al Noor Trading Company
            ИП Иванов С.П. | IP Ivanov Sergey Petrovich
            Siemens Aktiengeselschaft | Siemens AG
            Volkswagen Bank G.m.b.H. | Volkswagen Bank GmbH
            JOINT STOCK COMPANY TACTICAL MISSILES | TACTICAL MISSILES JOINT STOCK COMPAN
            A.B.C. Logistics Inc. | ABC Logistics
            Kaz Minerals | KazMinerals plc
            Аптека №12 | Pharmacy 12
            First Ural Bank | 1st Ural Bank
            Brigade Forty-Four | Brigade 44
            U.S. Steel Supply | United States Steel Supply
            PLA | People's Liberation Army
            Kazakhmys Trading International | Казахмыс Трейдинг
            """)
    void readsCompaniesInAllTheirForms(String one, String other) {
        assertThat(compare(COMPANY, one, other)).is(oneName());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ТОО Алтын | ТОО Дархан
            Altyn LLP | Darkhan LLP
            ТОО Алтын | АО Алтын
            School 5 | School 7
            КГУ Средняя школа № 5 города Алматы | КГУ Средняя школа № 7 города Алматы
            Caspian Trading International | Aral Trading International
            Global Trading Group LLC | International Trading Group LLC
            Bank of Georgia (Spain) | Bank of Georgia (France)
            Guangzhou Baiyun Trading Co Ltd | Shanghai Pudong Trading Co Ltd
            Silk Way Trading Group | Silk Road Trading Group
            """)
    void keepsCompaniesApartThatShareFormsNumbersAndCommonWords(String one, String other) {
        assertThat(compare(COMPANY, one, other)).isNot(oneName());
    }

    @Test
    void likesNoNameWithoutLetters() {
        NameScore score = compare(PERSON, "--", "--");

        assertThat(score.score()).isZero();
        assertThat(score.explanation()).isEqualTo("Nothing to compare: one name has no letters.");
    }

    @Test
    void tellsWordByWordWhatSpeaksForAndAgainst() {
        assertThat(explained(PERSON, "Тоқаев Қасым Кемелұлы", "Kassym Tokayev"))
                .isEqualTo("For: \"Тоқаев\" and \"Tokayev\" sound the same; \"Қасым\" and \"Kassym\" sound the same."
                        + " Only in the first: father's name \"Кемелұлы\".");
        assertThat(explained(PERSON, "Иванов С. Петрович", "Ivanov Andrey"))
                .isEqualTo("For: \"Иванов\" and \"Ivanov\" sound the same."
                        + " Against: \"Петрович\" and \"Andrey\" differ (36 %). Only in the first: initial \"С\".");
        assertThat(explained(COMPANY, "ТОО Аврора 5", "Aurora 7 JSC"))
                .contains("\"5\" and \"7\" are two numbers", "other legal form, ТОО and JSC");
        assertThat(explained(PERSON, "Ted Harper", "Theodore Harper"))
                .isEqualTo("For: \"Ted\" and \"Theodore\" are one given name; \"Harper\" is the same.");
    }

    @Test
    void scoresTheSameInBothDirections() {
        long seed = 20261125;
        Random random = new Random(seed);
        List<String> words = List.of(
                "Иванов",
                "Сергей",
                "Sergei",
                "Ivanoff",
                "bin",
                "Abd",
                "al",
                "Rahman",
                "Abdulrahman",
                "S.",
                "Petrovich",
                "ТОО",
                "LLP",
                "AG",
                "Trading",
                "Банк",
                "5",
                "VII",
                "VIII",
                "Қасым",
                "Kassym-Jomart",
                "محمد",
                "习近平",
                "Jr",
                "Sr",
                "Kim",
                "Jong",
                "Jongun",
                "Kazakhstan");
        for (int pair = 0; pair < 3_000; pair++) {
            NameKind kind = random.nextBoolean() ? PERSON : COMPANY;
            Name one = Name.of(kind, some(words, random));
            Name other = Name.of(kind, some(words, random));
            NameScore there = COMPARISON.compare(one, other);
            NameScore back = COMPARISON.compare(other, one);
            assertThat(back.score())
                    .as("%s | %s (seed %d)", one, other, seed)
                    .isEqualTo(there.score())
                    .isBetween(0.0, 1.0);
            assertThat(back.swapped()).isEqualTo(there);
        }
    }

    private static String some(List<String> words, Random random) {
        List<String> some = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            some.add(words.get(random.nextInt(words.size())));
        }
        return String.join(" ", some);
    }

    private static NameScore compare(NameKind kind, String one, String other) {
        return COMPARISON.compare(Name.of(kind, one), Name.of(kind, other));
    }

    private static Condition<NameScore> oneName() {
        return new Condition<>(COMPARISON::isMatch, "names that count as one");
    }

    private static String explained(NameKind kind, String one, String other) {
        return compare(kind, one, other).explanation();
    }
}
