package org.moneytrail.generate;

/** One row of {@code party-relations/}: the party is the director, owner or relative of the related one. */
record PartyRelation(String partyId, String relatedPartyId, String relation, String share, String from) {
    static final String[] HEADER = {"party_id", "related_party_id", "relation", "share", "from", "until"};

    String[] row() {
        return new String[] {partyId, relatedPartyId, relation, share, from, null};
    }
}
