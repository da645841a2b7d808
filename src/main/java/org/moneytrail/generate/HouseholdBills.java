package org.moneytrail.generate;

import java.util.SplittableRandom;

/** Utilities, every other month by household, and rent, every month by the tenth of the people who rent. */
final class HouseholdBills implements Habit {
    private static final long RENT = 1L << 40;
    private static final int LANDLORDS_SHARE = 10;

    private final Streams streams;
    private final Days days;
    private final Population population;
    private final Institutions institutions;

    HouseholdBills(Streams streams, Days days, Population population, Institutions institutions) {
        this.streams = streams;
        this.days = days;
        this.population = population;
        this.institutions = institutions;
    }

    @Override
    public void due(int day, Agenda agenda) {
        int dayOfMonth = days.date(day).getDayOfMonth();
        int month = days.date(day).getMonthValue();
        if (dayOfMonth > 28) {
            return;
        }
        for (long household = dayOfMonth - 1; household < population.persons() / 4; household += 28) {
            long bits = streams.bits(Topic.BILL, household * 4_096 + day);
            if ((household + month) % 2 == 0) {
                agenda.add(Clock.shopping(bits), household);
            }
            if (household % 5 < 2) {
                agenda.add(Clock.shopping(Streams.mix(bits)), RENT | household);
            }
        }
    }

    @Override
    public Payment payment(int day, long second, long index) {
        long household = index & (RENT - 1);
        SplittableRandom random = streams.of(Topic.BILL, household, second);
        SplittableRandom fixed = streams.of(Topic.BILL, ~household);
        Holder payer = population.person(household * 4 + fixed.nextInt(4));
        if ((index & RENT) != 0) {
            long landlord = fixed.nextLong(population.persons() / LANDLORDS_SHARE) * LANDLORDS_SHARE;
            Holder owner = population.person(landlord == payer.number() ? landlord ^ 1 : landlord);
            return Payment.between(second, payer, owner, fixed.nextLong(45, 120) * 1_000_00, Rates.BASE)
                    .being(Purpose.RENT)
                    .saying("Аренда жилья")
                    .knownAs(random.nextLong());
        }
        return Payment.between(
                        second,
                        payer,
                        Streams.draw(institutions.utilities, random),
                        random.nextLong(4_000_00, 28_000_00),
                        Rates.BASE)
                .being(Purpose.UTILITIES)
                .saying("Коммуналдық төлем, шот " + (100_000 + household % 900_000))
                .knownAs(random.nextLong());
    }
}
