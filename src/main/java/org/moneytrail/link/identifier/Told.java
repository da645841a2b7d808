package org.moneytrail.link.identifier;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What an identifier tells of its bearer, as far as the public rule of its kind goes.
 *
 * @param born birth date of a person
 * @param bearer who such numbers are given to
 * @param resident whether the bearer is a resident of the country that gave it
 */
public record Told(Optional<LocalDate> born, Optional<Bearer> bearer, Optional<Boolean> resident) {
    /** Nothing. */
    public static final Told NOTHING = new Told(Optional.empty(), Optional.empty(), Optional.empty());

    /** Who bears an identifier. */
    public enum Bearer {
        PERSON,
        COMPANY,
        /** Persons who trade in their own names. */
        SOLE_TRADER
    }

    static Told bearer(Bearer bearer) {
        return new Told(Optional.empty(), Optional.of(bearer), Optional.empty());
    }

    static Told person(LocalDate born) {
        return new Told(Optional.of(born), Optional.of(Bearer.PERSON), Optional.empty());
    }

    static Told company(boolean resident) {
        return new Told(Optional.empty(), Optional.of(Bearer.COMPANY), Optional.of(resident));
    }
}
