package org.moneytrail.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Accounts on which money moves in a shape that a typology looks for, each beside one on which it nearly does. A shape
 * alone is no crime, so these are no stories: {@code truth/findings.csv} says which of them a detector should find.
 *
 * <p>Planted are a pass-through account (B1), a fan-in (B4), a fan-out (B5) and a burst on a dormant account (B10). Beside
 * them stand a dealer who keeps his margin, colleagues who collect for a week, an employer who pays wages, and an account
 * that wakes for good.
 */
final class Shapes {
    private static final int COUNTERPARTIES = 7;
    private static final int BURST_PAYMENTS = 14;
    /** After so many days of silence an account has slept long enough. */
    private static final int ASLEEP_DAYS = 190;

    private static final int MARGIN_PERCENT = 15;

    private final Script script;
    private final SplittableRandom random;
    private final int number;

    Shapes(Script script, int number) {
        this.script = script;
        this.number = number;
        this.random = script.streams.of(Topic.SHAPE, number);
    }

    void plan() {
        passThrough(true);
        passThrough(false);
        fanIn(true);
        fanIn(false);
        fanOut(true);
        fanOut(false);
        burst(true);
        burst(false);
    }

    /** Takings of a day leave on the same day, all of them or less a margin. */
    private void passThrough(boolean planted) {
        Story shape = shape("pass-through", planted);
        Holder account = empty(shape);
        Holder supplier = empty(shape);
        long firstDay = random.nextInt(30, script.days.count() - 60);
        for (int day = 0; day < 5; day++) {
            long second = (firstDay + day * 4L) * Days.DAY + 10 * Days.HOUR;
            long taken = 0;
            for (Holder payer : script.drawPayers(3, random)) {
                long minor = amount();
                taken += minor;
                second = shape.free(second + random.nextLong(60, Days.HOUR));
                pay(shape, second, payer, account, minor, planted && taken == minor && day == 0 ? "B1" : null);
            }
            long kept = planted ? 0 : taken * MARGIN_PERCENT / 100 / 100 * 100;
            pay(shape, shape.free(second + 2 * Days.HOUR), account, supplier, taken - kept, null);
        }
        script.addShape(shape);
    }

    /** Several pay within two days, or within ten, and one gets it all. */
    private void fanIn(boolean planted) {
        Story shape = shape("fan-in", planted);
        Holder account = empty(shape);
        long second = random.nextInt(30, script.days.count() - 60) * Days.DAY + 9 * Days.HOUR;
        long sum = 0;
        for (Holder payer : script.drawPayers(COUNTERPARTIES, random)) {
            long minor = amount();
            second = shape.free(second + (planted ? 6 : 36) * Days.HOUR);
            pay(shape, second, payer, account, minor, planted && sum == 0 ? "B4" : null);
            sum += minor;
        }
        pay(shape, shape.free(second + 5 * Days.HOUR), account, empty(shape), sum, null);
        script.addShape(shape);
    }

    /** One pays, and several get it on the next day, as nothing in particular or as wages. */
    private void fanOut(boolean planted) {
        Story shape = shape("fan-out", planted);
        Holder account = empty(shape);
        Holder payer = script.join(shape, script.cast.company(Sector.WHOLESALE));
        long each = amount();
        long second = random.nextInt(30, script.days.count() - 60) * Days.DAY + 9 * Days.HOUR;
        long sum = Math.min(each * COUNTERPARTIES, shape.balanceAt(payer, second) / COUNTERPARTIES * COUNTERPARTIES);
        pay(shape, shape.free(second), payer, account, sum, planted ? "B5" : null);
        for (Holder payee : script.drawPayers(COUNTERPARTIES, random)) {
            second = shape.free(second + 3 * Days.HOUR);
            shape.key(
                    1,
                    Stage.LAYER,
                    Payment.between(second, account, payee, sum / COUNTERPARTIES, Rates.BASE)
                            .being(planted ? Purpose.PRIVATE_TRANSFER : Purpose.SALARY));
        }
        script.addShape(shape);
    }

    /** After half a year of nothing, many payments within five days; then nothing, or a payment every week. */
    private void burst(boolean planted) {
        Story shape = shape("burst", planted);
        Holder account = empty(shape);
        long second = random.nextLong(ASLEEP_DAYS, script.days.count() - 60) * Days.DAY + 9 * Days.HOUR;
        List<Holder> payers = new ArrayList<>(script.drawPayers(BURST_PAYMENTS, random));
        for (int i = 0; i < payers.size(); i++) {
            second = shape.free(second + 8 * Days.HOUR);
            pay(shape, second, payers.get(i), account, amount(), planted && i == 0 ? "B10" : null);
        }
        for (int week = 1; !planted && second + week * 7L * Days.DAY < script.days.end(); week++) {
            pay(shape, shape.free(second + week * 7L * Days.DAY), payers.get(0), account, amount(), null);
        }
        script.addShape(shape);
    }

    private Story shape(String what, boolean planted) {
        String id = what + "-" + (number + 1) + (planted ? "" : "-alike");
        return Story.of(id, new Story.Plot(null, null, null, null));
    }

    private Holder empty(Story shape) {
        return script.join(shape, script.cast.personWithoutMoney());
    }

    private long amount() {
        return random.nextLong(20, 90) * 1_000_00;
    }

    private void pay(Story shape, long second, Holder debtor, Holder creditor, long minor, String typology) {
        Payment payment = shape.key(
                1,
                Stage.LAYER,
                Payment.between(second, debtor, creditor, minor, Rates.BASE).saying(DailyLife.memo(random)));
        if (typology != null) {
            script.add(PlantedFinding.onPayment(typology, payment));
        }
    }
}
