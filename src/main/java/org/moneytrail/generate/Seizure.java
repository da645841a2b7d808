package org.moneytrail.generate;

/** One row of {@code seizures/}: heroin, and perhaps cash beside it. */
record Seizure(
        String seizureId,
        long seized,
        String place,
        String office,
        String kilograms,
        String estimatedValue,
        String concealment,
        String transportId,
        String container,
        String declarationId,
        String departureCountry,
        String transitCountries,
        String destinationCountry,
        String cashDollars) {
    static final String[] HEADER = {
        "seizure_id",
        "seized_at",
        "place",
        "office",
        "substance",
        "control_list",
        "quantity",
        "unit",
        "estimated_value",
        "value_currency",
        "concealment",
        "transport_mode",
        "transport_id",
        "container_number",
        "declaration_id",
        "departure_country",
        "transit_countries",
        "destination_country",
        "controlled_delivery",
        "cash_amount",
        "cash_currency"
    };

    /** Where the heroin that comes into the country may have set out. */
    static final String[] ORIGINS = {"AF", "TJ", "UZ", "KG"};
    /** Where it may be found on entry. */
    static final String[] BORDER_POSTS = {"Сарыағаш", "Қордай", "Қонысбаев", "Жібек жолы"};

    private static final int USD_PER_GRAM = 22;

    /** Heroin on the way from {@code country}, without a container or a customs declaration. */
    static Seizure withoutPapers(
            String seizureId,
            long seized,
            String place,
            long grams,
            String concealment,
            String transportId,
            String country) {
        return new Seizure(
                seizureId,
                seized,
                place,
                null,
                kilograms(grams),
                value(grams),
                concealment,
                transportId,
                null,
                null,
                country,
                null,
                "KZ",
                null);
    }

    /** A weight in kilograms, with one decimal. */
    static String kilograms(long grams) {
        return grams / 1_000 + "." + grams / 100 % 10;
    }

    /** What the heroin is worth, in dollars. */
    static String value(long grams) {
        return Long.toString(grams * USD_PER_GRAM);
    }

    String[] row(Days days) {
        return new String[] {
            seizureId,
            days.text(seized),
            place,
            office,
            "HEROIN",
            "1961-I",
            kilograms,
            "kg",
            estimatedValue,
            "USD",
            concealment,
            "ROAD",
            transportId,
            container,
            declarationId,
            departureCountry,
            transitCountries,
            destinationCountry,
            "false",
            cashDollars,
            cashDollars == null ? null : "USD"
        };
    }
}
