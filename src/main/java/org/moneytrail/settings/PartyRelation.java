package org.moneytrail.settings;

/** How two parties are related; the names are those of the column {@code relation} of party relations. */
public enum PartyRelation {
    DIRECTOR,
    OWNER,
    RELATIVE,
    SHARED_ADDRESS,
    SHARED_PHONE
}
