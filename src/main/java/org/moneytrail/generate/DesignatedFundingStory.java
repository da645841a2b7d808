package org.moneytrail.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Small gifts that end with somebody on the list of designated persons. Donors give to a collector, who passes tranches
 * on through one to three intermediaries, one of them abroad; in some stories the last leg is cash that a courier takes
 * out and pays in elsewhere, in some the account at the end is that of a company which the designated person owns. Every
 * other collection is quick: many give within days, and all of it has gone to another individual by the end of the week.
 *
 * <p>The twins are a charity with as many donors that pays a hospital, and a namesake of the designated person to whom
 * the family sends money.
 */
final class DesignatedFundingStory {
    private static final String KIND = "DESIGNATED_FUNDING";
    private static final String[] ABROAD = {"TR", "TJ", "KG", "UZ"};
    private static final int SLOW_DAYS = 20;
    private static final int SLOW_DONORS = 10;
    private static final int QUICK_DAYS = 4;
    private static final int QUICK_DONORS = 18;
    private static final int WEEK_DAYS = 7;

    private final Script script;
    private final SplittableRandom random;
    private final SplittableRandom life;
    private final int number;
    private final int firstDay;
    private final boolean quick;
    private final int collectDays;
    private final String designationId;

    DesignatedFundingStory(Script script, int number) {
        this.script = script;
        this.number = number;
        this.random = script.streams.of(Topic.STORY, number, 3);
        this.life = script.streams.of(Topic.STORY, number, 4);
        this.firstDay = random.nextInt(40, script.days.count() - 75);
        this.quick = number % 2 == 0;
        this.collectDays = quick ? QUICK_DAYS : SLOW_DAYS;
        this.designationId = script.designationId(Story.SERIALS + number);
    }

    void plan() {
        Holder designated = script.cast.person();
        Story crime = Story.of(
                KIND + "-" + (number + 1), new Story.Plot(KIND, "DESIGNATION", designationId, "TERRORIST_FINANCING"));
        script.designate(designated, designationId, random);
        crime(crime, designated);
        script.add(crime);
        Story charity = Story.twinOf(crime, crime.id() + "-charity");
        charity(charity);
        script.add(charity);
        Story namesake = Story.twinOf(crime, crime.id() + "-namesake");
        namesake(namesake, designated);
        script.add(namesake);
    }

    private void crime(Story story, Holder designated) {
        Holder collector = script.join(story, script.cast.person());
        script.join(story, designated);
        int hops = Math.max(quick ? 2 : 1, script.settings.hops().draw(random));
        boolean dollars = random.nextBoolean();
        boolean cash = number % 2 == 1;
        boolean throughCompany = number % 3 == 1;
        int remittanceLeg = random.nextInt(quick ? 1 : 0, hops);

        List<Holder> domestic = new ArrayList<>(List.of(collector, designated));
        List<Holder> route = new ArrayList<>(List.of(collector));
        for (int hop = 0; hop < hops; hop++) {
            boolean converted = dollars && hop >= remittanceLeg;
            if (hop == remittanceLeg) {
                Holder abroad = script.population.foreignPerson(
                        Story.SERIALS + 1_000_000 + number,
                        Streams.draw(ABROAD, random),
                        converted ? "USD" : Rates.BASE);
                route.add(story.owns(abroad, 0));
            } else {
                Holder person = script.join(story, script.cast.person());
                domestic.add(person);
                route.add(converted ? script.join(story, script.cast.secondAccount(person, "USD")) : person);
            }
        }
        Holder end = designated;
        if (throughCompany) {
            end = script.join(story, script.cast.company(Sector.SERVICES));
            script.cast.relate(designated, end, "OWNER", Streams.draw(new String[] {"0.50", "0.75", "1.00"}, random));
            script.cast.relate(collector, end, "DIRECTOR", null);
            script.routine.company(story, end, script.days.end(), life);
        }
        route.add(dollars ? script.join(story, script.cast.secondAccount(end, "USD")) : end);
        Holder courier = cash ? script.cast.person() : null;

        List<Tranche> tranches = collect(story, collector);
        for (int tranche = 0; tranche < tranches.size(); tranche++) {
            pass(story, tranche + 1, tranches.get(tranche), route, remittanceLeg, courier);
        }
        if (quick) {
            plantDiversion(story, collector);
        }
        domestic.forEach(person -> script.routine.person(story, person, life));
        if (courier != null) {
            script.routine.person(story, script.join(story, courier), life);
        }
    }

    /** A diverted collection, if the last of it has left to an individual within a week of the first gift. */
    private void plantDiversion(Story story, Holder collector) {
        List<Payment> planned = story.steps().stream().map(Story.Step::payment).toList();
        Payment first = planned.stream()
                .filter(payment -> collector.account().equals(payment.creditorAccount()))
                .min(Comparator.comparingLong(Payment::second))
                .orElseThrow();
        long last = planned.stream()
                .filter(payment -> collector.account().equals(payment.debtorAccount()))
                .mapToLong(Payment::second)
                .max()
                .orElseThrow();
        if (last - first.second() <= WEEK_DAYS * Days.DAY) {
            script.add(PlantedFinding.onPayment("E6", first));
        }
    }

    /** What came together in one part of the time, and when the last of it came. */
    private record Tranche(long minor, long last) {}

