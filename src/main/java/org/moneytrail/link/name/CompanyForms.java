package org.moneytrail.link.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Takes legal forms off the words of a company's name. */
final class CompanyForms {
    /** A kind of legal form; the same company has the same one in every language. */
    enum Kind {
        LIMITED,
        STOCK,
        /** A sole trader, who goes by a person's name. */
        SOLE,
        FARM,
        PARTNERSHIP,
        STATE,
        NONPROFIT,
        /** A word that companies of several kinds bear, such as Ltd and Co. */
        ANY
    }

    /**
     * @param written the form as it stands in the name
     * @param kind its kind
     */
    record Form(String written, Kind kind) {}

    /**
     * @param words what remains of the name, in order
     * @param forms what was taken off
     */
    record Split(List<Word> words, List<Form> forms) {}

    /** A word as written and in Latin letters. */
    record Word(String written, String latin) {}

    private record Entry(Kind kind, boolean leads) {}

    private static final Map<String, Entry> FORMS = new HashMap<>();
    private static final TreeMap<String, Entry> LONG_FORMS = new TreeMap<>();
    private static final int LONGEST;

    /** Bank files cut names at a fixed length; from so many letters on, what begins a form is a form that was cut. */
    private static final int CUT_LETTERS = 10;

    /** Words so long are often misspelled and mean nothing else, so they go by sound. */
    private static final int LONG_WORD = 10;

    static {
        int longest = 0;
        for (List<String> row : WordTable.rows("company-forms.tsv", 3)) {
            List<Word> words = Name.words(NameKind.COMPANY, row.get(0));
            Entry entry = new Entry(
                    row.get(1).isEmpty() ? Kind.ANY : Kind.valueOf(row.get(1)),
                    row.get(2).equals("ANY"));
            String form = joined(words);
            FORMS.put(form, entry);
            if (words.size() > 1) {
                LONG_FORMS.put(form, entry);
            }
            longest = Math.max(longest, words.size());
        }
        LONGEST = longest;
    }

    private CompanyForms() {}

    /** The words without the forms before and after them; at least one word remains. */
    static Split split(List<Word> words) {
        List<Form> forms = new ArrayList<>();
        List<Word> rest = words;
        for (int last = formAtEnd(rest); last > 0; last = formAtEnd(rest)) {
            int from = rest.size() - last;
            forms.add(form(rest.subList(from, rest.size())));
            rest = rest.subList(0, from);
            while (rest.size() > 1 && rest.get(rest.size() - 1).latin().equals("and")) {
                rest = rest.subList(0, rest.size() - 1);
            }
        }
        for (int first = formAtStart(rest); first > 0; first = formAtStart(rest)) {
            forms.add(form(rest.subList(0, first)));
            rest = rest.subList(first, rest.size());
        }
        return new Split(rest, forms);
    }

    private static int formAtEnd(List<Word> words) {
        for (int length = Math.min(LONGEST, words.size() - 1); length > 0; length--) {
            if (entry(words.subList(words.size() - length, words.size())).isPresent()) {
                return length;
            }
        }
        return 0;
    }

    private static int formAtStart(List<Word> words) {
        for (int length = Math.min(LONGEST, words.size() - 1); length > 0; length--) {
            Entry entry = FORMS.get(joined(words.subList(0, length)));
            if (entry != null && entry.leads()) {
                return length;
            }
        }
        return 0;
    }

    private static Form form(List<Word> words) {
        return new Form(
                String.join(" ", words.stream().map(Word::written).toList()),
                entry(words).orElseThrow().kind());
    }

    private static Optional<Entry> entry(List<Word> words) {
        String text = joined(words);
        Entry entry = FORMS.get(text);
        if (entry == null && text.length() >= CUT_LETTERS && words.size() > 1) {
            String longer = LONG_FORMS.ceilingKey(text);
            if (longer != null && longer.startsWith(text)) {
                entry = LONG_FORMS.get(longer);
            }
        }
        return Optional.ofNullable(entry);
    }

    private static String joined(List<Word> words) {
        return String.join(
                " ",
                words.stream()
                        .map(Word::latin)
                        .map(word -> word.length() < LONG_WORD ? word : Sounds.of(word))
                        .toList());
    }
}
