package org.moneytrail.generate;

import java.util.SplittableRandom;

/**
 * An import at several times its price. The supplier abroad keeps a commission and sends the surplus to the importer's
 * owner. The twin pays more than others too, for a better quality, and nothing comes back.
 */
final class OverInvoicingStory {
    private static final String KIND = "OVER_INVOICING";
    private static final long SERIES = 30_000_000;
    private static final int PERCENT = 100;

    private final Script script;
    private final SplittableRandom random;
    private final SplittableRandom life;
    private final int number;

    OverInvoicingStory(Script script, int number) {
        this.script = script;
        this.number = number;
        this.random = script.streams.of(Topic.STORY, number, 25);
        this.life = script.streams.of(Topic.STORY, number, 26);
    }

    void plan() {
        String declarationId = script.economy.trade.declarationId(SERIES + 2L * number);
        Story crime = Story.of(KIND + "-" + (number + 1), new Story.Plot(KIND, "DECLARATION", declarationId, "TRADE"));
        int price = random.nextInt(300, 600);
        Bought bought = buy(crime, price, 2L * number, declarationId);
        surplus(crime, bought, price);
        script.add(PlantedFinding.onDeclaration("C1", declarationId));
        script.add(crime);
        Story twin = Story.twinOf(crime, crime.id() + "-quality");
        buy(
                twin,
                random.nextInt(125, 140),
                2L * number + 1,
                script.economy.trade.declarationId(SERIES + 2L * number + 1));
        script.add(twin);
    }

    private record Bought(Trade.Deal deal, Holder owner, long paid) {}

    private Bought buy(Story story, int pricePercent, long serial, String declarationId) {
        Holder importer = script.join(story, script.cast.company(Sector.WHOLESALE));
        Holder owner = script.join(story, script.cast.person());
        script.cast.own(owner, importer);
        int day = random.nextInt(250, script.days.count() - 40);
        long tenge = random.nextLong(60, 220) * 100_000_00;
        story.related(Loans.paidOut(
                story.free((day - 3) * Days.DAY + Clock.office(random.nextLong())),
                Streams.draw(script.institutions.lenders, random),
                importer,
                tenge * 11 / 10,
                "К-" + random.nextInt(100_000, 1_000_000)));
        Goods goods = Streams.draw(new Goods[] {Goods.FOOTWEAR, Goods.TILES, Goods.CAR_PARTS}, random);
        String country = goods.country(random.nextLong());
        String currency = Goods.currency(country);
        Holder supplier = script.population.foreignCompany(Story.SERIALS + SERIES + serial, country);
        Trade.Deal deal = script.economy.trade.dealOf(
                importer,
                supplier,
                goods,
                pricePercent,
                script.rates.convert(tenge, Rates.BASE, currency, day),
                currency,
                SERIES + serial,
                day);
        long paid = story.free(day * Days.DAY + Clock.office(random.nextLong()));
        story.key(1, Stage.PROCURE, deal.paidBy(importer, paid, tenge, deal.totalMinor()));
        script.declare(
                deal,
                paid + random.nextLong(6, 30) * Days.DAY,
                declarationId,
                DeclarationItem.Carriage.of(random.nextLong()));
        script.routine.company(story, importer, script.days.end(), life);
        script.routine.person(story, owner, life);
        return new Bought(deal, owner, paid);
    }

    /** Most of what was paid too much comes to the owner, in one or two parts. */
    private void surplus(Story story, Bought bought, int pricePercent) {
        Trade.Deal deal = bought.deal();
        long surplus = deal.totalMinor() - deal.totalMinor() * PERCENT / pricePercent;
        int parts = random.nextInt(1, 3);
        long each = surplus * random.nextInt(80, 95) / PERCENT / parts / PERCENT * PERCENT;
        long second = bought.paid();
        for (int part = 0; part < parts; part++) {
            second = story.free(second + script.delay(random));
            story.key(
                    1,
                    Stage.RECEIVE,
                    Payment.between(second, deal.partner(), bought.owner(), each, deal.currency())
                            .credited(
                                    script.rates.convert(each, deal.currency(), Rates.BASE, script.days.dayOf(second)),
                                    Rates.BASE)
                            .by(Channel.REMITTANCE)
                            .saying("Consulting services"));
        }
    }
}