    private List<Tranche> collect(Story story, Holder collector) {
        int tranches = random.nextInt(1, 4);
        long[] minor = new long[tranches];
        long[] last = new long[tranches];
        for (Holder donor : donors()) {
            int day = random.nextInt(collectDays);
            int tranche = day * tranches / collectDays;
            long second = story.free((firstDay + day) * Days.DAY + Clock.anybody(random.nextLong()));
            long given = random.nextLong(4, 90) * 1_000_00;
            story.key(tranche + 1, Stage.COLLECT, gift(second, donor, collector, given));
            minor[tranche] += given;
            last[tranche] = Math.max(last[tranche], second);
        }
        List<Tranche> collected = new ArrayList<>();
        for (int tranche = 0; tranche < tranches; tranche++) {
            if (minor[tranche] > 0) {
                collected.add(new Tranche(minor[tranche], last[tranche]));
            }
        }
        return collected;
    }

    private Payment gift(long second, Holder donor, Holder payee, long minor) {
        return (random.nextInt(7) == 0
                        ? Payment.cashIn(second, donor, payee, minor, Rates.BASE)
                                .at(script.economy.dailyLife.desk(donor, random))
                        : Payment.between(second, donor, payee, minor, Rates.BASE)
                                .saying(DailyLife.memo(random)))
                .knownAs(random.nextLong());
    }

    private List<Holder> donors() {
        return script.drawPayers(
                Math.max(
                        quick ? QUICK_DONORS : SLOW_DONORS,
                        script.settings.payers().draw(random) * 3 / 4),
                random);
    }

    /** Passes a tranche along the route; each leg keeps a fee. */
    private void pass(Story story, int path, Tranche tranche, List<Holder> route, int remittanceLeg, Holder courier) {
        long minor = tranche.minor();
        long second = tranche.last();
        String currency = Rates.BASE;
        for (int leg = 0; leg < route.size() - 1; leg++) {
            Holder from = route.get(leg);
            Holder to = route.get(leg + 1);
            boolean arrives = leg == route.size() - 2;
            second = story.free(second + script.delay(random));
            minor = script.afterFee(minor, random);
            if (arrives && courier != null) {
                cashLeg(story, path, second, minor, currency, from, to, courier);
                return;
            }
            Payment payment = Payment.between(second, from, to, minor, currency)
                    .saying(DailyLife.memo(random))
                    .knownAs(random.nextLong());
            if (leg == remittanceLeg) {
                minor = script.rates.convert(minor, currency, to.currency(), script.days.dayOf(second));
                currency = to.currency();
                payment.by(Channel.REMITTANCE).credited(minor, currency);
            }
            story.key(path, arrives ? Stage.RECEIVE : Stage.LAYER, payment);
        }
    }

    /** Cash leaves one account and, less what the courier keeps, is paid into another one to three days later. */
    private void cashLeg(
            Story story, int path, long second, long minor, String currency, Holder from, Holder to, Holder courier) {
        long note = currency.equals(Rates.BASE) ? 1_000_00 : 10_00;
        long taken = Math.max(note, minor / note * note);
        String takenAt = from.country().equals("KZ")
                ? script.economy.dailyLife.desk(from, random)
                : from.country() + ", cash desk " + (1 + random.nextInt(9));
        story.key(
                path,
                Stage.CASH_LEG,
                Payment.cashOut(second, from, courier, taken, currency).at(takenAt));
        long paidIn = Math.max(note, taken * random.nextInt(970, 996) / 1_000 / note * note);
        long later = story.free(second + random.nextLong(24, 72) * Days.HOUR);
        story.key(
                path,
                Stage.RECEIVE,
                Payment.cashIn(later, courier, to, paidIn, currency)
                        .at(script.economy.dailyLife.desk(courier, random)));
    }

    private void charity(Story story) {
        Holder charity = script.join(story, script.cast.company(Sector.CHARITY));
        Holder founder = script.join(story, script.cast.person());
        script.cast.relate(founder, charity, "DIRECTOR", null);
        long given = 0;
        long last = 0;
        for (Holder donor : donors()) {
            long second =
                    story.free((firstDay + random.nextInt(collectDays)) * Days.DAY + Clock.anybody(random.nextLong()));
            long minor = random.nextLong(4, 90) * 1_000_00;
            story.key(1, Stage.COLLECT, gift(second, donor, charity, minor).being(Purpose.DONATION));
            given += minor;
            last = Math.max(last, second);
        }
        int bills = random.nextInt(2, 4);
        for (int bill = 0; bill < bills; bill++) {
            last = story.free(last + script.delay(random));
            story.key(
                    1,
                    Stage.RECEIVE,
                    Payment.between(
                                    last,
                                    charity,
                                    script.institutions.hospital,
                                    given * random.nextInt(82, 92) / 100 / bills / 100 * 100,
                                    Rates.BASE)
                            .being(Purpose.SERVICES)
                            .saying("Оплата лечения, счет " + random.nextInt(100, 9_000))
                            .knownAs(random.nextLong()));
        }
        script.routine.person(story, founder, life);
    }

    private void namesake(Story story, Holder designated) {
        List<Holder> family = script.cast.namesakeWithFamily(designated);
        family.forEach(member -> script.join(story, member));
        Holder namesake = family.get(0);
        for (Holder relative : family.subList(1, family.size())) {
            script.routine.person(story, relative, life);
            script.routine.support(story, relative, namesake, firstDay, random);
        }
        script.routine.person(story, namesake, life);
    }
}
