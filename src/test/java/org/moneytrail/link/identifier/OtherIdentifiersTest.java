package org.moneytrail.link.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Phones, containers, plates, passports, accounts and banks. */
class OtherIdentifiersTest {
    private static final long SEED = 20260302;

    @ParameterizedTest
    @CsvSource({
        "+7 701 123-45-67, , 77011234567",
        "8 (701) 123-45-67, KZ, 77011234567",
        "87011234567, , 77011234567",
        "701 123 45 67, KZ, 77011234567",
        "77011234567, KZ, 77011234567",
        "77011234567, , 77011234567",
        "8 495 123-45-67, RU, 74951234567",
        "007 701 123 45 67, , 77011234567",
        "0312 12-34-56, KG, 996312123456",
        "90 123 45 67, UZ, 998901234567",
        "030 123456, DE, 4930123456",
        "+44 (0)20 7946 0958, KZ, 442079460958",
        "+7 727 258-11-11 доб. 5, , 77272581111",
    })
    void readsAPhoneAsItIsDialledThere(String written, String country, String normal) {
        assertThat(Phone.read(written, country).normal()).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "+7 600 123 45 67, KZ, 76001234567, CONTENT",
        "8 600 123 45 67, KZ, 76001234567, CONTENT",
        "123, , 123, FORM",
        "нет, KZ, '', FORM",
        "7011234567, XX, 7011234567, FORM",
    })
    void takesThePlainDigitsOfAPhoneThatIsNotKnown(String written, String country, String normal, Fault.Rule rule) {
        Identifier read = Phone.read(written, country);

        assertThat(read.normal()).isEqualTo(normal);
        assertThat(read.fault().orElseThrow().rule()).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            csqu 305438-3 | CSQU3054383 |
            МSКU 000001-1 | MSKU0000011 |
            CSQU3054384 | CSQU3054384 | The check digit is 4 where the other digits ask for 3.
            CSQA3054383 | CSQA3054383 | A container number has three letters, then U, J or Z, and seven digits.
            CSQU305438 | CSQU305438 | A container number has three letters, then U, J or Z, and seven digits.
            """)
    void readsAContainer(String written, String normal, String wrong) {
        Identifier read = Container.read(written);

        assertThat(read.normal()).isEqualTo(normal);
        assertThat(read.fault().map(Fault::sentence).orElse(null)).isEqualTo(wrong);
    }

    /** The check digit by doubling: from the last sign on, each sum twice and the next sign. */
    @Test
    void acceptsTheOneCheckDigitOfAContainer() {
        Random random = new Random(SEED);
        for (int i = 0; i < 1000; i++) {
            String open = "";
            for (int letter = 0; letter < 3; letter++) {
                open += (char) ('A' + random.nextInt(26));
            }
            open += "UJZ".charAt(random.nextInt(3)) + "%06d".formatted(random.nextInt(1_000_000));
            int sum = 0;
            for (int at = 9; at >= 0; at--) {
                int ordinal = Character.getNumericValue(open.charAt(at));
                sum = 2 * sum + (ordinal < 11 ? ordinal : ordinal + (ordinal - 1) / 10);
            }
            for (int check = 0; check < 10; check++) {
                assertThat(Container.read(open + check).isValid())
                        .as("%s%d, seed %d", open, check, SEED)
                        .isEqualTo(check == sum % 11 % 10);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "а 123 вс 02, A123BC02, true",
        "A123BC02, A123BC02, true",
        "123 ӘӨ 01, 123ӘӨ01, true",
        "ABCD, ABCD, false",
        "12, 12, false",
    })
    void readsAPlate(String written, String normal, boolean valid) {
        assertThat(Plate.read(written))
                .extracting(Identifier::normal, Identifier::isValid)
                .containsExactly(normal, valid);
    }

    @ParameterizedTest
    @CsvSource({
        "N 12345678, N12345678, true",
        "4509 №123456, 4509123456, true",
        "АВ1234567, AB1234567, true",
        "ABCDEFG, ABCDEFG, false",
        "12345, 12345, false",
        "12345678901, 12345678901, false",
    })
    void readsThePassportsForm(String written, String normal, boolean valid) {
        assertThat(Passport.read(written))
                .extracting(Identifier::normal, Identifier::isValid)
                .containsExactly(normal, valid);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KZ86 125K ZT50 0410 0100 | KZ86125KZT5004100100 | |
            DE89370400440532013000 | DE89370400440532013000 | |
            KZ87125KZT5004100100 | KZ87125KZT5004100100 | CHECK_DIGIT | The check digits are 87 where the others ask for 86.
            XX86125KZT5004100100 | XX86125KZT5004100100 | FORM | It has not the form of an IBAN of any country.
            """)
    void readsAnIban(String written, String normal, Fault.Rule rule, String sentence) {
        Identifier read = Iban.read(written);

        assertThat(read.normal()).isEqualTo(normal);
        assertThat(read.fault().map(Fault::rule).orElse(null)).isEqualTo(rule);
        assertThat(read.fault().map(Fault::sentence).orElse(null)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({"KZ86125, true", "A1, true", "'', true", "40817810099910004312, true"})
    void saysThatAnAccountIsNoIban(String written, boolean form) {
        assertThat(Iban.read(written).fault().orElseThrow().rule() == Fault.Rule.FORM)
                .isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({
        "caspkzka, CASPKZKA, true",
        "CASPKZKAXXX, CASPKZKA, true",
        "DEUTDEFF500, DEUTDEFF500, true",
        "CASPKZ, CASPKZ, false",
        "CASPXXKA, CASPXXKA, false",
    })
    void readsABic(String written, String normal, boolean valid) {
        assertThat(Bic.read(written))
                .extracting(Identifier::normal, Identifier::isValid)
                .containsExactly(normal, valid);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "г. Алматы, ул. Абая, д. 10, кв. 5 | abaya almaty 10 5",
                "Abaya str. 10-5, Almaty           | abaya almaty 10 5",
                "Алматы, Абая 5-10                 | abaya almaty 5 10",
                "Алматы, 8 мкр, дом 25А            | almaty mkr 8 25a",
                "050000, Алматы, Абая 10           | abaya almaty 050000 10",
            })
    void readsAnAddressInOneOrderAndScript(String written, String normal) {
        assertThat(Address.read(written)).isEqualTo(Identifier.valid(normal, Told.NOTHING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Алматы", "Казахстан, Алматы", "г. Алматы, ул. Абая", "Алматы, Абая 050000", "ул. Абая, 10"})
    void aTownOrAStreetAloneIsNoAddress(String written) {
        assertThat(Address.read(written).isValid()).isFalse();
    }
}
