package org.moneytrail.report.page;

/**
 * Somebody whom the case names and whose name is like one on a sanctions list.
 *
 * @param name as a record writes it
 * @param record that record
 * @param listed the name on the list
 * @param listId the list's own id
 * @param list which list
 * @param outcome what else is known of both: CONFIRMED, REJECTED, BIRTH_AGREES, BIRTH_DIFFERS or NAME_ONLY
 * @param sentence why, in words
 */
public record ListedName(
        String name, String record, String listed, String listId, String list, String outcome, String sentence) {}
