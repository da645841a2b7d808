package org.moneytrail.report.draw;

/**
 * A place in a drawing.
 *
 * @param x to the right
 * @param y down
 */
public record Point(double x, double y) {}
