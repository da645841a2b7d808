package org.moneytrail.generate;

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
        COURIER,
        CONSIGNEE,
        CONSIGNOR
    }

    /** How the lake and the truth call this mention. */
    String key() {
        return seizureId + "#" + role + "#" + name;
    }

    String[] row() {
        return new String[] {seizureId, role.name(), name, kind, nationalId, bornOn, country, phone, accountId};
    }
}
