package org.moneytrail.generate;

import java.util.SplittableRandom;

/**
 * Goods that are paid for in full and never come. A company without business gets cash, lends it to a trader, and the
 * trader pays a supplier abroad on a contract under which nothing is ever imported.
 *
 * <p>The twins, by turns: the same prepayment, of which the goods come late; and one that the supplier pays back.
 */
final class PrepaymentStory {
    private static final String KIND = "PREPAYMENT";
    private static final String[] SUPPLIERS = {"AE", "TR", "CN"};
    private static final long SERIES = 20_000_000;
    private static final int LATEST_DAY = 150;
    private static final int DEPOSIT_DAYS = 14;

    private final Script script;
    private final SplittableRandom random;
    private final SplittableRandom life;
    private final int number;

    PrepaymentStory(Script script, int number) {
        this.script = script;
        this.number = number;
        this.random = script.streams.of(Topic.STORY, number, 23);
        this.life = script.streams.of(Topic.STORY, number, 24);
    }

    void plan() {
        Story crime = Story.of(KIND + "-" + (number + 1), new Story.Plot(KIND, "DECLARATION", null, "TRADE"));
        prepay(crime, 2L * number);
        script.add(crime);
        boolean late = number % 2 == 0;
        Story twin = Story.twinOf(crime, crime.id() + (late ? "-late" : "-refunded"));
        Prepaid prepaid = prepay(twin, 2L * number + 1);
        if (late) {
            script.declare(
                    prepaid.deal(),
                    prepaid.payment().second() + random.nextLong(95, 165) * Days.DAY,
                    script.economy.trade.declarationId(SERIES + number),
                    DeclarationItem.Carriage.of(random.nextLong()));
        } else {
            refund(twin, prepaid);
        }
        script.add(twin);
    }

    private record Prepaid(Trade.Deal deal, Holder trader, Payment payment) {}

    private Prepaid prepay(Story story, long serial) {
        Holder trader = script.join(story, script.cast.company(Sector.WHOLESALE));
        Holder lender = script.join(story, script.cast.company(Sector.SERVICES));
        Holder owner = script.join(story, script.cast.person());
        script.cast.own(owner, lender);
        int firstDay = random.nextInt(10, LATEST_DAY - 2 * DEPOSIT_DAYS);
        CashDeposits.Collected cash = new CashDeposits(random.nextInt(4, 8), firstDay, DEPOSIT_DAYS, 6, 38)
                .into(lender, owner, story, script, random);
        long lent = story.free(cash.last() + script.delay(random));
        long minor = script.afterFee(cash.minor(), random);
        story.key(
                1,
                Stage.LAYER,
                Payment.between(lent, lender, trader, minor, Rates.BASE)
                        .saying("Временная финансовая помощь по договору № " + random.nextInt(1, 300)));
        long paid = story.free(lent + script.delay(random));
        long tenge = script.afterFee(minor, random);
        String country = Streams.draw(SUPPLIERS, random);
        String currency = Goods.currency(country);
        Trade.Deal deal = script.economy.trade.dealOf(
                trader,
                script.population.foreignCompany(Story.SERIALS + SERIES + serial, country),
                Streams.draw(new Goods[] {Goods.KNITWEAR, Goods.CAR_PARTS, Goods.FURNITURE}, random),
                script.rates.convert(tenge, Rates.BASE, currency, script.days.dayOf(paid)),
                currency,
                SERIES + serial,
                script.days.dayOf(paid));
        Payment payment = deal.paidBy(trader, paid, tenge, deal.totalMinor());
        story.key(1, Stage.PROCURE, payment);
        if (!story.isTwin()) {
            script.add(PlantedFinding.onPayment("C5", payment));
        }
        script.routine.company(story, trader, script.days.end(), life);
        script.routine.person(story, owner, life);
        return new Prepaid(deal, trader, payment);
    }

    private void refund(Story story, Prepaid prepaid) {
        long second = story.free(prepaid.payment().second() + random.nextLong(40, 120) * Days.DAY);
        Trade.Deal deal = prepaid.deal();
        story.key(
                1,
                Stage.RECEIVE,
                Payment.between(second, deal.partner(), prepaid.trader(), deal.totalMinor(), deal.currency())
                        .credited(
                                script.rates.convert(
                                        deal.totalMinor(), deal.currency(), Rates.BASE, script.days.dayOf(second)),
                                Rates.BASE)
                        .being(Purpose.REFUND)
                        .saying("Refund, invoice " + deal.invoice() + ", contract " + deal.contract())
                        .invoiced(deal.invoice(), deal.contract()));
    }
}
