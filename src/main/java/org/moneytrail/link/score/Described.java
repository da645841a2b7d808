package org.moneytrail.link.score;

import java.time.LocalDate;
import java.util.List;

/**
 * What a record says of whom it speaks of. What it does not say is null.
 *
 * @param kind PERSON or COMPANY
 * @param names its names as written, the first one first
 * @param nationalId national id in its one form
 * @param born day of birth or registration
 * @param phone phone in its one form
 * @param address address as written
 */
public record Described(
        String kind, List<String> names, String nationalId, LocalDate born, String phone, String address) {
    public Described {
        names = List.copyOf(names);
    }
}
