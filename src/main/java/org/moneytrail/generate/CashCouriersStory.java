package org.moneytrail.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Cash kept just below the reporting threshold. Two or three times a year couriers pay it into one person's account, at
 * desks in cities where that person does not live; within three days most of it leaves from yet another city, for the
 * principal: in one round as cash that the principal takes out, in the next as transfers to the principal's account.
 *
 * <p>The twin is a shop whose clerk banks the takings every few days at the desk in its own city, now and then just below
 * the threshold too, and which pays its suppliers and its clerk.
 */
final class CashCouriersStory {
    private static final String KIND = "CASH_COURIERS";
    /** From which amount on a bank reports cash; deposits keep between 81 and 99 percent of it. */
    private static final long THRESHOLD_MINOR = 5_000_000_00L;

    private static final int LEAST_PERMILLE = 810;
    private static final int MOST_PERMILLE = 990;
    private static final int DEPOSIT_DAYS = 6;
    private static final int DRAIN_DAYS = 2;
    private static final int ROUND_EARLIEST = 5;
    private static final int ROUND_LATEST = 15;

    private static final int SEASON_DAYS = 100;
    /** Of so many bankings of the shop two, one after the other, come close to the threshold. */
    private static final int BUSY_EVERY = 10;
    /** The shop pays a supplier after so many bankings. */
    private static final int SUPPLIED_EVERY = 4;

    private static final int PAY_DAY = 5;

    private final Script script;
    private final SplittableRandom random;
    private final SplittableRandom life;
    private final int number;

    CashCouriersStory(Script script, int number) {
        this.script = script;
        this.number = number;
        this.random = script.streams.of(Topic.STORY, number, 11);
        this.life = script.streams.of(Topic.STORY, number, 12);
    }

    void plan() {
        Story crime = Story.of(KIND + "-" + (number + 1), new Story.Plot(KIND, "TYPOLOGY", null, "OTHER"));
        crime(crime);
        script.add(crime);
        Story shop = Story.twinOf(crime, crime.id() + "-shop");
        shop(shop);
        script.add(shop);
    }

    private void crime(Story story) {
        Holder holder = script.join(story, script.cast.person());
        Holder principal = script.join(story, script.cast.person());
        List<Holder> couriers = new ArrayList<>();
        int hands = random.nextInt(2, 5);
        for (int courier = 0; courier < hands; courier++) {
            couriers.add(script.join(story, script.cast.person()));
        }
        List<String> cities = script.population.otherCities(holder, random.nextInt(3, 5), random);
        String exit = cities.get(0);
        List<String> entries = cities.subList(1, cities.size());
        int rounds = random.nextInt(2, 4);
        int span = script.days.count() / rounds;
        for (int round = 0; round < rounds; round++) {
            int firstDay = round * span + random.nextInt(ROUND_EARLIEST, span - ROUND_LATEST);
            Deposits deposits = deposit(story, round, firstDay, holder, couriers, entries);
            drain(story, round, deposits, holder, principal, exit);
        }
        script.routine.person(story, holder, life);
        script.routine.person(story, principal, life);
        couriers.forEach(courier -> script.routine.person(story, courier, life));
    }

    /** What came together in one round, and when the last of it came. */
    private record Deposits(long minor, long last) {}

    /** Four to seven deposits within a week; every courier has a city. */
    private Deposits deposit(
            Story story, int round, int firstDay, Holder holder, List<Holder> couriers, List<String> cities) {
        int count = random.nextInt(4, 8);
        long sum = 0;
        long last = 0;
        for (int i = 0; i < count; i++) {
            int courier = i % couriers.size();
            int day = firstDay + random.nextInt(DEPOSIT_DAYS);
            long second = story.free(day * Days.DAY + Clock.office(random.nextLong()));
            long minor = THRESHOLD_MINOR / 1_000 * random.nextInt(LEAST_PERMILLE, MOST_PERMILLE + 1);
            Payment payment = story.key(
                    round + 1,
                    Stage.CASH_LEG,
                    Payment.cashIn(second, couriers.get(courier), holder, minor, Rates.BASE)
                            .at(DailyLife.desk(cities.get(courier % cities.size()), random))
                            .knownAs(random.nextLong()));
            if (i == 0) {
                script.add(PlantedFinding.onPayment("A1", payment));
                script.add(PlantedFinding.onPayment("A3", payment));
            }
            sum += minor;
            last = Math.max(last, second);
        }
        return new Deposits(sum, last);
    }

