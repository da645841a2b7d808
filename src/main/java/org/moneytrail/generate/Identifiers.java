package org.moneytrail.generate;

import java.time.LocalDate;

/**
 * Identifiers with valid check digits in ranges that are never issued (the package page lists them). Each is a function of
 * a number below its capacity; different numbers give different identifiers.
 */
final class Identifiers {
    /** How many different IINs there are: 59 years of birth days, 5,000 a day. */
    static final long PERSONS = 21_500L * 5_000;
    /** How many different BINs there are: 25 years of months, 50,000 a month. */
    static final long COMPANIES = 300L * 50_000;

    private static final LocalDate FIRST_BIRTH = LocalDate.of(1948, 1, 1);
    private static final LocalDate FIRST_FOUNDING = LocalDate.of(2000, 1, 1);
    private static final int[] WEIGHTS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    private static final int[] SECOND_WEIGHTS = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};
    private static final String CONTAINER_SIGNS = "0123456789A?BCDEFGHIJK?LMNOPQRSTU?VWXYZ";

    private Identifiers() {}

    /** The birth date that {@link #iin} of the same number carries. */
    static LocalDate born(long number) {
        return FIRST_BIRTH.plusDays(number / 5_000);
    }

    /** Personal number: birth date, 9, serial, check digit. */
    static String iin(long number) {
        LocalDate born = born(number);
        byte[] digits = new byte[12];
        put(digits, 0, 6, born.getYear() % 100 * 10_000L + born.getMonthValue() * 100L + born.getDayOfMonth());
        digits[6] = 9;
        put(digits, 7, 4, number % 5_000 * 2);
        return closed(digits);
    }

    /** The month in which the company with {@link #bin} of the same number was registered. */
    static LocalDate founded(long number) {
        return FIRST_FOUNDING.plusMonths(number / 50_000);
    }

    /** Company number: year and month of registration, 4, 9, serial, check digit. */
    static String bin(long number) {
        LocalDate founded = founded(number);
        byte[] digits = new byte[12];
        put(digits, 0, 4, founded.getYear() % 100 * 100L + founded.getMonthValue());
        digits[4] = 4;
        digits[5] = 9;
        put(digits, 6, 5, number % 50_000 * 2);
        return closed(digits);
    }

    /**
     * Adds the check digit. Where no digit fits, the serial, which is even, goes up by one: its last digit weighs 11 in
     * the first sum, which stays 10, and 2 in the second, which leaves 10.
     */
    private static String closed(byte[] digits) {
        if (checkDigit(digits) == 10) {
            digits[10]++;
        }
        digits[11] = (byte) checkDigit(digits);
        char[] text = new char[12];
        for (int i = 0; i < 12; i++) {
            text[i] = (char) ('0' + digits[i]);
        }
        return new String(text);
    }

    private static int checkDigit(byte[] digits) {
        int first = weighted(digits, WEIGHTS);
        return first == 10 ? weighted(digits, SECOND_WEIGHTS) : first;
    }

    private static int weighted(byte[] digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < 11; i++) {
            sum += digits[i] * weights[i];
        }
        return sum % 11;
    }

    private static void put(byte[] digits, int from, int length, long number) {
        long rest = number;
        for (int i = from + length - 1; i >= from; i--) {
            digits[i] = (byte) (rest % 10);
            rest /= 10;
        }
    }

    /** Account number at one of this world's banks: KZ, check digits, 999, the bank's digit, twelve digits of the account. */
    static String iban(int bank, long number) {
        return checkedIban("KZ", "999" + bank + padded(number, 12));
    }

    /** Account number abroad; an IBAN where the country has them. */
    static String foreignAccount(String country, long number) {
        return switch (country) {
            case "AE" -> checkedIban("AE", "999" + padded(number, 16));
            case "TR" -> checkedIban("TR", "999990" + padded(number, 16));
            case "DE" -> checkedIban("DE", "99999999" + padded(number % 10_000_000_000L, 10));
            default -> "999" + padded(number, 17);
        };
    }

    /** ISO 13616: the check digits make the number, country last and letters as numbers, 1 modulo 97. */
    private static String checkedIban(String country, String digits) {
        int rest = 0;
        for (int i = 0; i < digits.length(); i++) {
            rest = (rest * 10 + digits.charAt(i) - '0') % 97;
        }
        for (int i = 0; i < 2; i++) {
            rest = (rest * 100 + country.charAt(i) - 'A' + 10) % 97;
        }
        int check = 98 - rest * 100 % 97;
        return country + (char) ('0' + check / 10) + (char) ('0' + check % 10) + digits;
    }

    /** Freight container: owner code ZZZ, category U, six digits, check digit of ISO 6346. */
    static String container(long number) {
        String serial = padded(number % 1_000_000, 6);
        // A remainder of 10 is written 0; ISO 6346 advises against such numbers, so the next one is taken.
        int check = containerRemainder("ZZZU" + serial);
        return check == 10 ? container(number + 1) : "ZZZU" + serial + check;
    }

    private static int containerRemainder(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += CONTAINER_SIGNS.indexOf(text.charAt(i)) << i;
        }
        return sum % 11;
    }

    /** Phone in an area that is not assigned. */
    static String phone(long number) {
        return "+7600" + padded(number % 10_000_000, 7);
    }

    /** Vehicle plate of a region that does not exist. */
    static String plate(long number) {
        String letters = "ABCEHKMOPTXY";
        StringBuilder plate = new StringBuilder(padded(number % 1000, 3));
        long rest = number / 1000;
        for (int i = 0; i < 3; i++) {
            plate.append(letters.charAt((int) (rest % letters.length())));
            rest /= letters.length();
        }
        return plate.append("99").toString();
    }

    private static String padded(long number, int length) {
        char[] text = new char[length];
        long rest = number;
        for (int i = length - 1; i >= 0; i--) {
            text[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        return new String(text);
    }
}
