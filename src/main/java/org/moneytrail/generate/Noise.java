package org.moneytrail.generate;

import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * Seizures without a money side and designations of people whom no bank knows. Some couriers have an account with
 * nothing but ordinary life in it.
 */
final class Noise {
    private static final String[] PLACES = {"Ақтөбе", "Шымкент", "Қордай", "Сарыағаш", "Қостанай"};
    private static final int DESIGNATIONS = 24;
    private static final int BESIDE_STORIES = 3;

    private final Script script;

    Noise(Script script) {
        this.script = script;
    }

    void plan() {
        int stories = script.settings.storiesPerKind();
        for (int number = 0; number < stories + BESIDE_STORIES; number++) {
            seizure(number, number < Math.max(1, stories / 2 + 1));
        }
        for (int number = 0; number < DESIGNATIONS; number++) {
            designation(number);
        }
    }

    private void seizure(int number, boolean banked) {
        SplittableRandom random = script.streams.of(Topic.SEIZURE, number);
        String seizureId = script.seizureId(number);
        long grams = random.nextLong(80, 6_000);
        String country = Streams.draw(new String[] {"AF", "TJ", "KG", "UZ"}, random);
        script.add(new Seizure(
                seizureId,
                random.nextLong(20, script.days.count() - 10) * Days.DAY + Clock.between(0, 24, random.nextLong()),
                Streams.draw(PLACES, random),
                null,
                grams / 1_000 + "." + grams / 100 % 10,
                Long.toString(grams * 22),
                Identifiers.plate(random.nextLong(1_000_000)),
                null,
                null,
                country,
                null,
                "KZ"));
        if (banked) {
            Holder courier = script.drawBystander(random);
            SeizureSubject subject = new SeizureSubject(
                    seizureId,
                    SeizureSubject.Role.COURIER,
                    courier.name(),
                    "PERSON",
                    courier.nationalId(),
                    script.population.bornOrFounded(courier).toString(),
                    "KZ",
                    null,
                    random.nextBoolean() ? courier.account() : null);
            script.add(subject);
            script.add(new Link(Link.PARTIES, courier.partyId(), Link.SUBJECTS, subject.key()));
        } else {
            Holder courier = script.population.foreignPerson(-1 - number, country, null);
            script.add(new SeizureSubject(
                    seizureId,
                    SeizureSubject.Role.COURIER,
                    courier.name(),
                    "PERSON",
                    null,
                    Identifiers.born(random.nextLong(Identifiers.PERSONS)).toString(),
                    country,
                    null,
                    null));
        }
    }

    private void designation(int number) {
        SplittableRandom random = script.streams.of(Topic.DESIGNATION, number);
        // Never issued to anybody of this world: taken from the far end of the numbers.
        Holder unknown = script.population.person(Identifiers.PERSONS - 1 - number);
        LocalDate since = script.days.first().minusDays(random.nextInt(40, 1_500));
        script.add(new Designation(
                script.designationId(number),
                script.population.nameIn(unknown, Names.Script.LATIN),
                script.population.nameIn(unknown, Names.Script.CYRILLIC),
                script.population.bornOrFounded(unknown).toString(),
                unknown.nationalId(),
                script.population.address(unknown),
                since.toString(),
                script.days.date(script.days.count() - 1).toString()));
    }
}
