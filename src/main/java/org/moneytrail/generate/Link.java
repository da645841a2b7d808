package org.moneytrail.generate;

/** Two mentions of one person or company, for {@code truth/links.csv}. */
record Link(String leftTable, String leftKey, String rightTable, String rightKey) {
    static final String[] HEADER = {"left_table", "left_key", "right_table", "right_key"};
    static final String PARTIES = "parties";
    static final String DECLARATIONS = "declarations";
    static final String SUBJECTS = "seizure_subjects";
    static final String DESIGNATIONS = "designations";

    /** The party and the trader on its own side of a declaration, and whoever lodges it: mostly the trader. */
    static Link[] of(DeclarationItem item) {
        boolean imported = item.procedure().equals("IMPORT");
        Holder trader = imported ? item.consignee() : item.consignor();
        String side = imported ? "#consignee" : "#consignor";
        return new Link[] {
            new Link(PARTIES, trader.partyId(), DECLARATIONS, item.declarationId() + side),
            new Link(PARTIES, item.declarant().partyId(), DECLARATIONS, item.declarationId() + "#declarant")
        };
    }

    String[] row() {
        return new String[] {leftTable, leftKey, rightTable, rightKey};
    }
}
