package org.moneytrail.link.name;

/** What bears a name: that decides which of its words count. */
public enum NameKind {
    PERSON,
    /** A company, or anything else that is no person. */
    COMPANY;

    /** The kind that a record names, PERSON or COMPANY; null counts as the latter. */
    public static NameKind of(String kind) {
        return PERSON.name().equals(kind) ? PERSON : COMPANY;
    }

    /** The kind of a schema such as Person, Company, Organization, Vessel. */
    public static NameKind ofSchema(String schema) {
        return schema.equalsIgnoreCase(PERSON.name()) ? PERSON : COMPANY;
    }
}
