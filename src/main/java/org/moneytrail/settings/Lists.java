package org.moneytrail.settings;

import static java.util.stream.Collectors.toMap;

import com.typesafe.config.ConfigUtil;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** {@code code-lists} and {@code unit-lists} in a file of {@code --columns}: what codes and units of an extract mean. */
final class Lists {
    private final Reader codeLists;
    private final Reader unitLists;
    private final Set<String> used = new HashSet<>();

    private Lists(Reader codeLists, Reader unitLists) {
        this.codeLists = codeLists;
        this.unitLists = unitLists;
    }

    static Lists in(Reader top) {
        return new Lists(top.section("code-lists"), top.section("unit-lists"));
    }

    /** The codes of the list that is named at {@code key}; those that our column cannot hold are noted. */
    Conversion.Codes codes(Reader column, String key, ColumnSettings.Target target) {
        String list = chosen(column, key, codeLists);
        Reader in = codeLists.section(list);
        Map<String, String> codes = in.names().stream().collect(toMap(code -> code, code -> in.string(quoted(code))));
        codes.forEach((code, text) -> {
            if (!text.isEmpty()) {
                target.wrong().apply(text).ifPresent(what -> in.refuse(quoted(code), what));
            }
        });
        used.add("code-lists." + list);
        return new Conversion.Codes(list, codes);
    }

    /** The units of the list that is named at {@code key}. */
    Conversion.Units units(Reader column, String key) {
        String list = chosen(column, key, unitLists);
        Reader in = unitLists.section(list);
        used.add("unit-lists." + list);
        return new Conversion.Units(
                list, in.names().stream().collect(toMap(unit -> unit, unit -> in.unit(quoted(unit)))));
    }

    /** Notes the lists that no column uses. */
    void refuseUnused() {
        refuseUnused("code-lists.", codeLists);
        refuseUnused("unit-lists.", unitLists);
    }

    private static String chosen(Reader column, String key, Reader lists) {
        if (lists.names().isEmpty()) {
            column.refuse(key, "no such list is here");
            return "";
        }
        return column.choice(key, lists.names());
    }

    private void refuseUnused(String section, Reader lists) {
        lists.names().stream()
                .filter(list -> !used.contains(section + list))
                .forEach(list -> lists.refuse(quoted(list), "no column uses this list"));
    }

    private static String quoted(String name) {
        return ConfigUtil.joinPath(name);
    }
}
