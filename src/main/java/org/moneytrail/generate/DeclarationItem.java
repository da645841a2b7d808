package org.moneytrail.generate;

import java.util.SplittableRandom;
import org.moneytrail.money.MinorUnits;

/** One row of {@code declarations/}: a goods item. */
record DeclarationItem(
        String declarationId,
        int itemNumber,
        long lodged,
        String procedure,
        Holder declarant,
        Holder consignor,
        Holder consignee,
        Goods goods,
        String originCountry,
        long netKilograms,
        long valueMinor,
        long invoiceMinor,
        String invoiceCurrency,
        String invoiceNumber,
        String contractNumber,
        String licence,
        Carriage carriage) {
    static final String[] HEADER = {
        "declaration_id",
        "item_number",
        "lodged_at",
        "procedure",
        "office",
        "declarant_name",
        "declarant_id",
        "consignor_name",
        "consignor_id",
        "consignor_country",
        "consignee_name",
        "consignee_id",
        "consignee_country",
        "hs_code",
        "goods_description",
        "origin_country",
        "dispatch_country",
        "destination_country",
        "net_mass_kg",
        "gross_mass_kg",
        "quantity",
        "quantity_unit",
        "statistical_value",
        "invoice_amount",
        "invoice_currency",
        "invoice_number",
        "contract_number",
        "incoterm",
        "transport_mode",
        "transport_id",
        "container_number",
        "seal_number",
        "licence_number"
    };

    /** On what the goods travel, and through which office. */
    record Carriage(String office, String incoterm, String mode, String transportId, String container, String seal) {
        private static final String[] OFFICES = {"55302", "55304", "57505", "50301", "51207"};
        private static final String[] INCOTERMS = {"CPT", "DAP", "FCA", "EXW"};

        /** A lorry, or now and then a train, with a container. */
        static Carriage of(long bits) {
            boolean road = Streams.part(bits, 3, 10) < 8;
            return new Carriage(
                    Streams.choose(OFFICES, bits, 8),
                    Streams.choose(INCOTERMS, bits, 16),
                    road ? "ROAD" : "RAIL",
                    road ? Identifiers.plate(bits >>> 20) + "|" + Identifiers.plate(bits >>> 33) : null,
                    Identifiers.container(bits >>> 40),
                    "S" + (1_000_000 + Streams.part(bits, 30, 60_000)));
        }

        /** The same on a given lorry. */
        Carriage on(String plates) {
            return new Carriage(office, incoterm, "ROAD", plates, container, seal);
        }

        /** The plates of a lorry and its trailer. */
        static String plates(SplittableRandom random) {
            return Identifiers.plate(random.nextLong(1_000_000)) + "|" + Identifiers.plate(random.nextLong(1_000_000));
        }
    }

    /** True for an import, whose trader is the consignee; of an export it is the consignor. */
    boolean isImport() {
        return procedure.equals("IMPORT");
    }

    /** The same, as an office writes its trader, who lodges it. */
    DeclarationItem naming(Holder trader) {
        return isImport() ? of(trader, consignor, trader) : of(trader, trader, consignee);
    }

    /** The same, lodged by a customs broker instead of the trader. */
    DeclarationItem declaredBy(Holder broker) {
        return of(broker, consignor, consignee);
    }

    private DeclarationItem of(Holder newDeclarant, Holder newConsignor, Holder newConsignee) {
        return new DeclarationItem(
                declarationId,
                itemNumber,
                lodged,
                procedure,
                newDeclarant,
                newConsignor,
                newConsignee,
                goods,
                originCountry,
                netKilograms,
                valueMinor,
                invoiceMinor,
                invoiceCurrency,
                invoiceNumber,
                contractNumber,
                licence,
                carriage);
    }

    String[] row(Days days) {
        return new String[] {
            declarationId,
            Integer.toString(itemNumber),
            days.text(lodged),
            procedure,
            carriage.office(),
            declarant.name(),
            declarant.nationalId(),
            consignor.name(),
            consignor.nationalId(),
            consignor.country(),
            consignee.name(),
            consignee.nationalId(),
            consignee.country(),
            goods.hsCode,
            goods.description,
            originCountry,
            consignor.country(),
            consignee.country(),
            Long.toString(netKilograms),
            Long.toString(netKilograms * 103 / 100 + 1),
            Long.toString(netKilograms),
            "KGM",
            MinorUnits.format(valueMinor, Rates.BASE),
            MinorUnits.format(invoiceMinor, invoiceCurrency),
            invoiceCurrency,
            invoiceNumber,
            contractNumber,
            carriage.incoterm(),
            carriage.mode(),
            carriage.transportId(),
            carriage.container(),
            carriage.seal(),
            licence
        };
    }
}
