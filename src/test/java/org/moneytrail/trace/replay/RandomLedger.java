package org.moneytrail.trace.replay;

import java.util.SplittableRandom;
import java.util.TreeMap;

/** Small random ledgers: few accounts, so that cycles, hubs, self-payments and overdrafts are common. */
final class RandomLedger {
    final MarkedLedger ledger = new MarkedLedger();
    final int[] poolCurrencies;

    /** @param conversions whether debit and credit may differ */
    RandomLedger(long seed, boolean conversions) {
        SplittableRandom random = new SplittableRandom(seed);
        int accounts = random.nextInt(1, 7);
        int currencies = conversions ? random.nextInt(1, 3) : 1;
        poolCurrencies = new int[accounts * currencies];
        for (int pool = 0; pool < accounts * currencies; pool++) {
            ledger.addPool(pool % accounts == accounts - 1 && random.nextInt(3) == 0);
            ledger.addOpening(pool, random.nextInt(3) == 0 ? random.nextInt(30) : 0);
            poolCurrencies[pool] = pool / accounts;
        }
        int payments = random.nextInt(40);
        for (int p = 0; p < payments; p++) {
            int from = random.nextInt(currencies);
            int to = conversions ? random.nextInt(currencies) : from;
            long debit = random.nextLong(1, 25);
            long credit = conversions && (from != to || random.nextInt(4) == 0) ? random.nextLong(1, 25) : debit;
            int debtor = random.nextInt(5) == 0 ? Ledger.OUTSIDE : from * accounts + random.nextInt(accounts);
            int creditor = debtor != Ledger.OUTSIDE && random.nextInt(6) == 0
                    ? Ledger.OUTSIDE
                    : to * accounts + random.nextInt(accounts);
            ledger.addPayment(debtor, debit, from, creditor, credit, to, random.nextInt(3) == 0 ? 5 : 0);
            TreeMap<Integer, Long> marks = new TreeMap<>();
            for (int n = random.nextInt(8) - 5; n > 0; n--) {
                marks.put(random.nextInt(4), random.nextBoolean() ? Ledger.ALL : random.nextLong(1, 20));
            }
            int payment = p;
            marks.forEach((origin, amount) -> ledger.mark(payment, origin, amount));
        }
    }
}
