/**
 * The synthetic world: an invented Central-Asian economy with planted stories and the truth about them, in the input
 * layout that every job reads. {@link org.moneytrail.generate.World} writes it; equal settings give equal bytes.
 *
 * <p><b>How it is made.</b> Nobody is stored. A person, a company, a loan or a delivery is computed from its number and
 * the seed whenever a payment needs it ({@link org.moneytrail.generate.Population}), a day is a sorted array of numbers
 * ({@link org.moneytrail.generate.Agenda}), and payments are written as they are made, so memory does not grow with the
 * ledger. Only the stories are planned ahead and held; their payments are merged in by time. Every topic draws from its
 * own stream ({@link org.moneytrail.generate.Streams}), so that changing one setting leaves the rest of the world alone.
 *
 * <p><b>Nobody real.</b> Surnames and company names are made of invented roots with real endings. Identifiers have valid
 * check digits and lie in ranges that are never issued:
 *
 * <ul>
 *   <li>IIN (persons): the seventh digit tells century and sex and is 0 to 6; here it is 9
 *   <li>BIN (companies): the fifth digit is 4 as for a resident company, the sixth tells head office, branch and so on
 *       and is 0 to 3; here it is 9
 *   <li>IBAN: bank code 999, which no bank of this world's country carries; foreign account numbers begin with 999
 *   <li>BIC: the eighth character is 0, which marks a test BIC
 *   <li>phones: +7 600, an area code that is not assigned; vehicle plates: region 99, which does not exist
 *   <li>containers: owner code ZZZ with a valid ISO 6346 check digit
 * </ul>
 *
 * <p><b>No tell-tale.</b> Ids are numbers scrambled by a keyed permutation and files are in scrambled order or by time, so
 * that neither an id nor a place in a file tells a story from ordinary life. The people and companies of stories have
 * ordinary life too, mixed into the same accounts.
 *
 * <p><b>To add a story</b>, write a class beside {@link org.moneytrail.generate.HeroinSeizureStory} that takes its people
 * from the {@link org.moneytrail.generate.Cast}, puts payments into a {@link org.moneytrail.generate.Story} (key ones
 * with path and stage, the rest as related), gives it an innocent twin, and is called from {@link
 * org.moneytrail.generate.Script}. A story may pay out only what its accounts hold; {@link
 * org.moneytrail.generate.Story#requireCovered} checks it before anything is written.
 */
package org.moneytrail.generate;
