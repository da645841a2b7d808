package org.moneytrail.chains;

import java.io.Serializable;

/**
 * An alert or a trade finding that a mark rests on.
 *
 * @param table {@code alerts} or {@code trade_findings}
 * @param key its id
 * @param typology id of the typology
 * @param title what the typology is called
 * @param declaration the declaration that it is about; empty if it is about none
 * @param explanation what was seen, in words
 */
record Found(String table, String key, String typology, String title, String declaration, String explanation)
        implements Serializable {
    /** What the money is bound up with if this is so. */
    Nexus nexus() {
        return switch (typology) {
            case "D4", "D6" -> Nexus.PRECURSOR;
            default ->
                switch (typology.charAt(0)) {
                    case 'E' -> Nexus.TERRORIST_FINANCING;
                    case 'C' -> Nexus.TRADE;
                    case 'D' -> Nexus.TRAFFICKING;
                    default -> Nexus.OTHER;
                };
        };
    }

    /** Kind of the evidence that it is. */
    String evidenceKind() {
        return table.equals("alerts") ? "ALERT" : "TRADE_FINDING";
    }
}
