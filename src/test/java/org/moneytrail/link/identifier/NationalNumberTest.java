package org.moneytrail.link.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Numbers that companies and libraries publish of themselves as valid, numbers with one fault, and invented ones. */
class NationalNumberTest {
    private static final long SEED = 20260301;

    @ParameterizedTest
    @CsvSource({
        "IIN, 061211600012, 2006-12-11, PERSON,",
        "IIN, 7910 2830-2728, 1979-10-28, PERSON,",
        "BIN, 971240001315, , COMPANY, true",
        "BIN, 940140000385, , COMPANY, true",
        "INN_OF_COMPANY, 7707083893, , COMPANY, true",
        "INN_OF_COMPANY, 9909000004, , COMPANY, false",
        "INN_OF_PERSON, 500100732259, , PERSON,",
        "OGRN, 1027700132195, , COMPANY,",
        "OGRNIP, 304500116000157, , SOLE_TRADER,",
        "KYRGYZ_PIN, 21602198700343, 1987-02-16, PERSON,",
        "KYRGYZ_PIN, 02712199110068, , COMPANY,",
        "PINFL, 31602870010017, 1987-02-16, PERSON,",
    })
    void tellsWhatAValidNumberTells(
            NationalNumber kind, String written, LocalDate born, Told.Bearer bearer, Boolean resident) {
        Identifier read = kind.read(written);

        assertThat(read.fault()).isEmpty();
        assertThat(read.told().born().orElse(null)).isEqualTo(born);
        assertThat(read.told().bearer().orElse(null)).isEqualTo(bearer);
        assertThat(read.told().resident().orElse(null)).isEqualTo(resident);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            IIN | 061211600013 | CHECK_DIGIT | The check digit is 3 where the other digits ask for 2.
            IIN | 061311600012 | FORM | The first six digits are 061311, which is no birth date.
            IIN | 850101900122 | CONTENT | The seventh digit is 9, which stands for no century.
            IIN | 85010190012 | FORM | The IIN has 12 digits, and this is not.
            IIN | 85010190012A | FORM | The IIN has 12 digits, and this is not.
            BIN | 971240001316 | CHECK_DIGIT | The check digit is 6 where the other digits ask for 5.
            BIN | 971340001315 | FORM | The third and fourth digit are 13, which is no month.
            BIN | 061211600012 | FORM | The fifth digit of a BIN is 4, 5 or 6, and this one is 1.
            INN_OF_COMPANY | 7707083894 | CHECK_DIGIT | The check digit is 4 where the other digits ask for 3.
            INN_OF_PERSON | 500100732258 | CHECK_DIGIT | The check digit is 8 where the other digits ask for 9.
            INN_OF_PERSON | 500100732269 | CHECK_DIGIT | The check digit is 6 where the other digits ask for 5.
            OGRN | 1027700132196 | CHECK_DIGIT | The check digit is 6 where the other digits ask for 5.
            OGRN | 3027700132195 | FORM | An OGRN starts with 1 or 5, and this with 3.
            OGRNIP | 304500116000158 | CHECK_DIGIT | The check digit is 8 where the other digits ask for 7.
            OGRNIP | 104500116000157 | FORM | An OGRNIP starts with 3, and this with 1.
            KYRGYZ_PIN | 23002198700343 | FORM | The second to ninth digit are 30021987, which is no date.
            KYRGYZ_PIN | 31602198700343 | FORM | A Kyrgyz PIN starts with 0 for a company, 1 for a woman or 2 for a man, and this with 3.
            PINFL | 31602870010014 | CHECK_DIGIT | The check digit is 4 where the other digits ask for 7.
            PINFL | 33102870010017 | FORM | The second to seventh digit are 310287, which is no birth date.
            PINFL | 71602870010017 | FORM | The first digit is 7, which stands for no century.
            """)
    void saysWhatIsWrong(NationalNumber kind, String written, Fault.Rule rule, String sentence) {
        Identifier read = kind.read(written);

        assertThat(read.fault()).contains(new Fault(rule, sentence));
        assertThat(read.told()).isEqualTo(Told.NOTHING);
    }

    @Test
    void knowsTheKazakhNumbersThatAreNotGiven() {
        String given = "";
        for (int serial = 0; serial < 10_000 && given.isEmpty(); serial++) {
            String open = "8501013%04d".formatted(serial);
            given = kazakhCheckDigit(open).isEmpty() ? open : "";
        }

        assertThat(given).as("one that has no check digit").isNotEmpty();
        for (int check = 0; check < 10; check++) {
            assertThat(NationalNumber.IIN
                            .read(given + check)
                            .fault()
                            .orElseThrow()
                            .sentence())
                    .isEqualTo("The first eleven digits have no check digit; such a number is not given.");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "KYRGYZ_PIN")
    void acceptsTheOneCheckDigitThatIsDue(NationalNumber kind) {
        Random random = new Random(SEED + kind.ordinal());
        for (int i = 0; i < 500; i++) {
            String open = open(kind, random);
            String check = checkDigits(kind).apply(open);
            for (int last = 0; last < 10; last++) {
                String whole = kind == NationalNumber.INN_OF_PERSON && !check.isEmpty()
                        ? open + check.charAt(0) + last
                        : open + last;
                assertThat(kind.read(whole).isValid())
                        .as("%s %s, seed %d", kind, whole, SEED)
                        .isEqualTo(!check.isEmpty() && whole.equals(open + check));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "061211600012, 2006-12-11", // an IIN
        "971240001315, ", // a BIN has no birth date
        "850101900122, ", // no century
        "7707083893, ", // ten digits are many things
        "21602198700343, 1987-02-16", // a Kyrgyz PIN
        "31602870010017, 1987-02-16", // a PINFL
        "N 1234567, ",
        "'', ",
    })
    void tellsTheBirthDateOfANumberOfUnknownKind(String written, LocalDate born) {
        assertThat(NationalNumber.told(written).born().orElse(null)).isEqualTo(born);
    }

    @Test
    void tellsNothingOfANumberThatIsValidInTwoCountries() {
        String both = "";
        for (int serial = 0; serial < 10_000 && both.isEmpty(); serial++) {
            String open = "8501013%04d".formatted(serial);
            String whole = open + kazakhCheckDigit(open);
            boolean russianToo = NationalNumber.INN_OF_PERSON.read(whole).isValid();
            both = NationalNumber.IIN.read(whole).isValid() && russianToo ? whole : "";
        }

        assertThat(both).as("a number that is both").hasSize(12);
        assertThat(NationalNumber.told(both)).isEqualTo(Told.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({
        "061211600012, false",
        "061211600013, true", // the form of an IIN
        "500100732259, false", // of no Kazakh form
        "971240001316, true", // the form of a BIN
        "850101900122, false", // no century, but the check digit fits
        "850101900125, true",
        "31602870010014, true", // the form of a PINFL
        "21602198700344, false", // a Kyrgyz PIN has none
        "7707083894, false", // ten digits are many things
        "N1234567, false",
    })
    void takesOnlyTheFormOfAKindForAMistypedOne(String written, boolean mistyped) {
        assertThat(NationalNumber.isMistyped(written)).isEqualTo(mistyped);
    }

    /** A number of that kind without its check digits. */
    private static String open(NationalNumber kind, Random random) {
        String date = "%02d%02d%02d".formatted(random.nextInt(100), 1 + random.nextInt(12), 1 + random.nextInt(28));
        String backward = date.substring(4) + date.substring(2, 4) + date.substring(0, 2);
        return switch (kind) {
            case IIN -> date + (1 + random.nextInt(6)) + digits(random, 4);
            case BIN -> date.substring(0, 4) + (4 + random.nextInt(3)) + digits(random, 6);
            case INN_OF_COMPANY -> digits(random, 9);
            case INN_OF_PERSON -> digits(random, 10);
            case OGRN -> (random.nextBoolean() ? "1" : "5") + digits(random, 11);
            case OGRNIP -> "3" + digits(random, 13);
            case PINFL -> (1 + random.nextInt(6)) + backward + digits(random, 6);
            case KYRGYZ_PIN -> throw new IllegalArgumentException("has none");
        };
    }

    /** The check digits, each rule in another way than the product goes; empty if there are none. */
    private static UnaryOperator<String> checkDigits(NationalNumber kind) {
        return switch (kind) {
            case IIN, BIN -> NationalNumberTest::kazakhCheckDigit;
            case INN_OF_COMPANY -> open -> innCheckDigit(open);
            case INN_OF_PERSON -> open -> innCheckDigit(open) + innCheckDigit(open + innCheckDigit(open));
            case OGRN -> open -> lastDigit(Long.parseLong(open) % 11);
            case OGRNIP -> open -> lastDigit(Long.parseLong(open) % 13);
            case PINFL -> NationalNumberTest::machineReadableCheckDigit;
            case KYRGYZ_PIN -> throw new IllegalArgumentException("has none");
        };
    }

    /** A sum of all ends of the number weighs its digits 1, 2, 3, …; two more of all but the last two make it 3, 4, 5, …. */
    private static String kazakhCheckDigit(String eleven) {
        int first = sumOfEnds(eleven) % 11;
        if (first < 10) {
            return String.valueOf(first);
        }
        String turned = eleven.substring(9) + eleven.substring(0, 9);
        int second = sumOfEnds(turned) % 11;
        return second < 10 ? String.valueOf(second) : "";
    }

    private static int sumOfEnds(String digits) {
        int sum = 0;
        for (int from = 0; from < digits.length(); from++) {
            sum += digits.substring(from).chars().map(sign -> sign - '0').sum();
        }
        return sum;
    }

    /** All INN weigh their digits from the last one on by one row of weights: 8, 6, 4, 9, 5, 3, 10, 4, 2, 7, 3. */
    private static String innCheckDigit(String open) {
        int[] fromTheEnd = {8, 6, 4, 9, 5, 3, 10, 4, 2, 7, 3};
        String turned = new StringBuilder(open).reverse().toString();
        int sum = 0;
        for (int i = 0; i < turned.length(); i++) {
            sum += fromTheEnd[i] * Character.getNumericValue(turned.charAt(i));
        }
        return lastDigit(sum % 11);
    }

    /** Sevens, threes and ones apart. */
    private static String machineReadableCheckDigit(String open) {
        int[] sums = new int[3];
        for (int i = 0; i < open.length(); i++) {
            sums[i % 3] += Character.getNumericValue(open.charAt(i));
        }
        return lastDigit(7 * sums[0] + 3 * sums[1] + sums[2]);
    }

    private static String lastDigit(long number) {
        return String.valueOf(number % 10);
    }

    private static String digits(Random random, int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
