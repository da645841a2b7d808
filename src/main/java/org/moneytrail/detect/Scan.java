package org.moneytrail.detect;

import java.io.Serializable;
import java.util.List;
import org.moneytrail.finding.Definition;

/** Looks at one history, of an account or an owner. */
interface Scan extends Serializable {
    /** Of the typology that it is part of. */
    Definition definition();

    /** The alerts on one history. */
    List<Sighting> scan(History history);
}
