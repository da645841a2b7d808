package org.moneytrail.generate;

import java.util.SplittableRandom;

/** Consumer loans: paid out on one day, paid back in six monthly instalments. */
final class Loans implements Habit {
    private static final int INSTALMENTS = 6;
    private static final int MONTH = 30;
    private static final int NUMBER_BITS = 32;

    private final Streams streams;
    private final Population population;
    private final Institutions institutions;
    private final Quota loans;

    Loans(Streams streams, Days days, Population population, Institutions institutions) {
        this.streams = streams;
        this.population = population;
        this.institutions = institutions;
        this.loans = new Quota(population.persons() / 12, days.count());
    }

    @Override
    public void due(int day, Agenda agenda) {
        for (int instalment = 0; instalment <= INSTALMENTS; instalment++) {
            int paidOut = day - instalment * MONTH;
            for (long loan = 0; paidOut >= 0 && loan < loans.on(paidOut); loan++) {
                long index = (long) instalment << NUMBER_BITS | loan;
                agenda.add(Clock.office(streams.bits(Topic.LOAN, index * 4_096 + day)), index);
            }
        }
    }

    @Override
    public Payment payment(int day, long second, long index) {
        int instalment = (int) (index >>> NUMBER_BITS);
        long loan = index & ((1L << NUMBER_BITS) - 1);
        SplittableRandom random = streams.of(Topic.LOAN, day - instalment * MONTH, loan);
        Holder borrower = population.drawPerson(random);
        Holder lender = Streams.draw(institutions.lenders, random);
        long principal = random.nextLong(15, 90) * 10_000_00;
        String contract = "К-" + (100_000 + random.nextInt(900_000));
        Payment payment = instalment == 0
                ? paidOut(second, lender, borrower, principal, contract)
                : Payment.between(second, borrower, lender, principal * 108 / 100 / INSTALMENTS, Rates.BASE)
                        .being(Purpose.REPAYMENT)
                        .saying("Погашение займа по договору " + contract);
        return payment.invoiced(null, contract).knownAs(random.nextLong());
    }

    /** A bank pays out a loan. */
    static Payment paidOut(long second, Holder lender, Holder borrower, long minor, String contract) {
        return Payment.between(second, lender, borrower, minor, Rates.BASE)
                .being(Purpose.LOAN)
                .saying("Выдача займа по договору " + contract);
    }
}
