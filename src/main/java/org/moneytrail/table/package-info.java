/**
 * Every table declared once: columns with type, nullability, unit and meaning, and the key. Declarations only. Tables of
 * the lake are created from here, exports and help texts take their columns from here, and stages name columns by these
 * constants.
 *
 * <p>To add a table, add a class with its fields and {@code TABLE}, and name it in {@link org.moneytrail.table.Tables}.
 */
package org.moneytrail.table;
