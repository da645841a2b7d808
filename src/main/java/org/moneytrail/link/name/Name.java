package org.moneytrail.link.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A name taken apart: words with their roles, and the legal forms that were taken off. */
public final class Name {
    /** Letters that belong together although a full stop or slash stands between them: L.L.C., A/S. */
    private static final Pattern SPACED_LETTERS =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{L}[./]){1,}\\p{L}(?![\\p{L}\\p{N}])");

    /** Where two words were written together: SergeiLavrov, SiemensAG, but not McDonald. */
    private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll}{2})(?=\\p{Lu}\\p{L})");

    /** What is neither letter nor digit; apostrophes are letters of many alphabets. */
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’‘ʻʼ`´ʹʺ′]+");

    private static final Pattern ZERO_WIDTH = Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF]");

    /** Forms in scripts that put no spaces between words. */
    private static final Pattern UNSPACED_FORMS = Pattern.compile(WordTable.rows("company-forms.tsv", 3).stream()
            .map(row -> row.get(0))
            .filter(form -> Token.Script.of(form) == Token.Script.SYLLABLES)
            .sorted(Comparator.comparing(String::length).reversed())
            .collect(Collectors.joining("|")));

    /** So many words at most are put together as one: Abd al Rahman. */
    private static final int LONGEST_RUN = 3;

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
        // Ip is a family name too: what is said to be a person is a trader only if two names remain.
        boolean enough = kind == NameKind.COMPANY || trader.words().size() > 1;
        if (enough && trader.forms().stream().anyMatch(form -> form.kind() == CompanyForms.Kind.SOLE)) {
            return new Name(written, NameKind.PERSON, PersonTokens.of(trader.words()), trader.forms());
        }
        if (kind == NameKind.PERSON) {
            return new Name(written, kind, PersonTokens.of(person), List.of());
        }
        CompanyForms.Split company = CompanyForms.split(words(NameKind.COMPANY, written));
        return new Name(written, kind, CompanyTokens.of(company.words()), company.forms());
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

    /** Where a word, or several as one, stands among its words. */
    int position(Token token) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i) == token) {
                return i;
            }
        }
        return runs.stream()
                .filter(run -> run.joined() == token)
                .findFirst()
                .orElseThrow()
                .from();
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
