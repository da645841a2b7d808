package org.moneytrail.ingest;

import java.math.BigDecimal;
import org.moneytrail.table.Parties;
import org.moneytrail.table.PartyRelations;

/** Persons and companies, and what they are to each other. */
final class PartyRows {
    private PartyRows() {}

    static void readParty(Reading in) {
        in.id(Parties.PARTY_ID);
        in.oneOf(Parties.KIND, "PERSON", "COMPANY");
        in.text(Parties.NAME);
        in.texts(Parties.ALIASES);
        in.text(Parties.NATIONAL_ID);
        in.day(Parties.BORN_OR_FOUNDED_ON);
        in.country(Parties.COUNTRY);
        in.text(Parties.ADDRESS);
        in.text(Parties.PHONE);
        in.text(Parties.ACTIVITY);
        in.texts(Parties.LICENCE_NUMBERS);
    }

    static void readRelation(Reading in) {
        in.id(PartyRelations.PARTY_ID);
        in.id(PartyRelations.RELATED_PARTY_ID);
        in.oneOf(PartyRelations.RELATION, "DIRECTOR", "OWNER", "SHARED_ADDRESS", "SHARED_PHONE", "RELATIVE");
        BigDecimal share = in.decimal(PartyRelations.SHARE);
        if (share != null && share.compareTo(BigDecimal.ONE) > 0) {
            in.note(PartyRelations.SHARE.name(), "too-large", "is more than 1");
        }
        in.day(PartyRelations.FROM);
        in.day(PartyRelations.UNTIL);
    }
}
