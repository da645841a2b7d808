package org.moneytrail.settings;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** One of our columns in a file of {@code --columns}: what it is made from. */
public sealed interface ColumnSettings extends Serializable {
    /** The same text in every record. */
    record Constant(String text) implements ColumnSettings {}

    /** A key made of the file's name and the row's number in it: new for a file that is renamed or sorted anew. */
    record RowKey(String prefix) implements ColumnSettings {}

    /**
     * A key made of what the record says: equal records get one key, wherever they stand.
     *
     * @param of the columns that count; all of them if none is named
     */
    record HashKey(String prefix, List<String> of) implements ColumnSettings {}

    /**
     * What the extract has in a column of its own, or in several.
     *
     * @param from the columns of the extract
     * @param join what is put between their texts; empty ones and repetitions are left out
     * @param empty texts that say that nothing is known
     */
    record Taken(List<String> from, String join, List<String> empty, Conversion conversion) implements ColumnSettings {}

    /** What our column can hold. */
    record Target(boolean decimal, Function<String, Optional<String>> wrong) {}

    /** Reads the column at {@code key}: the name of one of the extract's columns, or a section that tells more. */
    static ColumnSettings read(Reader columns, String key, Target target, Lists lists) {
        if (!columns.isSection(key)) {
            return new Taken(List.of(columns.text(key)), "", List.of(), Conversion.usual(target));
        }
        Reader in = columns.section(key);
        List<String> ways =
                Stream.of("from", "constant", "key").filter(in::isSet).toList();
        if (ways.size() != 1) {
            columns.refuse(key, "must have one of from, constant and key, not " + (ways.isEmpty() ? "none" : ways));
            return new Constant("");
        }
        return switch (ways.get(0)) {
            case "constant" -> constant(in, target);
            case "key" -> generated(in);
            default -> taken(in, target, lists);
        };
    }

    private static ColumnSettings constant(Reader in, Target target) {
        String text = in.text("constant");
        target.wrong().apply(text).ifPresent(what -> in.refuse("constant", what));
        return new Constant(text);
    }

    private static ColumnSettings generated(Reader in) {
        String key = in.choice("key", List.of("row", "hash"));
        String prefix = in.orElse("prefix", "", in::text);
        return key.equals("row")
                ? new RowKey(prefix)
                : new HashKey(prefix, in.orElse("of", List.of(), name -> in.texts(name, 1)));
    }

    private static ColumnSettings taken(Reader in, Target target, Lists lists) {
        boolean several = in.isList("from");
        List<String> from = several ? in.texts("from", 2) : List.of(in.text("from"));
        return new Taken(
                from,
                several ? in.string("join") : "",
                in.orElse("empty", List.of(), in::texts),
                Conversion.read(in, target, lists));
    }
}
