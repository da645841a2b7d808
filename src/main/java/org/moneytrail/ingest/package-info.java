/**
 * From files to canonical rows. A {@link org.moneytrail.ingest.Source} says how one record of its kind is read: raw texts
 * in, typed values and problems out. {@link org.moneytrail.ingest.Interpreted} does that for whole files, {@link
 * org.moneytrail.ingest.Judged} decides what becomes of each row: accepted, a duplicate, or quarantined as it was.
 * Nothing is dropped: read = accepted + duplicates + quarantined.
 *
 * <p>To add a source, write one class with a {@code read} method that asks {@link org.moneytrail.ingest.Reading} for every
 * column, and name it in {@link org.moneytrail.ingest.Sources}.
 */
package org.moneytrail.ingest;
