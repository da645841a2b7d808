package org.moneytrail.generate;

import java.util.SplittableRandom;

/**
 * Cash that people of ordinary life pay into an account of a story over some days.
 *
 * @param number how many times
 * @param firstDay first day on which it may be
 * @param days on how many days it may be
 * @param least the least amount, in hundred thousand tenge
 * @param below every amount is below this, in hundred thousand tenge
 */
record CashDeposits(int number, int firstDay, int days, long least, long below) {
    private static final long UNIT_MINOR = 100_000_00;

    /** What came together, and when the last of it came. */
    record Collected(long minor, long last) {}

    /** Pays it in, at cash desks near the owner. */
    Collected into(Holder payee, Holder owner, Story story, Script script, SplittableRandom random) {
        long sum = 0;
        long last = 0;
        for (int i = 0; i < number; i++) {
            long second = story.free((firstDay + random.nextInt(days)) * Days.DAY + Clock.office(random.nextLong()));
            long minor = random.nextLong(least, below) * UNIT_MINOR;
            story.key(
                    1,
                    Stage.COLLECT,
                    Payment.cashIn(second, script.population.drawPerson(random), payee, minor, Rates.BASE)
                            .at(script.economy.dailyLife.desk(owner, random)));
            sum += minor;
            last = Math.max(last, second);
        }
        return new Collected(sum, last);
    }
}
