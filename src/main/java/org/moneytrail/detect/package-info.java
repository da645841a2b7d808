/**
 * Alerts of typologies on the ledger: {@link org.moneytrail.detect.Detection} turns payments, accounts and what is
 * known of their holders into alerts and their payments. None needs traced amounts.
 *
 * <table>
 * <caption>Which typology is for what</caption>
 * <tr><td>{@code Structuring} (A1)</td><td>cash kept just below the reporting threshold</td></tr>
 * <tr><td>{@code Funnel} (A3)</td><td>cash paid in at several places that leaves at another</td></tr>
 * <tr><td>{@code CashCourier} (A5)</td><td>seized cash, and cash over the counter by the same hands</td></tr>
 * <tr><td>{@code PassThrough} (B1)</td><td>an account on which nothing stays</td></tr>
 * <tr><td>{@code FanIn} (B4), {@code FanOut} (B5)</td><td>many on one side, one or two on the other</td></tr>
 * <tr><td>{@code Dormant} (B10)</td><td>an account that wakes for a few days</td></tr>
 * <tr><td>{@code Cycle} (B16)</td><td>money that comes back to where it set out</td></tr>
 * <tr><td>{@code DesignationHit} (E1)</td><td>payments of those whom an identifier ties to a sanctions list</td></tr>
 * <tr><td>{@code Collection} (E6)</td><td>small gifts that go to individuals or into cash</td></tr>
 * </table>
 *
 * <p>Windows roll: each is evaluated at every payment, and those of one subject that share a payment are one alert. A
 * score is 0.5 at the threshold of its leading figure and goes to 1 far beyond it. Which payments an alert marks is
 * said, and why, in the Javadoc of its typology.
 *
 * <p>To add one: a record with its settings that implements {@code Typology}, or {@code AccountTypology} if it looks
 * at one account at a time; its definition on top; a line in {@code Typologies}; a settings record with its keys in
 * {@code conf}; and beside it a test of the same name with a planted case, its innocent twin and both sides of each
 * edge.
 */
package org.moneytrail.detect;
