package org.moneytrail.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Money that goes round: from a company through others back to it, each of which keeps a fee, once or a few times a
 * year. Two of them trade, the others do nothing else. The twin is a group of as many companies that lends on within itself and is paid back months later.
 */
final class RoundTripStory {
    private static final String KIND = "ROUND_TRIP";
    private static final int GRACE_DAYS = 60;
    private static final int TRADING_COMPANIES = 2;

    private final Script script;
    private final SplittableRandom random;
    private final SplittableRandom life;
    private final int number;

    RoundTripStory(Script script, int number) {
        this.script = script;
        this.number = number;
        this.random = script.streams.of(Topic.STORY, number, 27);
        this.life = script.streams.of(Topic.STORY, number, 28);
    }

    void plan() {
        int companies = 3 + number % 4;
        Story crime = Story.of(KIND + "-" + (number + 1), new Story.Plot(KIND, "TYPOLOGY", null, "OTHER"));
        List<Holder> ring = companies(crime, companies);
        int rounds = random.nextInt(1, 3);
        long start = random.nextInt(40, 120);
        for (int round = 0; round < rounds; round++) {
            round(crime, ring, round + 1, start + round * random.nextLong(70, 110));
        }
        script.add(crime);
        Story twin = Story.twinOf(crime, crime.id() + "-group");
        group(twin, companies(twin, companies));
        script.add(twin);
    }

    private List<Holder> companies(Story story, int count) {
        List<Holder> companies = new ArrayList<>();
        Holder owner = script.join(story, script.cast.person());
        for (int i = 0; i < count; i++) {
            Holder company =
                    script.join(story, script.cast.company(random.nextBoolean() ? Sector.SERVICES : Sector.WHOLESALE));
            companies.add(company);
            if (i < TRADING_COMPANIES) {
                script.routine.company(story, company, script.days.end(), life);
            }
        }
        script.cast.own(owner, companies.get(0));
        script.routine.person(story, owner, life);
        return companies;
    }

    private void round(Story story, List<Holder> ring, int path, long day) {
        long minor = random.nextLong(30, 110) * 100_000_00;
        long second = story.free(day * Days.DAY + Clock.office(random.nextLong()));
        story.key(
                path,
                Stage.COLLECT,
                Payment.cashIn(second, script.population.drawPerson(random), ring.get(0), minor, Rates.BASE)
                        .at(script.population.city(ring.get(0)) + ", касса банка"));
        for (int leg = 0; leg < ring.size(); leg++) {
            second = story.free(second + script.delay(random));
            minor = script.afterFee(minor, random);
            Payment payment = Payment.between(
                            second, ring.get(leg), ring.get((leg + 1) % ring.size()), minor, Rates.BASE)
                    .being(Purpose.SERVICES)
                    .saying("Оплата по договору № " + random.nextInt(1, 900));
            story.key(path, Stage.LAYER, payment);
            if (leg == 0) {
                script.add(PlantedFinding.onPayment("B16", payment));
            }
        }
    }

    /** A bank lends to the first, it goes down the group, and comes back up after more than {@link #GRACE_DAYS} days. */
    private void group(Story story, List<Holder> group) {
        long minor = random.nextLong(30, 110) * 100_000_00;
        for (int i = 1; i < group.size(); i++) {
            script.cast.relate(group.get(0), group.get(i), "OWNER", "1.00");
        }
        long second = story.free(random.nextLong(30, 90) * Days.DAY + Clock.office(random.nextLong()));
        story.related(Loans.paidOut(
                second,
                Streams.draw(script.institutions.lenders, random),
                group.get(0),
                minor,
                "К-" + random.nextInt(100_000, 1_000_000)));
        for (int leg = 0; leg < group.size(); leg++) {
            boolean back = leg == group.size() - 1;
            second = story.free(
                    second + script.delay(random) + (back ? (GRACE_DAYS + random.nextLong(5, 60)) * Days.DAY : 0));
            story.key(
                    1,
                    Stage.LAYER,
                    Payment.between(second, group.get(leg), group.get((leg + 1) % group.size()), minor, Rates.BASE)
                            .saying(back ? "Возврат займа внутри группы" : "Займ внутри группы"));
        }
    }
}
