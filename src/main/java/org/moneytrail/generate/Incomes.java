package org.moneytrail.generate;

import java.time.LocalDate;
import java.util.SplittableRandom;

/** Wages, pensions, benefits and fees: what comes in every month, on the pay day of the payer. */
final class Incomes implements Habit {
    private static final int[] PAY_DAYS = {5, 10, 15, 25};

    private final Streams streams;
    private final Days days;
    private final Population population;
    private final Institutions institutions;

    Incomes(Streams streams, Days days, Population population, Institutions institutions) {
        this.streams = streams;
        this.days = days;
        this.population = population;
        this.institutions = institutions;
    }

    @Override
    public void due(int day, Agenda agenda) {
        LocalDate date = days.date(day);
        for (int group = 0; group < PAY_DAYS.length; group++) {
            if (date.getDayOfMonth() == PAY_DAYS[group]) {
                for (long person = group; person < population.persons(); person += PAY_DAYS.length) {
                    // A freelancer is paid every other month.
                    if (population.occupation(person) != Occupation.FREELANCER
                            || (date.getMonthValue() + person / 4) % 2 == 0) {
                        agenda.add(Clock.office(streams.bits(Topic.WAGE, person * 4_096 + day)), person);
                    }
                }
            }
        }
    }

    @Override
    public Payment payment(int day, long second, long index) {
        return monthly(second, population.person(index), population.occupation(index), days.date(day));
    }

    /** The month's income of somebody; equal every month but for small change. */
    Payment monthly(long second, Holder person, Occupation occupation, LocalDate date) {
        SplittableRandom fixed = streams.of(Topic.WAGE, person.number());
        int month = date.getMonthValue();
        String suffix = " " + (month < 10 ? "0" : "") + month + "." + date.getYear();
        Payment payment = switch (occupation) {
            case WORKER ->
                Payment.between(
                                second,
                                population.employer(person.number()),
                                person,
                                (160 + fixed.nextInt(160) + fixed.nextInt(240)) * 1_000_00L
                                        + Streams.part(streams.bits(Topic.WAGE, second), 3, 900) * 100L,
                                Rates.BASE)
                        .being(Purpose.SALARY)
                        .saying("Жалақы" + suffix);
            case FREELANCER ->
                Payment.between(
                                second,
                                population.employer(person.number()),
                                person,
                                fixed.nextLong(180, 700) * 1_000_00L,
                                Rates.BASE)
                        .being(Purpose.SERVICES)
                        .saying("Оплата услуг по договору" + suffix);
            case PENSIONER ->
                Payment.between(
                                second,
                                institutions.pensionFund,
                                person,
                                fixed.nextLong(78_000, 210_000) * 100,
                                Rates.BASE)
                        .being(Purpose.PENSION)
                        .saying("Зейнетақы" + suffix);
            case ON_BENEFIT, STUDENT ->
                Payment.between(
                                second,
                                institutions.socialFund,
                                person,
                                fixed.nextLong(43_000, 92_000) * 100,
                                Rates.BASE)
                        .being(Purpose.BENEFIT)
                        .saying((occupation == Occupation.STUDENT ? "Шәкіртақы" : "Жәрдемақы") + suffix);
        };
        return payment.knownAs(streams.bits(Topic.WAGE, second + person.number()));
    }
}
