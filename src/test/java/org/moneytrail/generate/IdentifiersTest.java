package org.moneytrail.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
    @Test
    void personalNumbersAreValidButNeverIssued() {
        for (long number = 0; number < 20_000; number++) {
            String iin = Identifiers.iin(number);
            assertThat(iin).matches("[0-9]{6}9[0-9]{5}");
            assertThat(iin).startsWith(Identifiers.born(number).format(DateTimeFormatter.ofPattern("yyMMdd")));
            assertThat(hasValidCheckDigit(iin)).as(iin).isTrue();
        }
    }

    @Test
    void companyNumbersAreValidButNeverIssued() {
        for (long number = 0; number < 120_000; number += 7) {
            String bin = Identifiers.bin(number);
            assertThat(bin).matches("[0-9]{4}49[0-9]{6}");
            assertThat(bin).startsWith(Identifiers.founded(number).format(DateTimeFormatter.ofPattern("yyMM")));
            assertThat(hasValidCheckDigit(bin)).as(bin).isTrue();
        }
    }

    @Test
    void noNumberIsGivenTwice() {
        assertThat(LongStream.range(0, 30_000).mapToObj(Identifiers::iin).collect(Collectors.toSet()))
                .hasSize(30_000);
        assertThat(LongStream.range(0, 60_000).mapToObj(Identifiers::bin).collect(Collectors.toSet()))
                .hasSize(60_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"061211600012", "850101300124", "120440001234", "150841005679"})
    void theCheckOfThisTestKnowsRealForms(String number) {
        assertThat(hasValidCheckDigit(number)).isTrue();
    }

    @Test
    void accountNumbersHaveTheRemainderOne() {
        assertThat(Identifiers.iban(3, 123_456_789_012L)).hasSize(20).matches("KZ[0-9]{2}9993123456789012");
        for (String iban : new String[] {
            Identifiers.iban(0, 1),
            Identifiers.iban(5, 987_654_321),
            Identifiers.foreignAccount("AE", 77),
            Identifiers.foreignAccount("TR", 123_456),
            Identifiers.foreignAccount("DE", 99_999_999_999L)
        }) {
            assertThat(ibanRemainder(iban)).as(iban).isEqualTo(1);
        }
        assertThat(Identifiers.foreignAccount("CN", 5)).isEqualTo("99900000000000000005");
    }

    @Test
    void containersHaveTheirCheckDigit() {
        for (long number = 0; number < 3_000; number++) {
            String container = Identifiers.container(number);
            assertThat(container).matches("ZZZU[0-9]{7}");
            assertThat(containerCheck(container)).as(container).isEqualTo(container.charAt(10) - '0');
        }
    }

    @Test
    void phonesAndPlatesLieWhereNobodyIs() {
        assertThat(Identifiers.phone(12_345_678)).isEqualTo("+76002345678");
        assertThat(Identifiers.plate(1_234_567)).matches("[0-9]{3}[A-Z]{3}99");
    }

    private static boolean hasValidCheckDigit(String number) {
        int sum = 0;
        int second = 0;
        for (int i = 0; i < 11; i++) {
            int digit = number.charAt(i) - '0';
            sum += digit * (i + 1);
            second += digit * (i < 9 ? i + 3 : i - 8);
        }
        int check = sum % 11 == 10 ? second % 11 : sum % 11;
        return check != 10 && check == number.charAt(11) - '0';
    }

    private static int ibanRemainder(String iban) {
        StringBuilder digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4))
                .chars()
                .forEach(letter -> digits.append(Character.getNumericValue(letter)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
    }

    /** ISO 6346 counts letters from 10 and leaves out 11, 22 and 33, so that U is 32 and Z is 38. */
    private static int containerCheck(String container) {
        int sum = 38 + (38 << 1) + (38 << 2) + (32 << 3);
        for (int i = 4; i < 10; i++) {
            sum += container.charAt(i) - '0' << i;
        }
        return sum % 11;
    }
}
