package org.moneytrail.settings;

/**
 * {@code trade}: findings on customs declarations, and which payment paid for which goods.
 *
 * @param homeCountry the country whose customs and banks the data comes from, ISO 3166 alpha-2
 * @param match which payment paid for which goods
 * @param prices over- and under-invoicing
 * @param prepayment prepayments without import
 * @param thirdPayers payers who are no party to the deal
 * @param precursors who may buy precursors
 */
public record TradeSettings(
        String homeCountry,
        TradeMatchSettings match,
        TradePricesSettings prices,
        TradePrepaymentSettings prepayment,
        TradeThirdPayersSettings thirdPayers,
        TradePrecursorsSettings precursors) {
    static TradeSettings read(Reader in) {
        return new TradeSettings(
                in.text("home-country"),
                TradeMatchSettings.read(in.section("match")),
                TradePricesSettings.read(in.section("prices")),
                TradePrepaymentSettings.read(in.section("prepayment")),
                TradeThirdPayersSettings.read(in.section("third-payers")),
                TradePrecursorsSettings.read(in.section("precursors")));
    }
}
