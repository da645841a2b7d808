package org.moneytrail.link.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A name taken apart: words with their roles, and the legal forms that were taken off. */
public final class Name {
    /** Letters that belong together although a full stop or slash stands between them: L.L.C., A/S. */
    private static final Pattern SPACED_LETTERS =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{L}[./]){1,}\\p{L}(?![\\p{L}\\p{N}])");

    private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll}{2})(?=\\p{Lu}\\p{L})");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’‘ʻʼ`´ʹʺ′]+");
    private static final Pattern ZERO_WIDTH = Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF]");
    /** Forms in scripts that put no spaces between words. */
    private static final Pattern UNSPACED_FORMS = Pattern.compile(WordTable.rows("company-forms.tsv", 3).stream()
            .map(row -> row.get(0))
            .filter(form -> Token.Script.of(form) == Token.Script.SYLLABLES)
            .sorted(Comparator.comparing(String::length).reversed())
            .collect(Collectors.joining("|")));

    private static final int LONGEST_RUN = 3;
    private static final int TENS_FROM = 20;

    private final String written;
    private final NameKind kind;
    private final List<Token> tokens;
    private final List<CompanyForms.Form> forms;
    private final List<Run> runs;
    private final String initials;

    /** Some tokens beside each other, as one: {@code from} is the first of them, {@code length} their number. */
    record Run(int from, int length, Token joined) {}

    private Name(String written, NameKind kind, List<Token> tokens, List<CompanyForms.Form> forms) {
        this.written = written;
        this.kind = kind;
        this.tokens = List.copyOf(tokens);
        this.forms = List.copyOf(forms);
        runs = runs(this.tokens);
        initials = this.tokens.stream()
                .filter(token -> token.role() != Role.PARTICLE)
                .map(token -> token.latin().substring(0, 1))
                .collect(Collectors.joining());
    }

    /** Takes a name apart; one without any letter or digit has no tokens. */
    public static Name of(NameKind kind, String written) {
        List<CompanyForms.Word> person = words(NameKind.PERSON, written);
        CompanyForms.Split trader = CompanyForms.split(person);
        if (trader.forms().stream().anyMatch(form -> form.kind() == CompanyForms.Kind.SOLE)) {
            return new Name(written, NameKind.PERSON, person(trader.words()), trader.forms());
        }
        if (kind == NameKind.PERSON) {
            return new Name(written, kind, person(person), List.of());
        }
        CompanyForms.Split company = CompanyForms.split(words(NameKind.COMPANY, written));
        return new Name(written, kind, company(company.words()), company.forms());
    }

    /** The words of a name in order, each as written and in Latin letters. */
    static List<CompanyForms.Word> words(NameKind kind, String written) {
        String text = ZERO_WIDTH.matcher(written).replaceAll("");
        if (kind == NameKind.COMPANY) {
            text = SPACED_LETTERS
                    .matcher(text)
                    .replaceAll(match -> match.group().replaceAll("[./]", ""));
            text = text.replace("&", " and ");
            text = UNSPACED_FORMS.matcher(text).replaceAll(" $0 ");
        }
        List<CompanyForms.Word> words = new ArrayList<>();
        for (String piece : BETWEEN.split(text)) {
            for (String word : CAMEL.split(piece)) {
                String latin = Romaniser.word(word);
                if (!latin.isEmpty()) {
                    words.add(new CompanyForms.Word(word, latin));
                }
            }
        }
        return words;
    }

    private static List<Token> company(List<CompanyForms.Word> words) {
        List<Token> tokens = new ArrayList<>();
        for (int at = 0; at < words.size(); ) {
            Optional<CompanyForms.Word> country = country(words, at);
            CompanyForms.Word word = country.orElse(words.get(at));
            at += country.map(name -> BETWEEN.split(name.written()).length).orElse(1);
            Optional<Integer> number = NameWords.number(word.latin());
            Optional<Integer> roman = tokens.isEmpty() ? Optional.empty() : NameWords.roman(word.latin());
            boolean issue = !tokens.isEmpty() && tokens.get(tokens.size() - 1).role() == Role.SERIES;
            Optional<NameWords.Word> known = NameWords.word(NameKind.COMPANY, word.latin());
            if (roman.isPresent()
                    || number.filter(value -> issue || isYear(value)).isPresent()) {
                String value = String.valueOf(roman.or(() -> number).orElseThrow());
                tokens.add(Token.of(word.written(), word.latin(), Role.SERIES, value));
            } else if (number.isPresent()) {
                addNumber(tokens, word, number.get());
            } else {
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
        for (int length = Math.min(LONGEST_RUN, words.size() - from); length > 1; length--) {
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

    private static boolean isYear(int value) {
        return value >= 1900 && value < 2100;
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

    private static List<Token> person(List<CompanyForms.Word> words) {
        List<Token> tokens = new ArrayList<>();
        for (CompanyForms.Word word : words) {
            Optional<NameWords.Word> known = NameWords.word(NameKind.PERSON, word.latin());
            boolean syllables = Token.Script.of(word.written()) == Token.Script.SYLLABLES;
            if (syllables && word.written().length() > 1) {
                // Chinese, Japanese and Korean names are written without a space after the family name.
                tokens.add(name(word.written().substring(0, 1), Role.NAME));
                tokens.add(name(word.written().substring(1), Role.NAME));
            } else if (known.isPresent() && !(tokens.isEmpty() && NameWords.isGivenName(word.latin()))) {
                // Ben is a particle in Ben Ali and a given name in Ben Smith.
                tokens.add(Token.of(
                        word.written(),
                        word.latin(),
                        known.get().role(),
                        known.get().meaning()));
            } else {
                Role role = Character.isDigit(word.latin().charAt(0))
                                && word.latin().chars().allMatch(Character::isDigit)
                        ? Role.NUMBER
                        : word.latin().length() == 1 && !syllables ? Role.INITIAL : Role.NAME;
                tokens.add(Token.of(word.written(), word.latin(), role, role == Role.NUMBER ? word.latin() : ""));
            }
        }
        return withNames(withPatronymics(tokens));
    }

    private static Token name(String written, Role role) {
        return Token.of(written, Romaniser.word(written), role, "");
    }

    /** What ends like a patronymic is one if it is not needed as a given or family name: Petrovich may be either. */
    private static List<Token> withPatronymics(List<Token> tokens) {
        long names = tokens.stream().filter(token -> token.role() == Role.NAME).count();
        if (names < 3) {
            return tokens;
        }
        return tokens.stream()
                .map(token ->
                        token.role() == Role.NAME && token.endsLikePatronymic() ? token.as(Role.PATRONYMIC) : token)
                .toList();
    }

    /** If nothing in it is a name, titles and particles are: Shaikh Imam, U Nu. */
    private static List<Token> withNames(List<Token> tokens) {
        return tokens.stream().anyMatch(token -> token.role() == Role.NAME || token.role() == Role.PATRONYMIC)
                ? tokens
                : tokens.stream().map(token -> token.as(Role.NAME)).toList();
    }

    private static List<Run> runs(List<Token> tokens) {
        List<Run> runs = new ArrayList<>();
        for (int from = 0; from < tokens.size(); from++) {
            for (int length = 2; length <= Math.min(LONGEST_RUN, tokens.size() - from); length++) {
                List<Token> parts = tokens.subList(from, from + length);
                if (parts.stream().anyMatch(part -> part.role().isNumber())) {
                    continue;
                }
                runs.add(new Run(
                        from,
                        length,
                        Token.of(
                                parts.stream().map(Token::written).collect(Collectors.joining(" ")),
                                parts.stream().map(Token::latin).collect(Collectors.joining()),
                                Role.NAME,
                                "")));
            }
        }
        return runs;
    }

    /** The name as it was given. */
    public String written() {
        return written;
    }

    /** What bears it; a sole trader is a person. */
    public NameKind kind() {
        return kind;
    }

    /** Its words in order, without legal forms. */
    public List<Token> tokens() {
        return tokens;
    }

    List<CompanyForms.Form> forms() {
        return forms;
    }

    List<Run> runs() {
        return runs;
    }

    /** The first letters of its words. */
    String initials() {
        return initials;
    }

    @Override
    public String toString() {
        return written;
    }
}
