/**
 * Drawings of a case page as geometry: where boxes, arrows, marks and words lie. Pure functions from the page's records
 * to records of coordinates, which a template writes as SVG, so that every name is escaped there and every rule of a
 * drawing (boxes do not overlap, words fit, an arrow that goes back says so) can be tested without looking.
 */
package org.moneytrail.report.draw;
