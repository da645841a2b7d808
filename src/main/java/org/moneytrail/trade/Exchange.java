package org.moneytrail.trade;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import org.moneytrail.money.Currencies;

/**
 * What units of a payment's credit are in the currency of an invoice, as an exact fraction. What is given is rounded down
 * and what it costs is rounded up, so that a payment never pays more than it is.
 *
 * @param invoiced units of the invoice's currency ...
 * @param credited ... for so many units of the credit
 * @param converted true if a rate had to be applied that the payment does not name itself
 */
record Exchange(BigInteger invoiced, BigInteger credited, boolean converted) {
    private static final int RATE_SCALE = 8;

    /** The payment's own credit or debit if the invoice is in one of their currencies, else the rates of the day. */
    static Optional<Exchange> of(
            long debit,
            String debitCurrency,
            long credit,
            String creditCurrency,
            String to,
            Instant at,
            DayRates rates) {
        if (creditCurrency.equals(to)) {
            return Optional.of(new Exchange(BigInteger.ONE, BigInteger.ONE, false));
        }
        if (debitCurrency.equals(to)) {
            return Optional.of(new Exchange(BigInteger.valueOf(debit), BigInteger.valueOf(credit), false));
        }
        return rates.at(at, creditCurrency)
                .flatMap(from -> rates.at(at, to)
                        .map(into -> new Exchange(
                                whole(from).multiply(BigInteger.TEN.pow(Currencies.decimals(to))),
                                whole(into).multiply(BigInteger.TEN.pow(Currencies.decimals(creditCurrency))),
                                true)));
    }

    /** What so much of the credit is worth. */
    long worth(long creditMinor) {
        return BigInteger.valueOf(creditMinor)
                .multiply(invoiced)
                .divide(credited)
                .min(BigInteger.valueOf(Long.MAX_VALUE))
                .longValueExact();
    }

    /** What of the credit pays so much. */
    long cost(long invoiceMinor) {
        BigInteger[] parts = BigInteger.valueOf(invoiceMinor).multiply(credited).divideAndRemainder(invoiced);
        return (parts[1].signum() == 0 ? parts[0] : parts[0].add(BigInteger.ONE)).longValueExact();
    }

    private static BigInteger whole(BigDecimal rate) {
        return rate.setScale(RATE_SCALE).unscaledValue();
    }
}
