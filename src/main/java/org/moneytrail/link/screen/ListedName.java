package org.moneytrail.link.screen;

import java.io.Serializable;

/**
 * One of the names under which somebody stands on a sanctions list.
 *
 * @param list which list
 * @param listId the list's own id of who bears it
 * @param kind PERSON, COMPANY or OTHER
 * @param name as the list writes it
 * @param quality how far the list stands by it
 */
public record ListedName(String list, String listId, String kind, String name, Quality quality)
        implements Serializable {
    /** How far a list stands by a name. */
    public enum Quality {
        MAIN,
        ALIAS,
        /** The list itself calls it weak: many bear it, or it is hardly used. */
        WEAK
    }
}
