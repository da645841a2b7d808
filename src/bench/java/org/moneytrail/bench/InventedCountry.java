package org.moneytrail.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The registers of an invented country, whose persons have one to three records each. Records err and leave out: 20 % write
 * the name in another script or romanisation, 8 % misspell it, half leave out the father's name; 3 % of birth dates are
 * wrong; 30 % lack the id, and 25 % each birth date, phone and address; one in ten addresses and phones is another one.
 * More than a fifth of the persons live in a household of two: one address, one phone, one family name, and one birth date
 * if they are twins. Names, towns and streets are the same at every size, so that the more records there are the more share
 * one. Of one seed, a smaller country is the beginning of a larger one.
 */
final class InventedCountry {
    private static final InventedWords MEN = new InventedWords(
            "Ад Азам Ант Ар Бах Бол Вас Вит Гал Ген Дам Дан Ерк Ефр Жан Жом Зах Зин Илд Исм Кам Кос Лав Лев Маг Мит "
                    + "Наз Ник Олж Орх Пав Пет Рав Рус Саб Сер Тар Тим Фар Эмр",
            "ан ат ел им ур");
    private static final InventedWords WOMEN = new InventedWords(
            "Аг Айс Алм Ас Биб Бот Варв Вен Гав Гул Даб Дин Евг Елм Жад Жиб Заб Зой Инд Ир Кар Клав Лад Люб Мад Мил "
                    + "Над Нин Огд Ост Пол Прас Раг Роз Сад Сол Таг Тут Фед Хад",
            "ана ия ела ика ора");
    private static final InventedWords FAMILIES = new InventedWords(
            "Баж Бер Бож Вад Вол Гар Гож Гул Даш Дор Дум Жап Жум Заг Зел Зор Каб Кел Кош Куд Лаз Лод Лум Мад Мер "
                    + "Мош Наж Ниг Нур Ост Пас Пер Пож Рад Рож Руб Саг Сел Сор Суд Там Теш Тул Уст Фад Фом Хаб Хол Чер Шам",
            "аб иб ов ев аг иг од ед аж иж оз ез ак ик ол ел ам им он ен ап ип ор ер ас ис от ет аф иф ох ех ац иц оч еч "
                    + "аш иш ощ ещ",
            "ов ев ин енко енков ский аев баев ук янц алиев ко ец ак айтис швили ба беков ханов дин ман берг сон ицкий арь "
                    + "уля огин елев унов ашин");
    private static final InventedWords TOWNS = new InventedWords(
            "Берест Ключ Камен Зареч Лугов Сосн Песч Озёр Ветр Ясен Холм Медв Волч Сокол Журав Рыб Солон Глин Мост Дубр",
            "ск град ово ино овец ичи поль анка абад тау кент ополь ище исток бор");
    private static final InventedWords STREETS = new InventedWords(
            "Абрикос Вишн Груш Клен Лип Ольх Берёз Сирен Ряб Каштан Дуб Яблон Тополь Слив Орех Черёмух Малин Калин Ив Ромаш",
            "овая евая инная ковая овский евский ный ская очная ина онная енская евка ная ый");
    private static final String[] OPERATORS = {
        "700", "701", "702", "705", "707", "708", "747", "771", "775", "776", "777", "778"
    };

    private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщыэюяьъ";
    private static final String[][] LATIN = {
        "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch y e yu ya - -".split(" "),
        "a b v g d e jo ž z i j k l m n o p r s t u f h c č š šč y è ju ja - -".split(" ")
    };

    private static final LocalDate OLDEST = LocalDate.of(1945, 1, 1);
    private static final int DAYS = 60 * 365;
    private static final int FILES = 8;
    /** How many can be told apart who were born the same day. */
    private static final long SERIALS = 1_000_000;
    /** Primes, so that numbers scatter and none comes twice in a day. */
    private static final long SERIAL_STEP = 7_919;

    private static final long DAY_STEP = 104_729;

    private record Person(
            String given, String father, String family, int day, String id, String phone, String address) {}

    private final SplittableRandom random;
    /** Draws no number twice. */
    private final SplittableRandom partyIds;

    /** By day of birth, how many. */
    private final long[] bornOn = new long[DAYS];

    InventedCountry(long seed) {
        random = new SplittableRandom(seed);
        partyIds = random.split();
    }

