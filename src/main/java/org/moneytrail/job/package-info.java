/**
 * One class per job: options, settings, tables in, a stage, tables out. No logic: what a job computes stands in the room
 * of its name. Only this room knows the lake, the command line and how a result reaches a person.
 *
 * <p>To add a job, write a command here, name it in {@link org.moneytrail.Main}, and add an executable of its name to
 * {@code jobs/}.
 */
package org.moneytrail.job;
