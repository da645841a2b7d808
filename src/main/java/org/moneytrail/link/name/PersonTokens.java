package org.moneytrail.link.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words of a person's name with their roles. */
final class PersonTokens {
    /** A given name, a father's and a family name. */
    private static final int NAMES_WITH_PATRONYMIC = 3;

    private PersonTokens() {}

    /** The tokens of a name. */
    static List<Token> of(List<CompanyForms.Word> words) {
        List<Token> tokens = new ArrayList<>();
        for (CompanyForms.Word word : words) {
            Optional<NameWords.Word> known = NameWords.word(NameKind.PERSON, word.latin());
            boolean syllables = Token.Script.of(word.written()) == Token.Script.SYLLABLES;
            if (syllables && word.written().codePointCount(0, word.written().length()) > 1) {
                // Chinese, Japanese and Korean names are written without a space after the family name.
                int given = word.written().offsetByCodePoints(0, 1);
                tokens.add(name(word.written().substring(0, given)));
                tokens.add(name(word.written().substring(given)));
            } else if (known.isPresent() && !(tokens.isEmpty() && NameWords.isGivenName(word.latin()))) {
                // Ben is a particle in Ben Ali and a given name in Ben Smith.
                tokens.add(Token.of(
                        word.written(),
                        word.latin(),
                        known.get().role(),
                        known.get().meaning()));
            } else {
                tokens.add(plain(word, syllables));
            }
        }
        return withNames(withPatronymics(tokens));
    }

    private static Token plain(CompanyForms.Word word, boolean syllables) {
        if (word.latin().chars().allMatch(Character::isDigit)) {
            return Token.of(word.written(), word.latin(), Role.NUMBER, word.latin());
        }
        boolean initial = word.latin().length() == 1 && !syllables;
        return Token.of(word.written(), word.latin(), initial ? Role.INITIAL : Role.NAME, "");
    }

    private static Token name(String written) {
        return Token.of(written, Romaniser.word(written), Role.NAME, "");
    }

    /** What ends like a patronymic is one if it is not needed as a given or family name: Petrovich may be either. */
    private static List<Token> withPatronymics(List<Token> tokens) {
        long names = tokens.stream().filter(token -> token.role() == Role.NAME).count();
        if (names < NAMES_WITH_PATRONYMIC) {
            return tokens;
        }
        return tokens.stream()
                .map(token ->
                        token.role() == Role.NAME && token.endsLikePatronymic() ? token.as(Role.PATRONYMIC) : token)
                .toList();
    }

    /** If nothing in it is a name, titles and particles are: Shaikh Imam, U Nu. */
    private static List<Token> withNames(List<Token> tokens) {
        return tokens.stream().anyMatch(token -> token.role().isStrong())
                ? tokens
                : tokens.stream().map(token -> token.as(Role.NAME)).toList();
    }
}
