/**
 * The lake: the only reading and writing of Delta tables. {@link org.moneytrail.lake.Lake} shows the tables as the last
 * finished run left them; {@link org.moneytrail.lake.Run} is the one way to change them.
 *
 * <p>A run takes the lake's lock, puts back what an interrupted run left half done, reads every table at one version,
 * writes, and ends with a row in {@code runs} that names the version of every table it read and wrote. That row is what
 * makes the writes count: Delta commits each table by itself, the row commits them together.
 *
 * <p>History is never thinned out, so that any finished run can be read again.
 *
 * <p>To add a table, declare it in {@link org.moneytrail.table} and name it in {@link org.moneytrail.table.Tables}:
 * nothing changes here. To add a way of writing, add a method to {@link org.moneytrail.lake.Run} that creates the table
 * from its declaration, writes the declared columns and records the new version.
 */
package org.moneytrail.lake;
