/**
 * What customs declarations show: which payment paid for which goods, and findings on goods and their payments. {@link
 * org.moneytrail.trade.Trading} turns tables into two tables, findings and matches.
 *
 * <p>In the order of the work: {@code Items} and {@code Payments} say who trades with whom, {@code Matching} brings together
 * what may belong together, {@code Allocation} gives each payment to invoices (no unit twice), and each {@code
 * TradeFinding} looks at the result: {@code OverUnderInvoicing} (C1), {@code PrepaymentWithoutImport} (C5), {@code
 * ThirdPartyPayer} (C8), {@code PrecursorByNonUser} (D4), {@code PrecursorWithoutLicence} (D6). {@code Drafts} is the
 * shape that they write, {@code Words} how their sentences read.
 *
 * <p>To add a finding: a record that implements {@code TradeFinding} with its definition on top and its settings in
 * {@code trade {}}, one line in {@code Trading}, and a test of the same name with a planted case, its innocent twin, both
 * sides of every boundary, and a missing field: a finding never guesses, it says what it lacks.
 */
package org.moneytrail.trade;
