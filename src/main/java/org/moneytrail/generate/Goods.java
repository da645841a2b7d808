package org.moneytrail.generate;

/** Goods that cross the border: tariff code, words, what a kilogram costs, where they come from, which way they go. */
enum Goods {
    TEA("0902400000", "Чай черный байховый", 310, Direction.IN, "CN", "TR"),
    DRIED_FRUIT("0813400000", "Фрукты сушеные", 240, Direction.IN, "UZ", "TJ", "TR"),
    KNITWEAR("6110200000", "Джемперы и кардиганы из хлопка", 1_450, Direction.IN, "CN", "TR"),
    FOOTWEAR("6402990000", "Обувь на резиновой подошве", 980, Direction.IN, "CN"),
    TILES("6907210000", "Плитка керамическая", 62, Direction.IN, "CN", "RU"),
    PHONES_PARTS("8517790000", "Части телефонных аппаратов", 1_900, Direction.IN, "CN", "AE"),
    CAR_PARTS("8708990000", "Части и принадлежности автомобилей", 830, Direction.IN, "DE", "RU", "AE"),
    FURNITURE("9403600000", "Мебель деревянная", 270, Direction.IN, "CN", "RU", "TR"),
    WHEAT("1001990000", "Пшеница мягкая", 24, Direction.OUT, "UZ", "TJ", "AF"),
    FLOUR("1101001500", "Мука пшеничная", 33, Direction.OUT, "AF", "UZ", "TJ"),
    LINSEED("1204009000", "Семена льна", 58, Direction.OUT, "CN", "DE"),
    WOOL("5101110000", "Шерсть немытая", 190, Direction.OUT, "CN", "TR"),
    ACETIC_ANHYDRIDE("2915240000", "Ангидрид уксусный", 210, Direction.IN, "CN", "RU");

    /** Which way goods go. */
    enum Direction {
        IN,
        OUT
    }

    final String hsCode;
    final String description;
    final long centsPerKilogram;
    final Direction direction;
    private final String[] countries;

    Goods(String hsCode, String description, long centsPerKilogram, Direction direction, String... countries) {
        this.hsCode = hsCode;
        this.description = description;
        this.centsPerKilogram = centsPerKilogram;
        this.direction = direction;
        this.countries = countries;
    }

    /** Where a trader's partner sits. */
    String country(long bits) {
        return Streams.choose(countries, bits, 0);
    }

    /** What partners in that country are paid in. */
    static String currency(String country) {
        return switch (country) {
            case "RU" -> "RUB";
            case "DE" -> "EUR";
            case "CN" -> "CNY";
            default -> "USD";
        };
    }
}