    /**
     * Writes {@code parties/} in the input layout, and {@code truth/persons.csv}, which tells of each party what person it
     * is. Records of one person lie in any of the files, and their ids do not tell.
     */
    void write(long records, Path folder) throws IOException {
        Files.createDirectories(folder.resolve("parties"));
        Files.createDirectories(folder.resolve("truth"));
        List<BufferedWriter> parties = new ArrayList<>();
        try (BufferedWriter truth = Files.newBufferedWriter(folder.resolve("truth/persons.csv"))) {
            truth.write("party_id,person\n");
            for (int i = 0; i < FILES; i++) {
                parties.add(Files.newBufferedWriter(folder.resolve("parties/" + i + ".csv")));
                parties.get(i).write("party_id,kind,name,national_id,born_or_founded_on,address,phone\n");
            }
            Person housemate = null;
            long written = 0;
            for (long number = 0; written < records; number++) {
                Person person = person(housemate);
                long end = Math.min(records, written + 1 + random.nextInt(3));
                for (; written < end; written++) {
                    String party = Long.toUnsignedString(partyIds.nextLong(), Character.MAX_RADIX);
                    parties.get(random.nextInt(FILES)).write(party + ",PERSON," + record(person) + "\n");
                    truth.write(party + "," + number + "\n");
                }
                housemate = housemate == null && random.nextInt(8) == 0 ? person : null;
            }
        } finally {
            for (BufferedWriter file : parties) {
                file.close();
            }
        }
    }

    private Person person(Person housemate) {
        boolean woman = random.nextBoolean();
        String given;
        do {
            given = (woman ? WOMEN : MEN).draw(random);
        } while (housemate != null && given.equals(housemate.given()));
        String father = MEN.draw(random) + (woman ? "овна" : "ович");
        if (housemate == null) {
            int day = random.nextInt(DAYS);
            return new Person(given, father, FAMILIES.draw(random), day, id(day), phone(), address());
        }
        int day = chance(25) ? housemate.day() : random.nextInt(DAYS);
        return new Person(given, father, housemate.family(), day, id(day), housemate.phone(), housemate.address());
    }

    private static LocalDate born(int day) {
        return OLDEST.plusDays(day);
    }

    /** A number that nobody else has: a birth date, and who of that day. */
    private String id(int day) {
        long serial = (day * DAY_STEP + ++bornOn[day] * SERIAL_STEP) % SERIALS;
        return born(day).toString().replace("-", "").substring(2)
                + Long.toString(SERIALS + serial).substring(1);
    }

    private String phone() {
        return "+7" + OPERATORS[random.nextInt(OPERATORS.length)]
                + Integer.toString(10_000_000 + random.nextInt(10_000_000)).substring(1);
    }

    private String address() {
        return TOWNS.draw(random) + " " + STREETS.draw(random) + " " + (1 + random.nextInt(120)) + "-"
                + (1 + random.nextInt(90));
    }

    private String record(Person person) {
        return String.join(
                ",",
                name(person),
                chance(30) ? "" : person.id(),
                chance(25) ? "" : (chance(3) ? wrong(born(person.day())) : born(person.day())).toString(),
                chance(25) ? "" : chance(10) ? address() : person.address(),
                chance(25) ? "" : chance(10) ? phone() : person.phone());
    }

    private String name(Person person) {
        String name = person.given() + " " + (random.nextBoolean() ? person.father() + " " : "") + person.family();
        if (chance(20)) {
            name = latin(name, LATIN[random.nextInt(LATIN.length)]);
        }
        return chance(8) ? misspelt(name) : name;
    }

    /** A letter is left out, written that does not belong there, or taken for another. */
    private String misspelt(String name) {
        int at = 1 + random.nextInt(name.length() - 2);
        char letter = name.charAt(1 + random.nextInt(name.length() - 2));
        StringBuilder misspelt = new StringBuilder(name);
        switch (random.nextInt(3)) {
            case 0 -> misspelt.deleteCharAt(at);
            case 1 -> misspelt.insert(at, letter);
            default -> misspelt.setCharAt(at, letter);
        }
        return misspelt.toString();
    }

    private LocalDate wrong(LocalDate born) {
        int by = 1 + random.nextInt(9);
        return random.nextBoolean() ? born.plusDays(by) : born.plusYears(by);
    }

    private static String latin(String name, String[] letters) {
        StringBuilder latin = new StringBuilder();
        for (char letter : name.toCharArray()) {
            int at = CYRILLIC.indexOf(Character.toLowerCase(letter));
            String written = at < 0 ? String.valueOf(letter) : letters[at].replace("-", "");
            latin.append(
                    Character.isUpperCase(letter)
                            ? Character.toTitleCase(written.charAt(0)) + written.substring(1)
                            : written);
        }
        return latin.toString();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
