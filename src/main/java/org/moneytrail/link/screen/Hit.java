package org.moneytrail.link.screen;

import org.moneytrail.link.name.NameScore;

/**
 * A listed name that a screened name is like.
 *
 * @param listed the listed name
 * @param score how alike both are, the screened name on the left
 */
public record Hit(ListedName listed, NameScore score) {}
