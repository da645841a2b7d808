package org.moneytrail.ingest;

import java.util.regex.Pattern;
import org.moneytrail.table.Declarations;

/** Customs declarations, one record a goods item. */
final class DeclarationRows {
    private static final Pattern HS_CODE = Pattern.compile("[0-9]{6,10}");

    private DeclarationRows() {}

    static void read(Reading in) {
        in.id(Declarations.DECLARATION_ID);
        in.number(Declarations.ITEM_NUMBER, 1);
        in.instant(Declarations.LODGED_AT);
        in.oneOf(Declarations.PROCEDURE, "IMPORT", "EXPORT", "TRANSIT");
        in.text(Declarations.OFFICE);
        in.text(Declarations.DECLARANT_NAME);
        in.text(Declarations.DECLARANT_ID);
        in.text(Declarations.CONSIGNOR_NAME);
        in.text(Declarations.CONSIGNOR_ID);
        in.country(Declarations.CONSIGNOR_COUNTRY);
        in.text(Declarations.CONSIGNEE_NAME);
        in.text(Declarations.CONSIGNEE_ID);
        in.country(Declarations.CONSIGNEE_COUNTRY);
        String code = in.text(Declarations.HS_CODE);
        if (code != null && !HS_CODE.matcher(code).matches()) {
            in.note(Declarations.HS_CODE.name(), "not-an-hs-code", "'" + code + "' is not 6 to 10 digits");
        }
        in.text(Declarations.GOODS_DESCRIPTION);
        in.country(Declarations.ORIGIN_COUNTRY);
        in.country(Declarations.DISPATCH_COUNTRY);
        in.country(Declarations.DESTINATION_COUNTRY);
        in.decimal(Declarations.NET_MASS_KG);
        in.decimal(Declarations.GROSS_MASS_KG);
        in.decimal(Declarations.QUANTITY);
        in.text(Declarations.QUANTITY_UNIT);
        in.amount(Declarations.STATISTICAL_VALUE_MINOR, in.baseCurrency());
        in.amount(Declarations.INVOICE_AMOUNT_MINOR, in.currency(Declarations.INVOICE_CURRENCY));
        in.text(Declarations.INVOICE_NUMBER);
        in.text(Declarations.CONTRACT_NUMBER);
        in.text(Declarations.INCOTERM);
        in.oneOf(Declarations.TRANSPORT_MODE, "ROAD", "RAIL", "AIR", "SEA", "POST", "PIPELINE", "OTHER");
        in.texts(Declarations.TRANSPORT_IDS, "transport_id");
        in.text(Declarations.CONTAINER_NUMBER);
        in.text(Declarations.SEAL_NUMBER);
        in.text(Declarations.LICENCE_NUMBER);
    }
}
