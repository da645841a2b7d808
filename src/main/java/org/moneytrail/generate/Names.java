package org.moneytrail.generate;

/**
 * Names from bits: surnames and company names of invented roots with real endings, given names that everybody bears.
 * The same bits give the same name, in Cyrillic or in Latin letters.
 */
final class Names {
    /** In which letters a name is written. */
    enum Script {
        CYRILLIC,
        LATIN;

        Script other() {
            return this == CYRILLIC ? LATIN : CYRILLIC;
        }
    }

    private static final Parts KAZAKH_CYRILLIC = new Parts(
            new String[] {
                "Тайлық", "Бұрша", "Жемқор", "Өрмет", "Сыбза", "Қармау", "Мұндақ", "Елтіз", "Ақжырм", "Дүрбел",
                "Шоқпат", "Кереғар", "Борсыл", "Ғажмен", "Үркіт", "Талғыш", "Жаңбыл", "Көкмет", "Сарғыл", "Ойпанд"
            },
            new String[] {"тан", "бей", "лыш", "гер", "мыр", "дас", "зат", "кел", "шен", "рык", "нал", "жұм"},
            new String[] {"ов", "баев", "ұлы"},
            new String[] {"ова", "баева", "қызы"},
            new String[] {
                "Ерлан",
                "Нұрлан",
                "Асқар",
                "Дәурен",
                "Бауыржан",
                "Қайрат",
                "Серік",
                "Тимур",
                "Арман",
                "Данияр",
                "Мұрат",
                "Әділ",
                "Олжас",
                "Руслан",
                "Жандос",
                "Болат"
            },
            new String[] {
                "Айгүл",
                "Әсел",
                "Гүлнар",
                "Дана",
                "Жанар",
                "Мадина",
                "Сәуле",
                "Айжан",
                "Қарлығаш",
                "Назгүл",
                "Ботагөз",
                "Зарина",
                "Маржан",
                "Лаура",
                "Инкар",
                "Ұлжан"
            },
            new String[] {
                "Ерланұлы",
                "Асқарұлы",
                "Қайратұлы",
                "Серікұлы",
                "Арманұлы",
                "Мұратұлы",
                "Болатұлы",
                "Нұрланұлы",
                "Даниярұлы",
                "Жандосұлы"
            },
            new String[] {
                "Ерланқызы",
                "Асқарқызы",
                "Қайратқызы",
                "Серікқызы",
                "Арманқызы",
                "Мұратқызы",
                "Болатқызы",
                "Нұрланқызы",
                "Даниярқызы",
                "Жандосқызы"
            });
    private static final Parts RUSSIAN_CYRILLIC = new Parts(
            new String[] {
                "Верхоч", "Лутын", "Дробыш", "Замежн", "Козлут", "Перемш", "Стругаш", "Чернад", "Болвих", "Грустоп",
                "Тихолд", "Острол", "Крутен", "Моховл", "Берегл", "Студян", "Полчег", "Ясенут", "Горобр", "Шумляк"
            },
            new String[] {"ак", "ел", "ин", "ор", "уш", "ищ", "ан", "ыг", "ет", "ул", "ич", "аж"},
            new String[] {"ов", "овский", "енков"},
            new String[] {"ова", "овская", "енкова"},
            new String[] {
                "Андрей", "Сергей", "Виктор", "Игорь", "Олег", "Павел", "Дмитрий", "Антон", "Роман", "Юрий", "Максим",
                "Денис", "Илья", "Артём", "Вадим", "Глеб"
            },
            new String[] {
                "Ольга",
                "Елена",
                "Наталья",
                "Ирина",
                "Марина",
                "Светлана",
                "Анна",
                "Вера",
                "Людмила",
                "Татьяна",
                "Юлия",
                "Дарья",
                "Полина",
                "Алла",
                "Нина",
                "Оксана"
            },
            new String[] {
                "Андреевич",
                "Сергеевич",
                "Викторович",
                "Игоревич",
                "Олегович",
                "Павлович",
                "Дмитриевич",
                "Антонович",
                "Романович",
                "Юрьевич"
            },
            new String[] {
                "Андреевна",
                "Сергеевна",
                "Викторовна",
                "Игоревна",
                "Олеговна",
                "Павловна",
                "Дмитриевна",
                "Антоновна",
                "Романовна",
                "Юрьевна"
            });
    private static final Parts KAZAKH_LATIN = KAZAKH_CYRILLIC.romanised();
    private static final Parts RUSSIAN_LATIN = RUSSIAN_CYRILLIC.romanised();

