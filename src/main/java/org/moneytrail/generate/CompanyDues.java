package org.moneytrail.generate;

import java.util.SplittableRandom;

/** What companies pay and bank regularly: taxes, a shop's takings in cash, and what the clearing house owes a shop. */
final class CompanyDues implements Habit {
    private static final int TAX_DAY = 24;
    private static final int SETTLEMENT_DAY = 2;
    private static final int KIND_BITS = 2;
    private static final long TAX = 0;
    private static final long TAKINGS = 1;
    private static final long SETTLEMENT = 2;

    private final Streams streams;
    private final Days days;
    private final Population population;
    private final Institutions institutions;

    CompanyDues(Streams streams, Days days, Population population, Institutions institutions) {
        this.streams = streams;
        this.days = days;
        this.population = population;
        this.institutions = institutions;
    }

    @Override
    public void due(int day, Agenda agenda) {
        int dayOfMonth = days.date(day).getDayOfMonth();
        for (long company = 0; company < population.companies(); company++) {
            Sector sector = Sector.of(company);
            if (dayOfMonth == TAX_DAY && sector != Sector.CHARITY) {
                add(agenda, day, company, TAX);
            }
            if (sector == Sector.SHOP && company % 2 == 0 && (company + day) % 7 == 0) {
                add(agenda, day, company, TAKINGS);
            }
            if (sector == Sector.SHOP && dayOfMonth == SETTLEMENT_DAY) {
                add(agenda, day, company, SETTLEMENT);
            }
        }
    }

    private void add(Agenda agenda, int day, long company, long kind) {
        long index = company << KIND_BITS | kind;
        agenda.add(Clock.office(streams.bits(Topic.DUES, index * 4_096 + day)), index);
    }

    @Override
    public Payment payment(int day, long second, long index) {
        long number = index >>> KIND_BITS;
        long kind = index & ((1 << KIND_BITS) - 1);
        Holder company = population.company(number);
        SplittableRandom random = streams.of(Topic.DUES, index, second);
        SplittableRandom fixed = streams.of(Topic.DUES, -1 - number);
        long scale = fixed.nextLong(3, 42);
        if (kind == TAX) {
            return Payment.between(
                            second,
                            company,
                            institutions.treasury,
                            scale * random.nextLong(10_000_00, 30_000_00),
                            Rates.BASE)
                    .being(Purpose.TAX)
                    .saying("Салық, КБК 101201")
                    .knownAs(random.nextLong());
        }
        if (kind == TAKINGS) {
            return Payment.cashIn(
                            second,
                            population.director(number),
                            company,
                            scale * random.nextLong(90, 105) * 1_000_00,
                            Rates.BASE)
                    .being(Purpose.GOODS)
                    .at(population.city(company) + ", касса " + (1 + number % 9))
                    .saying("Инкассация выручки")
                    .knownAs(random.nextLong());
        }
        return Payment.between(
                        second,
                        Streams.choose(institutions.clearingHouses, number * 7_919, 0),
                        company,
                        scale * random.nextLong(2_000_00, 9_000_00),
                        Rates.BASE)
                .being(Purpose.SETTLEMENT)
                .saying("Возмещение по картам")
                .knownAs(random.nextLong());
    }
}
