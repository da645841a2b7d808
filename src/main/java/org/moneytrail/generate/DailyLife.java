package org.moneytrail.generate;

import java.util.SplittableRandom;

/**
 * Everything that has no fixed day: groceries, help among family and friends, cash, trade among companies, remittances,
 * gifts, refunds. It fills each day up to its share of the ledger.
 */
final class DailyLife implements Habit {
    private static final String[] MEMOS = {
        null, null, null, "Перевод", "Рахмет", "За обед", "Қарыз қайтару", "На подарок"
    };
    private static final String[] ABROAD = {"RU", "UZ", "TR", "KG", "TJ"};

    private final Streams streams;
    private final Rates rates;
    private final Population population;
    private final Institutions institutions;

    DailyLife(Streams streams, Rates rates, Population population, Institutions institutions) {
        this.streams = streams;
        this.rates = rates;
        this.population = population;
        this.institutions = institutions;
    }

    /** Nothing of this is due on its own; {@link #fill} adds as many as there is room for. */
    @Override
    public void due(int day, Agenda agenda) {}

    void fill(int day, long count, Agenda agenda) {
        for (long i = 0; i < count; i++) {
            agenda.add(Clock.anybody(streams.bits(Topic.DAILY, (long) day << 32 | i)), i);
        }
    }

    @Override
    public Payment payment(int day, long second, long index) {
        SplittableRandom random = streams.of(Topic.DAILY, ~(long) day, index);
        int kind = random.nextInt(100);
        Payment payment;
        if (kind < 52) {
            payment = groceries(second, population.drawPerson(random), random);
        } else if (kind < 69) {
            payment = help(second, population.drawPerson(random), random);
        } else if (kind < 80) {
            payment = cashMachine(second, population.drawPerson(random), random);
        } else if (kind < 82) {
            Holder person = population.drawPerson(random);
            payment = Payment.cashIn(second, person, person, random.nextLong(10, 160) * 1_000_00, Rates.BASE)
                    .at(desk(person, random));
        } else if (kind < 91) {
            payment = business(second, random);
        } else if (kind < 94) {
            payment = sentAbroad(second, random);
        } else if (kind < 96) {
            payment = fromAbroad(day, second, random);
        } else if (kind < 98) {
            payment = Payment.between(
                            second,
                            population.drawPerson(random),
                            population.drawCompany(Sector.CHARITY, random),
                            random.nextLong(2, 40) * 500_00,
                            Rates.BASE)
                    .being(Purpose.DONATION)
                    .saying("Қайырымдылық");
        } else {
            payment = Payment.between(
                            second,
                            institutions.treasury,
                            population.drawPerson(random),
                            random.nextLong(5_000_00, 90_000_00),
                            Rates.BASE)
                    .being(Purpose.REFUND)
                    .saying("Возврат излишне уплаченного налога");
        }
        return payment.knownAs(random.nextLong());
    }

    /** Somebody buys in one of the shops where they always buy; one payment in six goes through a clearing house. */
    Payment groceries(long second, Holder person, SplittableRandom random) {
        Holder shop = population.shopOf(person.number(), random);
        Holder payee = random.nextInt(6) == 0 ? Streams.draw(institutions.clearingHouses, random) : shop;
        return Payment.between(second, person, payee, random.nextLong(900, 16_000) * 100 + price(random), Rates.BASE)
                .by(Channel.CARD)
                .being(Purpose.GOODS)
                .at(population.city(shop) + ", " + shop.name());
    }

    /** Somebody sends a round sum to family or a friend. */
    Payment help(long second, Holder person, SplittableRandom random) {
        return Payment.between(
                        second,
                        person,
                        population.friend(person.number(), random),
                        random.nextLong(4, 90) * 500_00,
                        Rates.BASE)
                .saying(memo(random));
    }

    Payment cashMachine(long second, Holder person, SplittableRandom random) {
        return Payment.cashOut(second, person, person, random.nextLong(2, 40) * 2_000_00, Rates.BASE)
                .at(population.city(person) + ", банкомат " + (100 + random.nextInt(900)));
    }

    /** A company pays one of its suppliers at home. */
    private Payment business(long second, SplittableRandom random) {
        long payer = random.nextLong(population.companies());
        return purchase(second, population.company(payer), population.supplierOf(payer, random), random);
    }

    Payment purchase(long second, Holder payer, Holder payee, SplittableRandom random) {
        boolean service = payee.kind() == Holder.Kind.COMPANY && Sector.of(payee.number()) == Sector.SERVICES;
        String number = Integer.toString(random.nextInt(1, 9_000));
        return Payment.between(second, payer, payee, random.nextLong(60_000_00, 2_400_000_00), Rates.BASE)
                .being(service ? Purpose.SERVICES : Purpose.GOODS)
                .saying("Оплата по счету № " + number)
                .invoiced(number, null)
                .referenced("E" + Long.toString(random.nextLong(1L << 40), 36));
    }

    String desk(Holder person, SplittableRandom random) {
        return desk(population.city(person), random);
    }

    static String desk(String city, SplittableRandom random) {
        return city + ", касса " + (1 + random.nextInt(12));
    }

    static String memo(SplittableRandom random) {
        return Streams.draw(MEMOS, random);
    }

    private Payment sentAbroad(long second, SplittableRandom random) {
        return Payment.between(
                        second,
                        population.drawPerson(random),
                        Streams.draw(institutions.remittancePools, random),
                        random.nextLong(5, 90) * 1_000_00,
                        Rates.BASE)
                .by(Channel.REMITTANCE)
                .saying("Перевод без открытия счета");
    }

    private Payment fromAbroad(int day, long second, SplittableRandom random) {
        String country = Streams.draw(ABROAD, random);
        String currency = country.equals("RU") ? "RUB" : "USD";
        Holder person = population.drawPerson(random);
        Holder relative =
                population.foreignPerson(person.number(), country, currency).with(null, null);
        long sent = rates.convert(random.nextLong(20, 180) * 1_000_00, Rates.BASE, currency, day) / 1_00 * 1_00;
        return Payment.between(second, relative, person, sent, currency)
                .credited(rates.convert(sent, currency, Rates.BASE, day), Rates.BASE)
                .by(Channel.REMITTANCE)
                .saying("Ақша аударымы");
    }

    private static long price(SplittableRandom random) {
        return random.nextInt(3) == 0 ? random.nextInt(100) : 0;
    }
}
