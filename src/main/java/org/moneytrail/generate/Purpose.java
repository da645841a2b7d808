package org.moneytrail.generate;

/** What a payment is for, with the three-digit purpose code it carries (in the manner of the Kazakh KNP). */
public enum Purpose {
    /** Wages. */
    SALARY("311"),
    /** Old-age pension. */
    PENSION("043"),
    /** Social benefit. */
    BENEFIT("047"),
    /** Tax or purchase paid back. */
    REFUND("912"),
    /** Loan paid out by a bank. */
    LOAN("411"),
    /** Instalment of a loan. */
    REPAYMENT("421"),
    /** Tax. */
    TAX("911"),
    /** Goods, at home or from abroad. */
    GOODS("710"),
    /** Services. */
    SERVICES("859"),
    /** Electricity, water, heating. */
    UTILITIES("852"),
    /** Rent. */
    RENT("841"),
    /** Between private people. */
    PRIVATE_TRANSFER("119"),
    /** Gift to a charity. */
    DONATION("122"),
    /** Cash paid in or out. */
    CASH("321"),
    /** A clearing house pays a shop what its customers paid by card. */
    SETTLEMENT("190");

    private final String code;

    Purpose(String code) {
        this.code = code;
    }

    /** The code as it stands in {@code purpose_code}. */
    public String code() {
        return code;
    }

    /** True for income that a lawful source has vouched for: salary, pension, benefit, refund, loan. */
    public boolean vouched() {
        return this == SALARY || this == PENSION || this == BENEFIT || this == REFUND || this == LOAN;
    }
}
