package org.moneytrail.report.draw;

/**
 * A line of text in a drawing.
 *
 * @param x of its start
 * @param y of its base line
 * @param text as it is shown, cut to its room
 * @param style class of the style sheet
 */
public record Words(double x, double y, String text, String style) {}
