package org.moneytrail.generate;

import java.util.SplittableRandom;

/** One row of {@code seizure-subjects/}. */
record SeizureSubject(
        String seizureId,
        Role role,
        String name,
        String kind,
        String nationalId,
        String bornOn,
        String country,
        String phone,
        String accountId) {
    static final String[] HEADER = {
        "seizure_id", "role", "name", "kind", "national_id", "born_on", "country", "phone", "account_id"
    };

    /** The part of somebody in a seizure. */
    enum Role {
        SUSPECT,
        COURIER,
        CONSIGNEE,
        CONSIGNOR,
        ORGANISER
    }

    /** Somebody from abroad whom no bank of this world knows. */
    static SeizureSubject stranger(String seizureId, Role role, Holder stranger, SplittableRandom random) {
        return new SeizureSubject(
                seizureId,
                role,
                stranger.name(),
                "PERSON",
                null,
                Identifiers.born(random.nextLong(Identifiers.PERSONS)).toString(),
                stranger.country(),
                null,
                null);
    }

    /** How the lake and the truth call this mention. */
    String key() {
        return seizureId + "#" + role + "#" + name;
    }

    String[] row() {
        return new String[] {seizureId, role.name(), name, kind, nationalId, bornOn, country, phone, accountId};
    }
}
