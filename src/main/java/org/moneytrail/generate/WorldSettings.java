package org.moneytrail.generate;

import java.time.LocalDate;

/**
 * What a world is made of. {@link #of} gives good values; the {@code with…} methods vary one of them.
 *
 * @param payments how many payments the ledger has, at least {@value #FEWEST}
 * @param seed equal settings with an equal seed give equal files
 * @param firstDay the first day of the ledger
 * @param days how many days it covers, at least 300
 * @param storiesPerKind how many stories of each kind are planted, each with its innocent twins
 * @param payers how many buyers or donors a story has
 * @param mules how many accounts collect from the buyers of a heroin story
 * @param hops how many intermediaries stand between a collector and a designated person
 * @param delayHours how long money rests between two legs of a story
 * @param feePermille what each leg keeps, in thousandths
 * @param ownMoneyPercent how much clean money accounts of stories hold at the start, of what others of their kind hold
 */
public record WorldSettings(
        long payments,
        long seed,
        LocalDate firstDay,
        int days,
        int storiesPerKind,
        Span payers,
        Span mules,
        Span hops,
        Span delayHours,
        Span feePermille,
        int ownMoneyPercent) {
    /** The smallest ledger in which ordinary life and the stories have room. */
    public static final long FEWEST = 4_000;

    private static final long COMPARABLE_TRADE = 50_000;

    /** About what one story of each kind takes with its twins. */
    private static final long STORY_AND_TWINS = 2_300;

    /** Refuses what no world can be made of. */
    public WorldSettings {
        if (payments < FEWEST) {
            throw new IllegalArgumentException(
                    "Cannot make a world of " + payments + " payments: it needs at least " + FEWEST);
        }
        if (days < 300 || days > 3_660) {
            throw new IllegalArgumentException("Cannot make a world of " + days + " days: it must last 300 to 3660");
        }
        if (storiesPerKind < 0 || payers.least() < 10 || mules.least() < 1 || hops.least() < 1) {
            throw new IllegalArgumentException(
                    "Cannot plan stories: they need at least 10 payers, one mule and one intermediary");
        }
        if (delayHours.least() < 1 || delayHours.most() > 120 || feePermille.most() > 100) {
            throw new IllegalArgumentException(
                    "Cannot plan stories: delays must be 1 to 120 hours and fees at most 100 thousandths");
        }
        if (ownMoneyPercent < 100 || ownMoneyPercent > 10_000) {
            throw new IllegalArgumentException(
                    "Cannot plan stories: their accounts must hold 100 to 10000 percent of what others hold");
        }
    }

    /** A year up to 30 June 2026, with stories that grow slowly with the ledger: one of each kind at 5,000 payments, 8 at 200,000. */
    public static WorldSettings of(long payments, long seed) {
        return new WorldSettings(
                payments,
                seed,
                LocalDate.of(2025, 7, 1),
                365,
                storiesFor(payments),
                new Span(30, 80),
                new Span(3, 6),
                new Span(1, 3),
                new Span(2, 60),
                new Span(5, 40),
                100);
    }

    /** The same world with another number of stories. */
    public WorldSettings withStoriesPerKind(int stories) {
        return new WorldSettings(
                payments, seed, firstDay, days, stories, payers, mules, hops, delayHours, feePermille, ownMoneyPercent);
    }

    /** The same world whose stories split money among others. */
    public WorldSettings withSplits(Span otherPayers, Span otherMules) {
        return new WorldSettings(
                payments,
                seed,
                firstDay,
                days,
                storiesPerKind,
                otherPayers,
                otherMules,
                hops,
                delayHours,
                feePermille,
                ownMoneyPercent);
    }

    /** The same world whose stories move money at another pace and price. */
    public WorldSettings withPace(Span otherHops, Span otherDelayHours, Span otherFeePermille) {
        return new WorldSettings(
                payments,
                seed,
                firstDay,
                days,
                storiesPerKind,
                payers,
                mules,
                otherHops,
                otherDelayHours,
                otherFeePermille,
                ownMoneyPercent);
    }

    /** The same world whose stories' accounts hold more clean money at the start. */
    public WorldSettings withOwnMoney(int percent) {
        return new WorldSettings(
                payments, seed, firstDay, days, storiesPerKind, payers, mules, hops, delayHours, feePermille, percent);
    }

    /** True if so much is traded that one can tell from others' prices which of them is out of the ordinary. */
    boolean tradesEnough() {
        return payments >= COMPARABLE_TRADE;
    }

    /** About how many payments are left for ordinary life, which decides how many people there are. */
    long ordinaryPayments() {
        return Math.max(payments / 3, payments - STORY_AND_TWINS * storiesPerKind);
    }

    private static int storiesFor(long payments) {
        if (payments < 10_000) {
            return 1;
        }
        if (payments < 50_000) {
            return 2;
        }
        if (payments < 200_000) {
            return 4;
        }
        return 8 + 2 * (63 - Long.numberOfLeadingZeros(payments / 200_000));
    }
}
