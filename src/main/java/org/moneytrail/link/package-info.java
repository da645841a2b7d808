/**
 * Who is who across all sources, and who shares what. {@link org.moneytrail.link.Linking} turns tables into two tables: entities, one
 * row a record, and links, one row a pair with the reason in a sentence.
 *
 * <p>Exact identifiers make facts: one national id, an account that a seizure names, a bank's word on who holds an
 * account, a person's decision. Records that nothing of the kind ties are compared where they share a rare key
 * ({@code Blocks}), scored ({@code ScoredPairs}) and linked if they are probably one and fit what each is already
 * tied to ({@code Inferred}); such a link is an inference, marked as such, and {@link
 * org.moneytrail.table.Links#SCORE} is its probability. No link rests on a name alone. A shared phone, plate,
 * container, declaration, address, broker or director relates records but never makes them one; an address or a
 * broker that many share says nothing ({@code FewShare}). Warehouses have no column in any source; one is seen only
 * as an address.
 *
 * <p>What a comparison speaks for or against is a matter of {@code link.score}. How alike names are is a matter of {@code link.name}; {@link org.moneytrail.link.ComparedNames} compares pairs of them.
 *
 * <p>To add a reason, add a {@link org.moneytrail.link.Method} with its sentence and produce its pairs in {@code Identities} or {@code
 * Relations}. Pairs must stay linear in the records: stars around one record, never all pairs of a large block.
 */
package org.moneytrail.link;