    /** Most of a round leaves on the next two days in two to four parts, all in one kind. */
    private void drain(Story story, int round, Deposits deposits, Holder holder, Holder principal, String city) {
        boolean cash = (round + number) % 2 == 0;
        int parts = random.nextInt(2, 5);
        long minor = deposits.minor() / 100 * random.nextInt(80, 96) / parts / 1_000_00 * 1_000_00;
        for (int part = 0; part < parts; part++) {
            long day = deposits.last() / Days.DAY + random.nextInt(1, DRAIN_DAYS + 1);
            long second = story.free(day * Days.DAY + Clock.office(random.nextLong()));
            Payment payment = cash
                    ? Payment.cashOut(second, holder, principal, minor, Rates.BASE)
                    : Payment.between(second, holder, principal, minor, Rates.BASE)
                            .saying(DailyLife.memo(random));
            story.key(
                    round + 1,
                    Stage.DRAIN,
                    payment.at(DailyLife.desk(city, random)).knownAs(random.nextLong()));
        }
    }

    private void shop(Story story) {
        Holder shop = script.join(story, script.cast.company(Sector.SHOP));
        Holder owner = script.join(story, script.cast.person());
        script.cast.relate(owner, shop, "DIRECTOR", null);
        script.cast.relate(owner, shop, "OWNER", "1.00");
        Holder clerk = script.drawPayers(1, random).get(0);
        int firstDay = random.nextInt(20, script.days.count() - SEASON_DAYS - 10);
        bank(story, shop, clerk, firstDay);
        wages(story, shop, clerk, firstDay);
        script.routine.company(story, shop, script.days.end(), life);
        script.routine.person(story, owner, life);
    }

    /** The takings of a season, and what the suppliers get of them a day or two later. */
    private void bank(Story story, Holder shop, Holder clerk, int firstDay) {
        long banked = 0;
        int times = 0;
        for (int day = firstDay; day < firstDay + SEASON_DAYS; day += random.nextInt(2, 5)) {
            boolean busy = times % BUSY_EVERY >= BUSY_EVERY - 2;
            long minor = (busy ? random.nextLong(4_000, 4_400) : random.nextLong(600, 4_000)) * 1_000_00;
            story.key(
                    1,
                    Stage.CASH_LEG,
                    Payment.cashIn(
                                    story.free(day * Days.DAY + Clock.office(random.nextLong())),
                                    clerk,
                                    shop,
                                    minor,
                                    Rates.BASE)
                            .being(Purpose.GOODS)
                            .at(script.economy.dailyLife.desk(shop, random))
                            .saying("Инкассация выручки")
                            .knownAs(random.nextLong()));
            banked += minor;
            times++;
            if (times % SUPPLIED_EVERY == 0) {
                supply(story, shop, day, banked / 100 * random.nextInt(65, 85));
                banked = 0;
            }
        }
    }

    private void supply(Story story, Holder shop, int day, long minor) {
        String bill = Integer.toString(random.nextInt(1, 9_000));
        long second = (day + random.nextInt(1, 3)) * Days.DAY + Clock.office(random.nextLong());
        story.key(
                1,
                Stage.LAYER,
                Payment.between(
                                story.free(second),
                                shop,
                                script.population.supplierOf(shop.number(), random),
                                minor,
                                Rates.BASE)
                        .being(Purpose.GOODS)
                        .saying("Оплата по счету № " + bill)
                        .invoiced(bill, null)
                        .knownAs(random.nextLong()));
    }

    private void wages(Story story, Holder shop, Holder clerk, int firstDay) {
        long wage = random.nextLong(150, 260) * 1_000_00;
        for (int day = firstDay; day < firstDay + SEASON_DAYS; day++) {
            if (script.days.date(day).getDayOfMonth() == PAY_DAY) {
                long second = story.free(day * Days.DAY + Clock.office(random.nextLong()));
                story.related(Payment.between(second, shop, clerk, wage, Rates.BASE)
                        .being(Purpose.SALARY)
                        .saying("Жалақы"));
            }
        }
    }
}
