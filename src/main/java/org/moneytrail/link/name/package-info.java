/**
 * How alike two names are, whatever their scripts: plain Java, no Spark.
 *
 * <p>{@link org.moneytrail.link.name.Name} takes a name as it is written apart: {@link org.moneytrail.link.name.Romaniser} puts any script into Latin letters,
 * {@code Sounds} brings the spellings of one sound together, {@code CompanyForms} takes the legal form off, and each remaining
 * {@link org.moneytrail.link.name.Token} has a {@link org.moneytrail.link.name.Role}. {@link org.moneytrail.link.name.NameComparison} pairs the tokens of two names so that they fit best, weighs
 * what agrees, what contradicts and what is missing, and tells why in a {@link org.moneytrail.link.name.NameScore}.
 *
 * <p>What is a matter of words, letters and forms lies in the tables beside this package ({@code letters.tsv}, {@code sounds.tsv},
 * {@code company-forms.tsv}, …), each with its source; to teach it a spelling, add a row there and a case to its test.
 */
package org.moneytrail.link.name;
