/**
 * What identifiers say of themselves, in plain Java without Spark: the one form of each however it is written, whether it
 * can be what it claims to be, what is wrong if not, and what it tells of its bearer.
 *
 * <p>{@link org.moneytrail.link.identifier.NationalNumber} knows the numbers of persons and companies of Kazakhstan and its
 * neighbours, {@link org.moneytrail.link.identifier.Phone}, {@link org.moneytrail.link.identifier.Container}, {@link
 * org.moneytrail.link.identifier.Plate}, {@link org.moneytrail.link.identifier.Passport}, {@link
 * org.moneytrail.link.identifier.Iban}, {@link org.moneytrail.link.identifier.Bic} and {@link
 * org.moneytrail.link.identifier.Address} one kind each. All return an {@link
 * org.moneytrail.link.identifier.Identifier}. None refuses anything: a number with a fault still identifies whoever uses it.
 *
 * <p>To teach it a number, add a constant to {@code NationalNumber} with the class that reads its digits, and rows to its
 * test with check digits that were computed in another way.
 */
package org.moneytrail.link.identifier;
