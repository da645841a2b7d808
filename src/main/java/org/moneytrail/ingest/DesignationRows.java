package org.moneytrail.ingest;

import java.util.regex.Pattern;
import org.moneytrail.table.Designations;

/**
 * Designations in the columns in which OpenSanctions publishes them, {@code targets.simple.csv}: one record a person or
 * entity. Lists in the formats of their own publishers are brought into these columns.
 */
final class DesignationRows {
    private static final Pattern LIST = Pattern.compile(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private DesignationRows() {}

    static void read(Reading in) {
        in.text(Designations.LIST, "dataset");
        in.id(Designations.LIST_ID, "id");
        String schema = in.required("schema");
        in.put(Designations.KIND, kind(schema));
        in.text(Designations.NAME);
        in.texts(Designations.ALIASES, "aliases", LIST);
        in.texts(Designations.BORN_ON, "birth_date", LIST);
        in.upperTexts(Designations.COUNTRIES, "countries", LIST);
        in.texts(Designations.IDENTIFIERS, "identifiers", LIST);
        in.texts(Designations.PHONES, "phones", LIST);
        in.texts(Designations.ADDRESSES, "addresses", LIST);
        in.texts(Designations.PROGRAMMES, "sanctions", LIST);
        in.text(Designations.FIRST_SEEN);
        in.text(Designations.LAST_CHANGE);
        in.texts(Designations.WEAK_ALIASES, "weak_aliases", LIST);
    }

    private static String kind(String schema) {
        if (schema == null) {
            return null;
        }
        return switch (schema) {
            case "Person" -> "PERSON";
            case "Company", "Organization", "LegalEntity", "PublicBody" -> "COMPANY";
            default -> "OTHER";
        };
    }
}
