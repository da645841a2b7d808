package org.moneytrail.settings;

/** What somebody was at a seizure; the names are those of the column {@code role} of its subjects. */
public enum SubjectRole {
    SUSPECT,
    COURIER,
    CONSIGNEE,
    CONSIGNOR,
    ORGANISER,
    VEHICLE_OWNER
}
