package org.moneytrail.ingest;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries by the English names that sanctions lists use: those of Unicode, and others that are written here. */
final class CountryNames {
    private static final Map<String, String> OTHERS = Map.ofEntries(
            entry("Bolivia (Plurinational State of)", "BO"),
            entry("British Virgin Islands", "VG"),
            entry("Brunei Darussalam", "BN"),
            entry("Burma", "MM"),
            entry("Cabo Verde", "CV"),
            entry("China, Hong Kong Special Administrative Region", "HK"),
            entry("Congo", "CG"),
            entry("Congo, Democratic Republic of the", "CD"),
            entry("Congo, Republic of the", "CG"),
            entry("Cote d Ivoire", "CI"),
            entry("Czech Republic", "CZ"),
            entry("Democratic People's Republic of Korea", "KP"),
            entry("Democratic Republic of the Congo", "CD"),
            entry("Hong Kong", "HK"),
            entry("Iran (Islamic Republic of)", "IR"),
            entry("Ivory Coast", "CI"),
            entry("Korea, North", "KP"),
            entry("Korea, South", "KR"),
            entry("Lao People's Democratic Republic", "LA"),
            entry("Macau", "MO"),
            entry("Macedonia", "MK"),
            entry("Macedonia, The Former Yugoslav Republic of", "MK"),
            entry("Man, Isle of", "IM"),
            entry("Micronesia, Federated States of", "FM"),
            entry("Myanmar", "MM"),
            entry("Palestinian", "PS"),
            entry("Republic of Korea", "KR"),
            entry("Republic of Moldova", "MD"),
            entry("Russian Federation", "RU"),
            entry("Saint Kitts and Nevis", "KN"),
            entry("Saint Lucia", "LC"),
            entry("Saint Vincent and the Grenadines", "VC"),
            entry("State of Palestine", "PS"),
            entry("Swaziland", "SZ"),
            entry("Syrian Arab Republic", "SY"),
            entry("Turkey", "TR"),
            entry("Türkiye", "TR"),
            entry("United Kingdom of Great Britain and Northern Ireland", "GB"),
            entry("United Republic of Tanzania", "TZ"),
            entry("United States of America", "US"),
            entry("Venezuela (Bolivarian Republic of)", "VE"),
            entry("Viet Nam", "VN"),
            entry("Virgin Islands, British", "VG"));

    private static final Map<String, String> CODES = codes();

    private CountryNames() {}

    /** The code of ISO 3166 alpha-2; nothing for a name that no country bears today. */
    static Optional<String> code(String name) {
        return Optional.ofNullable(CODES.get(key(name)));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            codes.put(key(new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH)), code);
        }
        OTHERS.forEach((name, code) -> codes.put(key(name), code));
        return Map.copyOf(codes);
    }

    /** Without case, accents, kinds of apostrophes, an article around it, and ways to write and. */
    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .replace("&", "and")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("^the |, the$", "");
    }
}
