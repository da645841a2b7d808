package org.moneytrail.generate;

import java.util.SplittableRandom;

/**
 * Seizures without a money side and designations of people whom no bank knows. Some couriers have an account with
 * nothing but ordinary life in it.
 */
final class Noise {
    private static final String[] PLACES = {"Ақтөбе", "Шымкент", "Қордай", "Сарыағаш", "Қостанай"};
    private static final int DESIGNATIONS = 24;
    private static final int BESIDE_STORIES = 3;
    /** One report in so many has a name and a birth date, but no papers. */
    private static final int WITHOUT_PAPERS = 5;

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
        String country = Streams.draw(Seizure.ORIGINS, random);
        script.add(Seizure.withoutPapers(
                seizureId,
                random.nextLong(20, script.days.count() - 10) * Days.DAY + Clock.between(0, 24, random.nextLong()),
                Streams.draw(PLACES, random),
                grams,
                "в полости кузова",
                Identifiers.plate(random.nextLong(1_000_000)),
                country));
        if (banked) {
            Holder courier = script.drawBystander(random);
            boolean knownByAccount = random.nextBoolean();
            boolean papers = number % WITHOUT_PAPERS != 0;
            SeizureSubject subject = new SeizureSubject(
                    seizureId,
                    SeizureSubject.Role.COURIER,
                    papers ? courier.name() : script.population.heard(courier, number),
                    "PERSON",
                    papers ? courier.nationalId() : null,
                    script.population.bornOrFounded(courier).toString(),
                    "KZ",
                    null,
                    papers && knownByAccount ? courier.account() : null);
            script.add(subject);
            script.add(Link.ofParty(courier, subject));
        } else {
            Holder courier = script.population.foreignPerson(-1 - number, country, null);
            script.add(SeizureSubject.stranger(seizureId, SeizureSubject.Role.COURIER, courier, random));
        }
    }

    private void designation(int number) {
        SplittableRandom random = script.streams.of(Topic.DESIGNATION, number);
        // Never issued to anybody of this world: taken from the far end of the numbers.
        Holder unknown = script.population.person(Identifiers.PERSONS - 1 - number);
        script.add(Designation.of(script.designationId(number), unknown, script.population, script.days, random));
    }
}
