package org.moneytrail.chains;

/** What the money is bound up with, the gravest first. */
enum Nexus {
    TERRORIST_FINANCING("the funding of a designated party"),
    TRAFFICKING("drug trafficking"),
    PRECURSOR("precursors of drugs"),
    TRADE("trade"),
    OTHER("other suspicions");

    private final String words;

    Nexus(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
