package org.moneytrail.chains.split;

import org.moneytrail.money.Share;

/**
 * What one minor unit of a currency is worth on the day of a payment: {@code numerator / denominator} units of the base
 * currency, usually its smallest ones. An exact fraction: with KZT as the base and 501.25 KZT to the dollar, a cent is
 * worth {@code 50125/100} tiyn. Where no rates are known, all currencies are put on one footing in parts of a major
 * unit, for instance thousandths: {@code 10/1} for KZT, {@code 1000/1} for JPY, {@code 1/1} for KWD.
 *
 * @param numerator not negative
 * @param denominator positive
 */
public record Rate(long numerator, long denominator) implements java.io.Serializable {
    /** One base unit for each minor unit: the rate of the base currency itself. */
    public static final Rate ONE = new Rate(1, 1);

    /** @throws IllegalArgumentException if the fraction is negative or its denominator 0 */
    public Rate {
        if (numerator < 0 || denominator <= 0) {
            throw new IllegalArgumentException("Cannot value by " + numerator + "/" + denominator
                    + ": the numerator must not be negative and the denominator must be positive");
        }
    }

    /**
     * {@code floor(minor * numerator / denominator)}, in base units.
     *
     * @throws ArithmeticException if {@code minor} is negative or the value passes 2⁶³−1
     */
    public long valueOf(long minor) {
        return Share.of(minor, numerator, denominator);
    }
}
