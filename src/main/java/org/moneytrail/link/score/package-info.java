/**
 * Whether two records speak of one person or company, as a probability: plain Java, no Spark.
 *
 * <p>The model is Fellegi and Sunter's (A Theory for Record Linkage, 1969). Two {@link org.moneytrail.link.score.Described} records are
 * compared {@link org.moneytrail.link.score.Trait} by trait; each comparison comes to a level, and all levels to a {@link
 * org.moneytrail.link.score.Pattern}. {@link org.moneytrail.link.score.Weights} hold how often a level occurs among pairs that are one (m) and among
 * pairs that are not (u): the logarithm of the ratio speaks for or against, and what is missing says nothing. {@link
 * org.moneytrail.link.score.Estimation} learns u from pairs at random and m by expectation maximisation; where there are too few pairs,
 * the weights shipped with {@link org.moneytrail.link.score.Trait} stand. {@link org.moneytrail.link.score.Clusters} joins whom the scores join,
 * unless that would put together what contradicts itself.
 *
 * <p>To compare by one thing more, add a trait with its levels, fill it in {@link org.moneytrail.link.score.Comparison}, and let {@link
 * org.moneytrail.link.score.BlockKeys} bring together whom it may tell.
 */
package org.moneytrail.link.score;
