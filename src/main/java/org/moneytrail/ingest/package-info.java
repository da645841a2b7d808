/**
 * From files to canonical rows. A {@link org.moneytrail.ingest.Source} says how one record of its kind is read: raw texts
 * in, typed values and problems out. {@link org.moneytrail.ingest.Interpreted} does that for whole files, {@link
 * org.moneytrail.ingest.Judged} decides what becomes of each row: accepted, a duplicate, or quarantined as it was.
 * Nothing is dropped: read = accepted + duplicates + quarantined.
 *
 * <p>Files of an agency's own go the same way with one step before it: the {@link org.moneytrail.ingest.Source#mapped
 * mapped} source has a layout that turns each raw record into one in our columns. What is wrong is told in the agency's
 * column names, and what our columns do not say is kept beside them. Formats that an authority publishes are layouts too
 * ({@code Published}), and files of them are known by their content.
 *
 * <p>To add a source, write one class with a {@code read} method that asks {@link org.moneytrail.ingest.Reading} for every
 * column, and name it in {@link org.moneytrail.ingest.Sources}. To add a way to convert a text, add it to {@link
 * org.moneytrail.settings.Conversion} and to {@code Converting}.
 */
package org.moneytrail.ingest;
