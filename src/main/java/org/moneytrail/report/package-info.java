/**
 * The casebook and the exports. {@link org.moneytrail.report.Assembly} gathers each case from the lake's tables, {@link
 * org.moneytrail.report.CasebookWriter} writes it as pages that open from a disk without script or network, and {@link
 * org.moneytrail.report.Export} hands on the tables as they are. Nothing under an embargo is in either, nor a row that
 * names it, unless it is asked for.
 *
 * <p>What a page shows is a record of {@link org.moneytrail.report.page}; where things lie in a drawing is decided in
 * {@link org.moneytrail.report.draw}; the templates in {@code src/main/jte} only lay it out, and escape every text. To
 * show something new, add it to the record, fill it in the assembly, and name it in the template.
 */
package org.moneytrail.report;
