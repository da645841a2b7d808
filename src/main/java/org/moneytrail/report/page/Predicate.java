package org.moneytrail.report.page;

import java.util.Optional;

/**
 * What a case starts from.
 *
 * @param kind SEIZURE, DESIGNATION, ALERT or TRADE_FINDING, or what else the case names
 * @param key key of the record
 * @param markId the origin or target that it gave rise to
 * @param sentence what an alert or finding saw; empty for other predicates
 */
public record Predicate(String kind, String key, String markId, Optional<String> sentence) {}
