package org.moneytrail.settings;

import java.util.List;

/**
 * {@code trade.third-payers}: who may pay for another's goods.
 *
 * @param groupRelations relations that make a payer and a consignee one group
 */
public record TradeThirdPayersSettings(List<PartyRelation> groupRelations) {
    public TradeThirdPayersSettings {
        groupRelations = List.copyOf(groupRelations);
    }

    static TradeThirdPayersSettings read(Reader in) {
        return new TradeThirdPayersSettings(in.choices("group-relations", 0, PartyRelation.class));
    }
}
