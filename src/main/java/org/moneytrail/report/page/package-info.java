/**
 * What a page shows, in plain Java: one record per thing that an investigator can point at, and the words and numbers
 * as they are written. A page is made from these records alone, so a page can be tested without Spark.
 *
 * <p>Money is always minor units with their currency, and every statement carries the record that it rests on. To show
 * something new, add it here, fill it in {@link org.moneytrail.report.Assembly}, and name it in a template.
 */
package org.moneytrail.report.page;
