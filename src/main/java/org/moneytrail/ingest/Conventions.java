package org.moneytrail.ingest;

import java.io.Serializable;
import java.time.ZoneId;

/**
 * What a source leaves unsaid.
 *
 * @param zone where a date begins, when an instant is asked for
 * @param baseCurrency the currency of values that name none
 */
public record Conventions(ZoneId zone, String baseCurrency) implements Serializable {}
