package org.moneytrail.generate;

import java.util.function.Supplier;

/**
 * Something that a typology or a trade finding should point at, for {@code truth/findings.csv}.
 *
 * @param finding id of the typology or finding, such as C1
 * @param sourceTable table of a record that it must name
 * @param sourceKey key of that record, which a payment has once it is written
 */
record PlantedFinding(String finding, String sourceTable, Supplier<String> sourceKey) {
    static final String[] HEADER = {"finding", "source_table", "source_key"};

    /** A finding on the first item of a declaration. */
    static PlantedFinding onDeclaration(String finding, String declarationId) {
        return new PlantedFinding(finding, Link.DECLARATIONS, () -> declarationId + "#1");
    }

    /** An alert or finding that names a payment. */
    static PlantedFinding onPayment(String finding, Payment payment) {
        return new PlantedFinding(finding, "transactions", payment::id);
    }

    String[] row() {
        return new String[] {finding, sourceTable, sourceKey.get()};
    }
}
