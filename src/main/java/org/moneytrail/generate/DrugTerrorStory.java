package org.moneytrail.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Heroin money that ends with a designated person. Buyers pay a dealer in two waves; the dealer passes most of each wave
 * on through a few people to somebody on the list, and is the suspect when heroin is found weeks later.
 *
 * <p>The twin is a family. One of them is the suspect of another heroin seizure, but has nothing but wages; all of them
 * send money to a relative who has the name of the designated person and another date of birth.
 */
final class DrugTerrorStory {
    private static final String KIND = "DRUG_TERROR";
    private static final long SERIALS = 13_000_000;
    private static final String[] PLACES = {"Алматы", "Тараз", "Шымкент", "Қордай", "Түркістан"};
    private static final String[] CONCEALMENTS = {"в тайнике автомобиля", "в запасном колесе", "в багаже"};
    private static final int WAVES = 2;
    private static final int WAVE_DAYS = 9;

    private final Script script;
    private final SplittableRandom random;
    private final SplittableRandom life;
    private final int number;
    private final int seizedDay;
    private final int[] wavesBefore;
    private final String seizureId;
    private final String designationId;

    DrugTerrorStory(Script script, int number) {
        this.script = script;
        this.number = number;
        this.random = script.streams.of(Topic.STORY, number, 13);
        this.life = script.streams.of(Topic.STORY, number, 14);
        this.seizedDay = random.nextInt(130, script.days.count() - 40);
        this.wavesBefore = new int[] {random.nextInt(62, 96), random.nextInt(31, 41)};
        this.seizureId = script.seizureId(Story.SERIALS + SERIALS + 2L * number);
        this.designationId = script.designationId(Story.SERIALS + SERIALS + number);
    }

    void plan() {
        Holder designated = script.cast.person();
        script.designate(designated, designationId, random);
        Story crime =
                Story.of(KIND + "-" + (number + 1), new Story.Plot(KIND, "SEIZURE", seizureId, "TERRORIST_FINANCING"));
        crime(crime, designated);
        script.add(crime);
        Story family = Story.twinOf(crime, crime.id() + "-family");
        family(family, designated);
        script.add(family);
    }

    private void crime(Story story, Holder designated) {
        List<Holder> route = new ArrayList<>();
        int people = 1 + script.settings.hops().draw(random);
        for (int person = 0; person < people; person++) {
            route.add(script.join(story, script.cast.person()));
        }
        route.add(script.join(story, designated));
        Holder suspect = route.get(0);
        long[] collected = new long[WAVES];
        long[] last = new long[WAVES];
        collect(story, suspect, collected, last);
        for (int wave = 0; wave < WAVES; wave++) {
            pass(story, wave + 1, route, collected[wave] / 100 * random.nextInt(82, 94), last[wave]);
        }
        report(seizureId, seizedDay, suspect);
        route.forEach(person -> script.routine.person(story, person, life));
    }

    /** Buyers pay, each once or in both waves. */
    private void collect(Story story, Holder suspect, long[] collected, long[] last) {
        List<Holder> buyers = script.drawPayers(script.settings.payers().draw(random), random);
        for (int i = 0; i < buyers.size(); i++) {
            int purchases = random.nextInt(5) < 2 ? 2 : 1;
            for (int purchase = 0; purchase < purchases; purchase++) {
                int wave = (i + purchase) % WAVES;
                int day = seizedDay - wavesBefore[wave] + random.nextInt(WAVE_DAYS);
                Payment payment = script.streetSale(story, day, buyers.get(i), suspect, random);
                story.key(wave + 1, Stage.COLLECT, payment);
                collected[wave] += payment.amountMinor();
                last[wave] = Math.max(last[wave], payment.second());
            }
        }
    }

    /** Passes what {@code collected} holds along the route; each leg keeps a fee. */
    private void pass(Story story, int path, List<Holder> route, long collected, long last) {
        long minor = collected;
        long second = last;
        for (int leg = 0; leg < route.size() - 1; leg++) {
            second = story.free(second + script.delay(random));
            minor = script.afterFee(minor, random);
            story.key(
                    path,
                    leg == route.size() - 2 ? Stage.RECEIVE : Stage.LAYER,
                    Payment.between(second, route.get(leg), route.get(leg + 1), minor, Rates.BASE)
                            .saying(DailyLife.memo(random))
                            .knownAs(random.nextLong()));
        }
    }

    private void family(Story story, Holder designated) {
        List<Holder> family = script.cast.namesakeWithFamily(designated);
        family.forEach(member -> script.join(story, member));
        Holder namesake = family.get(0);
        Holder suspect = family.get(1);
        int foundDay = random.nextInt(130, script.days.count() - 40);
        for (Holder relative : family.subList(1, family.size())) {
            if (relative == suspect) {
                script.routine.person(story, relative, Occupation.WORKER, life);
            } else {
                script.routine.person(story, relative, life);
            }
            script.routine.support(story, relative, namesake, foundDay - random.nextInt(45, 90), random);
        }
        script.routine.person(story, namesake, life);
        report(script.seizureId(Story.SERIALS + SERIALS + 2L * number + 1), foundDay, suspect);
    }

    /** A small find on the road; the report knows the suspect's account, or else the national id. */
    private void report(String id, int day, Holder suspect) {
        script.add(Seizure.withoutPapers(
                id,
                day * Days.DAY + Clock.between(1, 23, random.nextLong()),
                Streams.draw(PLACES, random),
                random.nextLong(900, 9_000),
                Streams.draw(CONCEALMENTS, random),
                Identifiers.plate(random.nextLong(1_000_000)),
                Streams.draw(Seizure.ORIGINS, random)));
        boolean byAccount = number % 2 == 0;
        SeizureSubject subject = new SeizureSubject(
                id,
                SeizureSubject.Role.SUSPECT,
                random.nextBoolean() ? suspect.name() : script.population.otherName(suspect),
                "PERSON",
                byAccount ? null : suspect.nationalId(),
                script.population.bornOrFounded(suspect).toString(),
                "KZ",
                null,
                byAccount ? suspect.account() : null);
        script.add(subject);
        script.add(Link.ofParty(suspect, subject));
    }
}
