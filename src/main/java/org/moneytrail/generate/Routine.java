package org.moneytrail.generate;

import java.util.SplittableRandom;

/** Ordinary life in the accounts of a story: income, groceries, help, a company's sales, payroll and rent. */
final class Routine {
    private static final int SUPPORT_DAYS = 40;

    private final Days days;
    private final Population population;
    private final Economy economy;

    Routine(Days days, Population population, Economy economy) {
        this.days = days;
        this.population = population;
        this.economy = economy;
    }

    /** A year in the life of a person: an income a month, and what it is spent on. */
    void person(Story story, Holder person, SplittableRandom random) {
        person(story, person, population.occupation(person.number()), random);
    }

    /** A year in the life of a person of whom the story knows what they live on. */
    void person(Story story, Holder person, Occupation occupation, SplittableRandom random) {
        int payDay = new int[] {5, 10, 15, 25}[(int) (person.number() / 4 % 4)];
        for (int day = 0; day < days.count(); day++) {
            if (days.date(day).getDayOfMonth() == payDay) {
                long second = story.free(day * Days.DAY + Clock.office(random.nextLong()));
                story.related(economy.incomes.monthly(second, person, occupation, days.date(day)));
            }
            int luck = random.nextInt(1_000);
            long second = day * Days.DAY + Clock.anybody(random.nextLong());
            if (luck < 21) {
                story.related(economy.dailyLife.groceries(story.free(second), person, random));
            } else if (luck < 28) {
                story.related(economy.dailyLife.help(story.free(second), person, random));
            } else if (luck < 33) {
                story.related(economy.dailyLife.cashMachine(story.free(second), person, random));
            }
        }
    }

    /** One to three round sums that somebody sends a relative within {@value #SUPPORT_DAYS} days; never all there is. */
    void support(Story story, Holder from, Holder to, int firstDay, SplittableRandom random) {
        int times = random.nextInt(1, 4);
        for (int i = 0; i < times; i++) {
            int day = firstDay + random.nextInt(SUPPORT_DAYS);
            long second = story.free(day * Days.DAY + Clock.anybody(random.nextLong()));
            long minor = Math.min(random.nextLong(10, 90) * 1_000_00, story.leastFrom(from, second) / 2);
            if (minor >= 1_000_00) {
                story.key(
                        1,
                        Stage.RECEIVE,
                        Payment.between(second, from, to, minor / 1_000_00 * 1_000_00, Rates.BASE)
                                .saying(DailyLife.memo(random))
                                .knownAs(random.nextLong()));
            }
        }
    }

    /** The business of a small company up to a moment: sales and purchases, one employee, tax. */
    void company(Story story, Holder company, long until, SplittableRandom random) {
        Holder employee = population.drawPerson(random);
        long wage = random.nextLong(150, 260) * 1_000_00;
        for (int day = 0; (day + 1) * Days.DAY < until; day++) {
            int dayOfMonth = days.date(day).getDayOfMonth();
            long second = day * Days.DAY + Clock.office(random.nextLong());
            if (random.nextInt(18) == 0) {
                Holder customer = population.company(random.nextLong(population.companies()));
                story.related(economy.dailyLife.purchase(story.free(second), customer, company, random));
            } else if (random.nextInt(20) == 0) {
                Holder supplier = population.supplierOf(company.number(), random);
                story.related(economy.dailyLife.purchase(story.free(second), company, supplier, random));
            } else if (dayOfMonth == 10) {
                story.related(Payment.between(story.free(second), company, employee, wage, Rates.BASE)
                        .being(Purpose.SALARY)
                        .saying("Жалақы"));
            }
        }
    }
}