    private static final String[] FIRM_ROOTS = {
        "Алт", "Нурж", "Карс", "Самг", "Тек", "Берк", "Жолд", "Дал", "Орд", "Мирт", "Вальм", "Зерп", "Кент", "Астр",
        "Шығ", "Боз", "Тұлп", "Ирт", "Каск", "Енб"
    };
    private static final String[] FIRM_ENDINGS = {
        "ыртаг", "окаш", "инвек", "уламд", "евторг", "абиз", "охлад", "армет", "идель", "устан", "екпром", "ағат"
    };
    private static final String[] FIRM_WORDS = {
        "", " Трейд", " Сервис", " Құрылыс", " Логистик", " Групп", " Азия", " Плюс", " ЛТД", " Инвест"
    };
    private static final String[] FIRM_ROOTS_LATIN = Romanisation.of(FIRM_ROOTS);
    private static final String[] FIRM_ENDINGS_LATIN = Romanisation.of(FIRM_ENDINGS);
    private static final String[] FIRM_WORDS_LATIN = {
        "", " Trade", " Service", " Qurylys", " Logistic", " Group", " Asia", " Plus", " LTD", " Invest"
    };
    private static final String[] FIRM_FORMS = {"ТОО", "ЖШС", "ТОО", "АО"};
    private static final String[] FIRM_FORMS_LATIN = {"LLP", "LLP", "LLP", "JSC"};

    private static final String[] FOREIGN_ROOTS = {
        "Huizh", "Baol", "Zhenk", "Vort", "Demirs", "Korv", "Samark", "Nuraf", "Ostv", "Palm", "Safr", "Lind", "Gulz",
        "Mavr", "Tahm", "Ergin"
    };
    private static final String[] FOREIGN_ENDINGS = {
        "ong", "eks", "anda", "iston", "oral", "umet", "ikar", "evan", "olis", "amon", "ubek", "iran"
    };

    private Names() {}

    /** Everybody whose number lies in one block of four is of one family, and bears its surname. */
    static String person(long familyBits, long personBits, Script script) {
        boolean kazakh = Streams.part(familyBits, 0, 100) < 60;
        boolean latin = script == Script.LATIN;
        Parts parts = kazakh ? latin ? KAZAKH_LATIN : KAZAKH_CYRILLIC : latin ? RUSSIAN_LATIN : RUSSIAN_CYRILLIC;
        boolean woman = (personBits & 1) == 1;
        String ending = Streams.choose(woman ? parts.endingsOfWomen : parts.endingsOfMen, familyBits, 45);
        String given = Streams.choose(woman ? parts.women : parts.men, personBits, 8);
        String patronymic = Streams.choose(woman ? parts.daughters : parts.sons, personBits, 24);
        String name = Streams.choose(parts.roots, familyBits, 12) + Streams.choose(parts.middles, familyBits, 28)
                + ending + " " + given;
        return Streams.part(personBits, 44, 10) < 7 ? name + " " + patronymic : name;
    }

    /** The same name with the surname last. */
    static String surnameLast(String name) {
        int space = name.indexOf(' ');
        return name.substring(space + 1) + " " + name.substring(0, space);
    }

    /** The same name of a company with its form at the other end, or without it. */
    static String formElsewhere(String name, boolean kept) {
        boolean first = name.endsWith("»");
        int space = first ? name.indexOf(' ') : name.lastIndexOf(' ');
        String form = first ? name.substring(0, space) : name.substring(space + 1);
        String bare = first ? name.substring(space + 2, name.length() - 1) : name.substring(0, space);
        if (!kept) {
            return bare;
        }
        return first ? bare + " " + form : form + " " + bare;
    }

    /** In which letters a bank wrote somebody down. */
    static Script script(long bits) {
        return Streams.part(bits, 36, 100) < 75 ? Script.CYRILLIC : Script.LATIN;
    }

    /** A company's name with its form. */
    static String company(long bits, Script script) {
        if (script == Script.CYRILLIC) {
            return Streams.choose(FIRM_FORMS, bits, 0) + " «" + Streams.choose(FIRM_ROOTS, bits, 8)
                    + Streams.choose(FIRM_ENDINGS, bits, 20) + Streams.choose(FIRM_WORDS, bits, 32) + "»";
        }
        return Streams.choose(FIRM_ROOTS_LATIN, bits, 8) + Streams.choose(FIRM_ENDINGS_LATIN, bits, 20)
                + Streams.choose(FIRM_WORDS_LATIN, bits, 32) + " " + Streams.choose(FIRM_FORMS_LATIN, bits, 0);
    }

    /** A foreign company's name with the form of its country. */
    static String foreignCompany(long bits, String country) {
        String form = switch (country) {
            case "CN" -> " Trading Co., Ltd";
            case "RU" -> " OOO";
            case "UZ" -> " MChJ";
            case "TR" -> " Ticaret A.S.";
            case "AE" -> " General Trading FZE";
            case "DE" -> " GmbH";
            default -> " Ltd";
        };
        return Streams.choose(FOREIGN_ROOTS, bits, 8) + Streams.choose(FOREIGN_ENDINGS, bits, 24) + form;
    }

    /** What the names of one language are made of. */
    private record Parts(
            String[] roots,
            String[] middles,
            String[] endingsOfMen,
            String[] endingsOfWomen,
            String[] men,
            String[] women,
            String[] sons,
            String[] daughters) {
        Parts romanised() {
            return new Parts(
                    Romanisation.of(roots),
                    Romanisation.of(middles),
                    Romanisation.of(endingsOfMen),
                    Romanisation.of(endingsOfWomen),
                    Romanisation.of(men),
                    Romanisation.of(women),
                    Romanisation.of(sons),
                    Romanisation.of(daughters));
        }
    }
}
