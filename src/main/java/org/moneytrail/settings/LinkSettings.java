package org.moneytrail.settings;

import java.io.Serializable;

/**
 * {@code link}: how names are compared, in percent, and what counts beside them.
 *
 * @param sharedByMost what more records share than this tells nobody apart
 * @param relatedByMost what more records share than this relates nobody
 * @param matchScore from which score on two names count as one
 * @param alikeFrom words that are less alike than this contradict each other
 * @param patronymic what a father's name weighs beside a given or family name
 * @param initial what an initial weighs
 * @param particle what a particle or an article weighs
 * @param title what a title weighs
 * @param commonWord what a word weighs that many companies bear
 * @param missingFromPerson what a word of a person's name weighs that the other name lacks
 * @param missingFromCompany what a word of a company's name weighs that the other name lacks
 * @param missingBesideOne the same for a person of whom only one name agrees
 * @param otherForm what another kind of legal form takes off the score
 * @param seriesNumber what another number in a series, such as fund VII and VIII, weighs
 * @param blockCap what more records share than this does not make them be compared
 * @param clusterCap so many likely pairs may hang together
 * @param linkFrom from which probability on records are linked, in percent
 * @param learnFrom of fewer pairs that are one than this no weights are learned
 * @param randomRecords how many records show how often values agree at random
 */
public record LinkSettings(
        int sharedByMost,
        int relatedByMost,
        int matchScore,
        int alikeFrom,
        int patronymic,
        int initial,
        int particle,
        int title,
        int commonWord,
        int missingFromPerson,
        int missingFromCompany,
        int missingBesideOne,
        int otherForm,
        int seriesNumber,
        int blockCap,
        int clusterCap,
        int linkFrom,
        int learnFrom,
        int randomRecords)
        implements Serializable {
    static LinkSettings read(Reader in) {
        return new LinkSettings(
                in.count("shared-by-most", 2),
                in.count("related-by-most", 2),
                in.percent("match-score", 1, 100),
                in.percent("alike-from", 1, 99),
                in.percent("patronymic", 1, 100),
                in.percent("initial", 1, 100),
                in.percent("particle", 1, 100),
                in.percent("title", 1, 100),
                in.percent("common-word", 1, 100),
                in.percent("missing-from-person", 0, 100),
                in.percent("missing-from-company", 0, 100),
                in.percent("missing-beside-one", 0, 100),
                in.percent("other-form", 0, 100),
                in.percent("series-number", 0, 100),
                in.count("block-cap", 2),
                in.count("cluster-cap", 2),
                in.percent("link-from", 50, 100),
                in.count("learn-from", 1),
                in.count("random-records", 2));
    }
}
