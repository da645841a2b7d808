package org.moneytrail.ingest;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;

/**
 * A person, company or thing on a sanctions list, told in the columns that {@link DesignationRows} reads.
 *
 * @param schema Person, Organization, or the list's word for something else
 * @param weakAliases names that the list calls weak
 * @param countries ISO 3166 alpha-2
 */
record ListEntry(
        String list,
        String id,
        String schema,
        String name,
        List<String> aliases,
        List<String> weakAliases,
        List<String> born,
        List<String> countries,
        List<String> identifiers,
        List<String> phones,
        List<String> addresses,
        List<String> programmes,
        String listedOn,
        String changedOn) {
    /** The columns, in the order of {@link #texts}. */
    static final List<String> COLUMNS = List.of(
            "dataset",
            "id",
            "schema",
            "name",
            "aliases",
            "weak_aliases",
            "birth_date",
            "countries",
            "identifiers",
            "phones",
            "addresses",
            "sanctions",
            "first_seen",
            "last_change");

    String[] texts() {
        return new String[] {
            list,
            id,
            schema,
            name,
            cell(aliases),
            cell(weakAliases),
            cell(born),
            cell(countries),
            cell(identifiers),
            cell(phones),
            cell(addresses),
            cell(programmes),
            listedOn,
            changedOn
        };
    }

    /** Each part once, in their order, in quotes where it could be taken for several. */
    private static String cell(Collection<String> parts) {
        return parts.stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .map(part -> part.contains(";") || part.contains("\"") ? '"' + part.replace("\"", "\"\"") + '"' : part)
                .collect(joining(";"));
    }
}
