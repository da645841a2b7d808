package org.moneytrail.generate;

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
