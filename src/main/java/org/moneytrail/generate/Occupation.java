package org.moneytrail.generate;

/** What somebody lives on. It follows from age and luck. */
enum Occupation {
    WORKER,
    FREELANCER,
    PENSIONER,
    ON_BENEFIT,
    STUDENT;

    private static final long RETIRED_BEFORE = 5_479;
    private static final long STUDENT_AFTER = 20_454;

    /** From the day of birth, counted from the first one there is, and some bits. */
    static Occupation of(long birthDay, long bits) {
        if (birthDay < RETIRED_BEFORE) {
            return PENSIONER;
        }
        if (birthDay > STUDENT_AFTER) {
            return STUDENT;
        }
        int luck = Streams.part(bits, 9, 100);
        return luck < 80 ? WORKER : luck < 90 ? FREELANCER : ON_BENEFIT;
    }
}
