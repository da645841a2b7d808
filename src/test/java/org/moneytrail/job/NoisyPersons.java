package org.moneytrail.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Invented persons, each with one to three records as registers keep them, which err and leave out as {@link Noise}
 * has it. More than a fifth of the persons live in a household of two: one address, one phone, one family name, and
 * one birth date if they are twins. Given and family names are as unevenly common as names are.
 */
final class NoisyPersons {
    private static final String[] GIVEN = {
        "Аслан", "Болат", "Виктор", "Геннадий", "Данияр", "Ерлан", "Жанна", "Зоя", "Инна", "Камила", "Лариса", "Марат",
        "Наталья", "Олег", "Павел", "Роза", "Самат", "Тимур", "Ульяна", "Фарида", "Шолпан", "Эльвира", "Юрий", "Айгуль"
    };
    private static final String[] BEGIN = {
        "Бер", "Вол", "Гар", "Дор", "Жум", "Зар", "Кал", "Лом", "Мар", "Нур", "Ост", "Пер", "Рож", "Сат", "Тул", "Уст",
        "Фед", "Хам", "Чер", "Шам"
    };
    private static final String[] MIDDLE = {
        "а", "ег", "ик", "ол", "ун", "ащ", "еж", "иш", "ос", "ум", "абек", "ентай", "итар", "огур", "улан"
    };
    private static final String[] END = {"ов", "ин", "енко", "баев", "ский", "ич", "ук", "янц", "алиев", "оглы"};
    private static final String[] STREETS = {"Абрикосовая", "Вишнёвая", "Грушевая", "Кленовая", "Липовая", "Ольховая"};
    private static final String[] TOWNS = {"Берестов", "Ключинск", "Каменка", "Заречный", "Лугосад"};

    private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщыэюяьъ";
    private static final String[][] LATIN = {
        ("a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch y e yu ya - -").split(" "),
        ("a b v g d e jo ž z i j k l m n o p r s t u f h c č š šč y è ju ja - -").split(" ")
    };

    /** How many records in a hundred write the name otherwise, have a wrong birth date, and lack what. */
    record Noise(
            int otherScript, int misspelt, int wrongBirthDate, int noId, int noBirthDate, int noAddress, int noPhone) {
        static final Noise USUAL = new Noise(20, 8, 3, 30, 25, 25, 25);
    }

    private record Person(int given, String family, LocalDate born, String id, String phone, String address) {}

    private final Random random;
    private final Noise noise;
    private final List<String[]> rows = new ArrayList<>();

    NoisyPersons(long seed, int persons, Noise noise) {
        random = new Random(seed);
        this.noise = noise;
        int number = 0;
        while (number < persons) {
            Person person = person(null);
            add(number++, person);
            if (random.nextInt(8) == 0 && number < persons) {
                add(number++, person(person));
            }
        }
    }

    /** As files of {@code parties/} have them; the id of a record is {@code person-number}. */
    List<String> csv() {
        List<String> lines = new ArrayList<>();
        lines.add("party_id,kind,name,national_id,born_or_founded_on,address,phone");
        rows.forEach(row -> lines.add(String.join(",", row)));
        return lines;
    }

    private Person person(Person housemate) {
        int given = skewed(GIVEN.length);
        if (housemate != null) {
            while (given == housemate.given()) {
                given = random.nextInt(GIVEN.length);
            }
        }
        String family = housemate == null
                ? BEGIN[skewed(BEGIN.length)] + MIDDLE[skewed(MIDDLE.length)] + END[skewed(END.length)]
                : housemate.family();
        LocalDate born = housemate != null && random.nextInt(4) == 0
                ? housemate.born()
                : LocalDate.of(1945, 1, 1).plusDays(random.nextInt(60 * 365));
        String id = born.toString().replace("-", "").substring(2) + String.format("%06d", random.nextInt(1_000_000));
        return new Person(
                given,
                family,
                born,
                id,
                housemate == null ? "+7701" + String.format("%07d", random.nextInt(10_000_000)) : housemate.phone(),
                housemate == null ? address() : housemate.address());
    }

    private String address() {
        return TOWNS[random.nextInt(TOWNS.length)] + " " + STREETS[random.nextInt(STREETS.length)] + " "
                + (1 + random.nextInt(120)) + "-" + (1 + random.nextInt(90));
    }

    private void add(int number, Person person) {
        int records = 1 + random.nextInt(3);
        for (int i = 0; i < records; i++) {
            LocalDate born = chance(noise.wrongBirthDate()) ? wrong(person.born()) : person.born();
            rows.add(new String[] {
                number + "-" + i,
                "PERSON",
                name(person),
                chance(noise.noId()) ? "" : person.id(),
                chance(noise.noBirthDate()) ? "" : born.toString(),
                chance(noise.noAddress()) ? "" : chance(10) ? address() : person.address(),
                chance(noise.noPhone())
                        ? ""
                        : chance(10) ? "" + (77_020_000_000L + random.nextInt(10_000_000)) : person.phone()
            });
        }
    }

    private String name(Person person) {
        String name = GIVEN[person.given()] + " " + person.family();
        if (chance(noise.otherScript())) {
            name = latin(name, LATIN[random.nextInt(LATIN.length)]);
        }
        return chance(noise.misspelt()) ? misspelt(name) : name;
    }

    private String misspelt(String name) {
        int at = 1 + random.nextInt(name.length() - 2);
        String letter = String.valueOf(name.charAt(1 + random.nextInt(name.length() - 2)));
        return switch (random.nextInt(3)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + letter + name.substring(at);
            default -> name.substring(0, at) + letter + name.substring(at + 1);
        };
    }

    private LocalDate wrong(LocalDate born) {
        return random.nextBoolean() ? born.plusDays(1 + random.nextInt(9)) : born.plusYears(1 + random.nextInt(9));
    }

    private static String latin(String name, String[] letters) {
        StringBuilder latin = new StringBuilder();
        for (char letter : name.toCharArray()) {
            int at = CYRILLIC.indexOf(Character.toLowerCase(letter));
            String written = at < 0 ? String.valueOf(letter) : letters[at].replace("-", "");
            boolean upper = Character.isUpperCase(letter) && !written.isEmpty();
            latin.append(upper ? Character.toUpperCase(written.charAt(0)) + written.substring(1) : written);
        }
        return latin.toString();
    }

    /** Small numbers more often than large ones. */
    private int skewed(int bound) {
        return (int) (bound * Math.pow(random.nextDouble(), 2));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
