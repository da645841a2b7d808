package org.moneytrail.generate;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The people and companies of the world, each a function of its number: asking for one computes it, nothing is kept.
 * Numbers from {@link #persons()} and {@link #companies()} on belong to no ordinary life; the {@link Cast} of the stories
 * takes its people from there.
 */
final class Population {
    private static final long COMPANY_SERIALS = 1L << 36;
    private static final long INSTITUTION_SERIALS = 1L << 37;
    private static final long SECOND_ACCOUNTS = 1L << 35;
    private static final long ACCOUNT_NUMBERS = 1L << 38;
    private static final String[] BANKS = {"QORTKZ20", "TULBKZ20", "ZERPKZ20", "MIRKKZ20", "ALVTKZ20", "DALSKZ20"};
    private static final String[] CITIES = {
        "Алматы", "Астана", "Шымкент", "Қарағанды", "Ақтөбе", "Тараз", "Павлодар", "Өскемен", "Қостанай", "Түркістан"
    };
    private static final String[] STREETS = {
        "Тұмарлы",
        "Ақсұңғат",
        "Жолдыбай",
        "Верхолесная",
        "Дробная",
        "Көкбұлан",
        "Стружная",
        "Самғар",
        "Тихореченка",
        "Бозқайнар",
        "Еңбекті",
        "Мохова"
    };

    private final Streams streams;
    private final OpaqueIds partyIds;
    private final Permutation accountNumbers;
    private final Permutation iins;
    private final Permutation bins;
    private final long persons;
    private final long companies;

    /** A population for so many ordinary payments: one party per 25, nine of ten a person. */
    Population(Streams streams, long payments) {
        this.streams = streams;
        this.partyIds = new OpaqueIds('P', streams);
        this.accountNumbers = new Permutation(ACCOUNT_NUMBERS, streams.bits(Topic.IDENTITY, 1));
        this.iins = new Permutation(Identifiers.PERSONS, streams.bits(Topic.IDENTITY, 2));
        this.bins = new Permutation(Identifiers.COMPANIES, streams.bits(Topic.IDENTITY, 3));
        this.companies = Sector.BLOCK * Math.max(1, payments / 25 / 10 / Sector.BLOCK);
        this.persons = Math.max(40, payments * 9 / 10 / 25) / 4 * 4;
    }

    /** How many people lead an ordinary life; a multiple of 4, for families are blocks of four. */
    long persons() {
        return persons;
    }

    /** How many companies do ordinary business; whole blocks of {@link Sector}. */
    long companies() {
        return companies;
    }

    Holder person(long number) {
        return namesake(number, number);
    }

    /** A person with the name of another. */
    Holder namesake(long number, long nameNumber) {
        Names.Script script = Names.script(streams.bits(Topic.PERSON, nameNumber));
        return new Holder(
                Holder.Kind.PERSON,
                number,
                nameNumber,
                partyIds.of(number),
                personName(nameNumber, script),
                Identifiers.iin(iins.of(number)),
                account(number),
                Rates.BASE,
                bank(number),
                "KZ");
    }

    Holder company(long number) {
        long serial = COMPANY_SERIALS + number;
        long bits = streams.bits(Topic.COMPANY, number);
        return new Holder(
                Holder.Kind.COMPANY,
                number,
                number,
                partyIds.of(serial),
                Names.company(bits, Names.script(bits)),
                Identifiers.bin(bins.of(number)),
                account(serial),
                Rates.BASE,
                bank(serial),
                "KZ");
    }

    /** A public body, utility, clearing house or the like, with a given name; numbers below 100. */
    Holder institution(int number, String name) {
        long serial = INSTITUTION_SERIALS + number;
        return new Holder(
                Holder.Kind.INSTITUTION,
                number,
                number,
                partyIds.of(serial),
                name,
                Identifiers.bin(bins.of(Identifiers.COMPANIES - 1 - number)),
                account(serial),
                Rates.BASE,
                bank(serial),
                "KZ");
    }

    /** A company abroad with an account there; the country is part of who it is. */
    Holder foreignCompany(long number, String country) {
        long bits = streams.bits(Topic.FOREIGN, number);
        return new Holder(
                Holder.Kind.FOREIGN,
                number,
                number,
                null,
                Names.foreignCompany(bits, country),
                null,
                Identifiers.foreignAccount(country, bits >>> 8),
                null,
                foreignBank(bits, country),
                country);
    }

    /** A person abroad with an account there, in Latin letters. */
    Holder foreignPerson(long number, String country, String currency) {
        long bits = streams.bits(Topic.FOREIGN, -1 - number);
        String name = Names.person(bits, Streams.mix(bits), Names.Script.LATIN);
        return new Holder(
                Holder.Kind.FOREIGN,
                number,
                number,
                null,
                name,
                null,
                Identifiers.foreignAccount(country, bits >>> 8),
                currency,
                foreignBank(bits, country),
                country);
    }

    /** Another account of the same holder, in a foreign currency. */
    Holder secondAccount(Holder holder, String currency) {
        long serial = serial(holder) + SECOND_ACCOUNTS;
        return holder.with(Identifiers.iban(bankNumber(serial(holder)), accountNumbers.of(serial)), currency);
    }

    /** The holder's name in the letters that its bank did not write it in. */
    String otherName(Holder holder) {
        return switch (holder.kind()) {
            case PERSON ->
                nameIn(
                        holder,
                        Names.script(streams.bits(Topic.PERSON, holder.nameNumber()))
                                .other());
            case COMPANY ->
                nameIn(
                        holder,
                        Names.script(streams.bits(Topic.COMPANY, holder.number()))
                                .other());
            case INSTITUTION, FOREIGN -> Romanisation.of(holder.name());
        };
    }

    /**
     * How an agency writes down a person or company that shows it no paper: in other letters, another order or capitals,
     * and a company with its form elsewhere or without.
     *
     * @param serial tells one writing from another
     */
    String heard(Holder holder, long serial) {
        long bits = streams.bits(Topic.AGENCY, serial);
        String name = Streams.part(bits, 0, 10) < 6 ? otherName(holder) : holder.name();
        return switch (Streams.part(bits, 16, 4)) {
            case 0 -> name;
            case 1 -> name.toUpperCase(Locale.ROOT);
            default ->
                holder.kind() == Holder.Kind.PERSON
                        ? Names.surnameLast(name)
                        : Names.formElsewhere(name, Streams.part(bits, 32, 2) == 0);
        };
    }

    /** The name of a person or company in given letters. */
    String nameIn(Holder holder, Names.Script script) {
        return holder.kind() == Holder.Kind.PERSON
                ? personName(holder.nameNumber(), script)
                : Names.company(streams.bits(Topic.COMPANY, holder.number()), script);
    }

    /** Birth of a person, registration of a company: what its identifier says. */
    LocalDate bornOrFounded(Holder holder) {
        return switch (holder.kind()) {
            case PERSON -> Identifiers.born(iins.of(holder.number()));
            case COMPANY -> Identifiers.founded(bins.of(holder.number()));
            case INSTITUTION -> Identifiers.founded(bins.of(Identifiers.COMPANIES - 1 - holder.number()));
            case FOREIGN -> null;
        };
    }

    /** Where the holder lives or has its seat; a family shares its home. */
    String address(Holder holder) {
        long home = holder.kind() == Holder.Kind.PERSON ? holder.number() / 4 : serial(holder);
        long bits = streams.bits(Topic.ADDRESS, home);
        return Streams.choose(CITIES, bits, 0) + ", " + Streams.choose(STREETS, bits, 16) + " көш. "
                + (1 + Streams.part(bits, 28, 240)) + "-" + (1 + Streams.part(bits, 44, 400));
    }

    /** The city of the address. */
    String city(Holder holder) {
        String address = address(holder);
        return address.substring(0, address.indexOf(','));
    }

    /** Different cities in none of which the holder lives, in random order. */
    List<String> otherCities(Holder holder, int count, SplittableRandom random) {
        Set<String> others = new LinkedHashSet<>();
        while (others.size() < count) {
            String city = Streams.draw(CITIES, random);
            if (!city.equals(city(holder))) {
                others.add(city);
            }
        }
        return List.copyOf(others);
    }

    String phone(Holder holder) {
        return Identifiers.phone(accountNumbers.of(serial(holder)));
    }

    /** The day on which the account was opened: in the ten years before the world, after birth or registration. */
    LocalDate openedOn(Holder holder, LocalDate firstDay) {
        LocalDate earliest = bornOrFounded(holder);
        LocalDate opened =
                firstDay.minusDays(30 + Streams.part(streams.bits(Topic.OPENING, ~serial(holder)), 3, 3_600));
        return opened.isBefore(earliest) ? earliest.plusDays(20) : opened;
    }

    /** What lay in the account at the start of the world: some wages, or a company's working capital. */
    long openingMinor(Holder holder) {
        SplittableRandom random = streams.of(Topic.OPENING, serial(holder));
        return switch (holder.kind()) {
            case PERSON -> random.nextLong(60, 900) * 1_000_00;
            case COMPANY -> {
                long scale = Sector.of(holder.number()) == Sector.WHOLESALE ? 900 : 60;
                yield scale * random.nextLong(1_000, 6_000) * 1_000_00;
            }
            case INSTITUTION -> persons * 4_000_000_00L + random.nextLong(1_000_000) * 100;
            case FOREIGN -> 0;
        };
    }

    /** True for the few people who keep a second account, in dollars. */
    boolean keepsDollars(long person) {
        return Streams.part(streams.bits(Topic.OPENING, person), 17, 100) < 8;
    }

    /** What the person lives on. */
    Occupation occupation(long person) {
        return Occupation.of(iins.of(person) / 5_000, streams.bits(Topic.OCCUPATION, person));
    }

    /** Where the person works; those of one pay day share their employers. */
    Holder employer(long person) {
        long bits = streams.bits(Topic.OCCUPATION, ~person);
        return company(Math.floorMod(bits, companies / 4) * 4 + person % 4);
    }

    /** Who signs for a company and banks its takings. */
    Holder director(long company) {
        return person(Math.floorMod(streams.bits(Topic.PARTNER, -1 - company), persons));
    }

    Holder drawPerson(SplittableRandom random) {
        return person(random.nextLong(persons));
    }

    Holder drawCompany(Sector sector, SplittableRandom random) {
        return company(
                random.nextLong(companies / Sector.BLOCK) * Sector.BLOCK + sector.first + random.nextInt(sector.share));
    }

    /** One of the few whom this person pays and is paid by: family as often as not, else a friend. */
    Holder friend(long person, SplittableRandom random) {
        int choice = random.nextInt(8);
        if (choice < 3 && person < persons) {
            return person(person ^ (choice + 1));
        }
        long friend = Math.floorMod(streams.bits(Topic.PARTNER, person * 8 + choice), persons);
        return person(friend == person ? friend ^ 1 : friend);
    }

    /** One of the few shops in which this person buys. */
    Holder shopOf(long person, SplittableRandom random) {
        return drawCompany(Sector.SHOP, streams.of(Topic.PARTNER, ~person, random.nextInt(4)));
    }

    /** One of the few companies that this one buys from. */
    Holder supplierOf(long company, SplittableRandom random) {
        int choice = random.nextInt(4);
        Sector sector = choice == 0 ? Sector.MANUFACTURER : choice < 3 ? Sector.WHOLESALE : Sector.SERVICES;
        Holder supplier = drawCompany(sector, streams.of(Topic.PARTNER, COMPANY_SERIALS + company, choice));
        return supplier.number() == company ? company(company == 0 ? 1 : company - 1) : supplier;
    }

    private String personName(long nameNumber, Names.Script script) {
        return Names.person(streams.bits(Topic.FAMILY, nameNumber / 4), streams.bits(Topic.PERSON, nameNumber), script);
    }

    private static long serial(Holder holder) {
        return switch (holder.kind()) {
            case PERSON -> holder.number();
            case COMPANY -> COMPANY_SERIALS + holder.number();
            case INSTITUTION -> INSTITUTION_SERIALS + holder.number();
            case FOREIGN -> throw new IllegalArgumentException("Cannot number a foreign holder: it is no party here");
        };
    }

    private String account(long serial) {
        return Identifiers.iban(bankNumber(serial), accountNumbers.of(serial));
    }

    private int bankNumber(long serial) {
        return Streams.part(streams.bits(Topic.ORDER, serial), 20, BANKS.length);
    }

    private String bank(long serial) {
        return BANKS[bankNumber(serial)];
    }

    private static String foreignBank(long bits, String country) {
        return Streams.choose(new String[] {"VERB", "KOLM", "SAND"}, bits, 40) + country + "B0";
    }
}
