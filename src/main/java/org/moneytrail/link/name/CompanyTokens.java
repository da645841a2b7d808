package org.moneytrail.link.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words of a company's name with their roles. */
final class CompanyTokens {
    private static final int LONGEST_COUNTRY = 3;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;
    private static final int TENS_FROM = 20;

    private CompanyTokens() {}

    /** The tokens of a name without its legal forms. */
    static List<Token> of(List<CompanyForms.Word> words) {
        List<Token> tokens = new ArrayList<>();
        for (int at = 0; at < words.size(); ) {
            Optional<CompanyForms.Word> country = country(words, at);
            CompanyForms.Word word = country.orElse(words.get(at));
            at += country.isPresent() ? country.get().written().split(" ").length : 1;
            Optional<Integer> number = NameWords.number(word.latin());
            Optional<Integer> series = inSeries(word, number, tokens);
            if (series.isPresent()) {
                tokens.add(Token.of(word.written(), word.latin(), Role.SERIES, String.valueOf(series.get())));
            } else if (number.isPresent()) {
                addNumber(tokens, word, number.get());
            } else {
                Optional<NameWords.Word> known = NameWords.word(NameKind.COMPANY, word.latin());
                tokens.add(Token.of(
                        word.written(),
                        word.latin(),
                        known.map(NameWords.Word::role).orElse(Role.NAME),
                        known.map(NameWords.Word::meaning).orElse("")));
            }
        }
        return tokens;
    }

    /** A country of several words that begins at a word: Hong Kong. */
    private static Optional<CompanyForms.Word> country(List<CompanyForms.Word> words, int from) {
        for (int length = Math.min(LONGEST_COUNTRY, words.size() - from); length > 1; length--) {
            List<CompanyForms.Word> parts = words.subList(from, from + length);
            String latin = parts.stream().map(CompanyForms.Word::latin).collect(Collectors.joining());
            if (NameWords.word(NameKind.COMPANY, latin)
                    .filter(word -> word.role() == Role.PLACE)
                    .isPresent()) {
                return Optional.of(new CompanyForms.Word(
                        parts.stream().map(CompanyForms.Word::written).collect(Collectors.joining(" ")), latin));
            }
        }
        return Optional.empty();
    }

    /** A Roman numeral behind a name, a year, or the issue behind a year. */
    private static Optional<Integer> inSeries(CompanyForms.Word word, Optional<Integer> number, List<Token> before) {
        if (before.isEmpty()) {
            return Optional.empty();
        }
        boolean issue = before.get(before.size() - 1).role() == Role.SERIES;
        return NameWords.roman(word.latin())
                .or(() -> number.filter(value -> issue || (value >= FIRST_YEAR && value <= LAST_YEAR)));
    }

    /** Forty and four after it are forty-four. */
    private static void addNumber(List<Token> tokens, CompanyForms.Word word, int value) {
        Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
        if (last != null
                && last.role() == Role.NUMBER
                && value > 0
                && value < 10
                && !Character.isDigit(word.latin().charAt(0))) {
            int before = Integer.parseInt(last.meaning());
            if (before >= TENS_FROM && before < 100 && before % 10 == 0) {
                tokens.set(
                        tokens.size() - 1,
                        Token.of(
                                last.written() + "-" + word.written(),
                                last.latin() + word.latin(),
                                Role.NUMBER,
                                String.valueOf(before + value)));
                return;
            }
        }
        tokens.add(Token.of(word.written(), word.latin(), Role.NUMBER, String.valueOf(value)));
    }
}
