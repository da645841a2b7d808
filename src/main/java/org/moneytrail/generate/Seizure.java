package org.moneytrail.generate;

/** One row of {@code seizures/}. */
record Seizure(
        String seizureId,
        long seized,
        String place,
        String office,
        String kilograms,
        String estimatedValue,
        String transportId,
        String container,
        String declarationId,
        String departureCountry,
        String transitCountries,
        String destinationCountry) {
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
            container == null ? "в полости кузова" : "в грузе",
            "ROAD",
            transportId,
            container,
            declarationId,
            departureCountry,
            transitCountries,
            destinationCountry,
            "false",
            null,
            null
        };
    }
}
