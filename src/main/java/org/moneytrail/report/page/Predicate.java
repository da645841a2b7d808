package org.moneytrail.report.page;

/**
 * What a case starts from.
 *
 * @param kind SEIZURE, DECLARATION, DESIGNATION or TYPOLOGY
 * @param key key of the record
 * @param markId the origin or target that it gave rise to
 */
public record Predicate(String kind, String key, String markId) {}
