package org.moneytrail.generate;

/** Two mentions of one person or company, for {@code truth/links.csv}, and what it takes to see that. */
record Link(String leftTable, String leftKey, String rightTable, String rightKey, Needs needs) {
    static final String[] HEADER = {"left_table", "left_key", "right_table", "right_key", "needs"};
    static final String PARTIES = "parties";
    static final String DECLARATIONS = "declarations";
    static final String SUBJECTS = "seizure_subjects";
    static final String DESIGNATIONS = "designations";

    /** What ties two mentions. */
    enum Needs {
        /** Both carry one identifier, or one names the other's account. */
        IDENTIFIER,
        /** One carries none: their names must be compared, and what else they share. */
        NAME;

        /** What it takes to know whom a mention with that identifier speaks of. */
        static Needs of(String identifier) {
            return identifier == null ? NAME : IDENTIFIER;
        }
    }

    /** The party and what customs' paper says of it, or a seizure's, or a sanctions list's. */
    static Link ofParty(Holder party, String table, String key, String identifier) {
        return new Link(PARTIES, party.partyId(), table, key, Needs.of(identifier));
    }

    /** The party and a subject of a seizure. */
    static Link ofParty(Holder party, SeizureSubject subject) {
        return ofParty(
                party,
                SUBJECTS,
                subject.key(),
                subject.nationalId() == null ? subject.accountId() : subject.nationalId());
    }

    /** The party and the trader on its own side of a declaration, and whoever lodges it: mostly the trader. */
    static Link[] of(DeclarationItem item) {
        boolean imported = item.isImport();
        Holder trader = imported ? item.consignee() : item.consignor();
        String side = imported ? "#consignee" : "#consignor";
        return new Link[] {
            ofParty(trader, DECLARATIONS, item.declarationId() + side, trader.nationalId()),
            ofParty(
                    item.declarant(),
                    DECLARATIONS,
                    item.declarationId() + "#declarant",
                    item.declarant().nationalId())
        };
    }

    String[] row() {
        return new String[] {leftTable, leftKey, rightTable, rightKey, needs.name()};
    }
}
