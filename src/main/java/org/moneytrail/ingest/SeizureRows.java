package org.moneytrail.ingest;

import java.math.BigDecimal;
import org.moneytrail.table.SeizureSubjects;
import org.moneytrail.table.Seizures;

/** Seizures, one record a substance, and whom they name. */
final class SeizureRows {
    private SeizureRows() {}

    static void readSeizure(Reading in) {
        in.id(Seizures.SEIZURE_ID);
        in.instant(Seizures.SEIZED_AT);
        in.text(Seizures.PLACE);
        in.text(Seizures.OFFICE);
        in.text(Seizures.SUBSTANCE);
        in.text(Seizures.CONTROL_LIST);
        BigDecimal quantity = in.decimal(Seizures.QUANTITY);
        String unit = in.text(Seizures.UNIT);
        in.amount(Seizures.ESTIMATED_VALUE_MINOR, in.currency(Seizures.VALUE_CURRENCY));
        in.text(Seizures.CONCEALMENT);
        in.oneOf(Seizures.TRANSPORT_MODE, "ROAD", "RAIL", "AIR", "SEA", "POST", "PIPELINE", "OTHER");
        in.texts(Seizures.TRANSPORT_IDS, "transport_id");
        in.text(Seizures.CONTAINER_NUMBER);
        in.id(Seizures.DECLARATION_ID);
        in.country(Seizures.DEPARTURE_COUNTRY);
        in.countries(Seizures.TRANSIT_COUNTRIES);
        in.country(Seizures.DESTINATION_COUNTRY);
        in.put(Seizures.EMBARGOED, in.flag(Seizures.CONTROLLED_DELIVERY));
        Long cash = in.amount(Seizures.CASH_AMOUNT_MINOR, in.currency(Seizures.CASH_CURRENCY));
        if (cash == null && quantity == null) {
            in.note(Seizures.QUANTITY.name(), "missing", "is required without cash_amount");
        }
        if (cash == null && unit == null) {
            in.note(Seizures.UNIT.name(), "missing", "is required without cash_amount");
        }
    }

    static void readSubject(Reading in) {
        in.id(SeizureSubjects.SEIZURE_ID);
        in.oneOf(SeizureSubjects.ROLE, "SUSPECT", "COURIER", "CONSIGNEE", "CONSIGNOR", "ORGANISER", "VEHICLE_OWNER");
        in.text(SeizureSubjects.NAME);
        in.oneOf(SeizureSubjects.KIND, "PERSON", "COMPANY");
        in.text(SeizureSubjects.NATIONAL_ID);
        in.day(SeizureSubjects.BORN_ON);
        in.country(SeizureSubjects.COUNTRY);
        in.text(SeizureSubjects.PHONE);
        in.id(SeizureSubjects.ACCOUNT_ID);
    }
}
