package org.moneytrail.money;

import static java.lang.Math.multiplyHigh;

/** Exact division of amounts: {@code floor(a * b / c)} with a 128-bit product. */
public final class Share {
    private static final long LOW_32 = 0xFFFF_FFFFL;

    private Share() {}

    /**
     * {@code floor(amount * numerator / denominator)}, exact.
     *
     * @throws ArithmeticException if an argument is negative, the denominator is 0, or the result passes 2⁶³−1
     */
    public static long of(long amount, long numerator, long denominator) {
        if ((amount | numerator) < 0 || denominator <= 0) {
            throw new ArithmeticException("Cannot take " + numerator + "/" + denominator + " of " + amount
                    + ": amounts must not be negative and the denominator must be positive");
        }
        long high = multiplyHigh(amount, numerator);
        long low = amount * numerator;
        if (high == 0 && low >= 0) {
            return low / denominator;
        }
        if (high >= denominator) {
            throw tooLarge(amount, numerator, denominator);
        }
        long quotient = divide(high, low, denominator);
        if (quotient < 0) {
            throw tooLarge(amount, numerator, denominator);
        }
        return quotient;
    }

    /** {@code ceil(amount * numerator / denominator)}, exact; errors as for {@link #of}. */
    public static long ceil(long amount, long numerator, long denominator) {
        long floor = of(amount, numerator, denominator);
        boolean exact = amount * numerator == floor * denominator
                && multiplyHigh(amount, numerator) == multiplyHigh(floor, denominator);
        return exact ? floor : Math.addExact(floor, 1);
    }

    private static ArithmeticException tooLarge(long amount, long numerator, long denominator) {
        return new ArithmeticException(amount + " * " + numerator + " / " + denominator + " passes 2^63-1");
    }

    /**
     * 128 by 64 bits, in two digits of 32 bits (Knuth, The Art of Computer Programming, vol. 2, algorithm 4.3.1 D).
     * Needs {@code high < divisor} and a positive divisor.
     */
    private static long divide(long high, long low, long divisor) {
        int shift = Long.numberOfLeadingZeros(divisor);
        long normal = divisor << shift;
        long upper = shift == 0 ? high : (high << shift) | (low >>> (64 - shift));
        long lower = low << shift;
        long first = digit(upper, lower >>> 32, normal);
        long rest = (upper << 32) + (lower >>> 32) - first * normal;
        long second = digit(rest, lower & LOW_32, normal);
        return (first << 32) + second;
    }

    /** One 32-bit digit of {@code (upper * 2^32 + next) / normal}; all arithmetic is modulo 2^64 and unsigned. */
    private static long digit(long upper, long next, long normal) {
        long normalHigh = normal >>> 32;
        long normalLow = normal & LOW_32;
        long digit = Long.divideUnsigned(upper, normalHigh);
        long rest = Long.remainderUnsigned(upper, normalHigh);
        while (digit > LOW_32 || Long.compareUnsigned(digit * normalLow, (rest << 32) | next) > 0) {
            digit--;
            rest += normalHigh;
            if (rest > LOW_32) {
                break;
            }
        }
        return digit;
    }
}
