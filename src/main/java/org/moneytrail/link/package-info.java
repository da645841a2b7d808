/**
 * Who is who across all sources, and who shares what. {@link org.moneytrail.link.Linking} turns tables into two tables: entities, one
 * row a record, and links, one row a pair with the reason in a sentence.
 *
 * <p>Exact identifiers make facts: one national id, an account that a seizure names, a bank's word on who holds an
 * account, a person's decision. A record without any is tied to somebody of a like name with whom it shares one thing more;
 * that is an inference, marked as such, and {@link org.moneytrail.table.Links#SCORE} says how alike the names are. No link rests on
 * a name alone. A shared phone, plate, container or declaration relates records but never makes them one.
 *
 * <p>How alike names are is a matter of {@code link.name}; {@link org.moneytrail.link.ComparedNames} compares pairs of them.
 *
 * <p>To add a reason, add a {@link org.moneytrail.link.Method} with its sentence and produce its pairs in {@code Identities} or {@code
 * Relations}. Pairs must stay linear in the records: stars around one record, never all pairs of a large block.
 */
package org.moneytrail.link;
