package org.moneytrail.generate;

import java.time.LocalDate;
import java.util.SplittableRandom;

/** One row of {@code designations/}, in the layout of OpenSanctions' {@code targets.simple.csv}. */
record Designation(
        String id,
        String name,
        String alias,
        String birthDate,
        String identifiers,
        String address,
        String since,
        String lastSeen) {
    static final String[] HEADER = {
        "id",
        "schema",
        "name",
        "aliases",
        "birth_date",
        "countries",
        "addresses",
        "identifiers",
        "sanctions",
        "phones",
        "emails",
        "program_ids",
        "dataset",
        "first_seen",
        "last_seen",
        "last_change"
    };

    /** Somebody who has been on the list since before the world began. */
    static Designation of(String id, Holder person, Population population, Days days, SplittableRandom random) {
        LocalDate since = days.first().minusDays(random.nextInt(40, 1_500));
        return new Designation(
                id,
                population.nameIn(person, Names.Script.LATIN),
                population.nameIn(person, Names.Script.CYRILLIC),
                population.bornOrFounded(person).toString(),
                person.nationalId(),
                population.address(person),
                since.toString(),
                days.date(days.count() - 1).toString());
    }

    String[] row() {
        return new String[] {
            id,
            "Person",
            name,
            alias,
            birthDate,
            "kz",
            address,
            identifiers,
            "Synthetic national list of persons linked to the financing of terrorism",
            null,
            null,
            "SYN-TF",
            "synthetic_national_list",
            since + "T00:00:00",
            lastSeen + "T00:00:00",
            since + "T00:00:00"
        };
    }
}
