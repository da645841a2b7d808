/**
 * What a user can set, as typed and checked values. {@code conf/moneytrail.conf} is the single place of every default;
 * a file of the user's and single keys lie over it, and {@link org.moneytrail.settings.Settings#load} tells all that is
 * wrong at once, before anything starts. What is read depends on these three alone, never on the environment.
 *
 * <p>Files of {@code --columns}, which map an agency's own extract, are read and checked in the same way, each alone: {@link
 * org.moneytrail.settings.ColumnsSettings}.
 *
 * <p>To add a key, write its line with a comment in the conf, a component in the record of its section, and one call in
 * that record's {@code read}. To add a section, add its record to {@code Settings} too. The key is then known to the
 * search for unknown keys and to the run record; the test of all keys fails until it sets the new one.
 */
package org.moneytrail.settings;
