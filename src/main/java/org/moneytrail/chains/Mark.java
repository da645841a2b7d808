package org.moneytrail.chains;

import java.io.Serializable;

/**
 * An origin, a target or both, of one id.
 *
 * @param seizure the seizure that it rests on, or null
 * @param designated name of the designated party that it rests on, or null
 * @param found the alert or trade finding that it rests on, or null
 */
record Mark(String id, Predicate predicate, boolean embargoed, Seizure seizure, String designated, Found found)
        implements Serializable {
    Nexus nexus() {
        if (found != null) {
            return found.nexus();
        }
        return switch (predicate.kind()) {
            case DESIGNATION -> Nexus.TERRORIST_FINANCING;
            case SEIZURE -> seizure == null ? Nexus.OTHER : seizure.nexus();
            case DECLARATION -> Nexus.TRADE;
            case TYPOLOGY -> Nexus.OTHER;
        };
    }
}
