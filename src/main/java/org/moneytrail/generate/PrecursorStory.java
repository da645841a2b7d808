package org.moneytrail.generate;

import java.util.SplittableRandom;

/**
 * Acetic anhydride for somebody who has no use for it. Cash is paid into the account of a company that has nothing to do
 * with the goods; that company, which has no other business, pays the supplier abroad, and another, which makes no chemicals and has no licence, has
 * them cleared.
 *
 * <p>The twin is a maker of chemicals with a licence, whose parent company pays for it.
 */
final class PrecursorStory {
    private static final String KIND = "PRECURSOR_IMPORT";
    private static final String MAKES_CHEMICALS = "2011";
    private static final String[] ORIGINS = {"CN", "RU"};
    private static final long SERIES = 10_000_000;
    private static final int DEPOSIT_DAYS = 12;

    private final Script script;
    private final SplittableRandom random;
    private final SplittableRandom life;
    private final int number;

    PrecursorStory(Script script, int number) {
        this.script = script;
        this.number = number;
        this.random = script.streams.of(Topic.STORY, number, 21);
        this.life = script.streams.of(Topic.STORY, number, 22);
    }

    void plan() {
        String declarationId = script.economy.trade.declarationId(SERIES + 2L * number);
        Story crime =
                Story.of(KIND + "-" + (number + 1), new Story.Plot(KIND, "DECLARATION", declarationId, "PRECURSOR"));
        crime(crime, declarationId);
        script.add(crime);
        Story twin = Story.twinOf(crime, crime.id() + "-licensed");
        twin(twin);
        script.add(twin);
    }

    private void crime(Story story, String declarationId) {
        Holder consignee = script.join(story, script.cast.company(Sector.SERVICES));
        Holder payer = script.join(story, script.cast.company(random.nextBoolean() ? Sector.SERVICES : Sector.SHOP));
        Holder owner = script.join(story, script.cast.person());
        script.cast.own(owner, payer);
        int firstDay = random.nextInt(30, script.days.count() - 90);
        int deposits = random.nextInt(3, 7);
        CashDeposits.Collected cash =
                new CashDeposits(deposits, firstDay, DEPOSIT_DAYS, 8, 35).into(payer, owner, story, script, random);
        long paid = story.free(cash.last() + script.delay(random));
        Trade.Deal deal = deal(consignee, script.afterFee(cash.minor(), random), paid, 2L * number);
        story.key(1, Stage.PROCURE, deal.paidBy(payer, paid, script.afterFee(cash.minor(), random), deal.totalMinor()));
        script.declare(deal, arrives(paid), declarationId, DeclarationItem.Carriage.of(random.nextLong()));
        for (String finding : new String[] {"C8", "D4", "D6"}) {
            script.add(PlantedFinding.onDeclaration(finding, declarationId));
        }
        script.routine.company(story, consignee, script.days.end(), life);
        script.routine.person(story, owner, life);
    }

    private void twin(Story story) {
        Holder maker = script.join(story, script.cast.company(Sector.MANUFACTURER));
        Holder parent = script.join(story, script.cast.company(Sector.WHOLESALE));
        String licence = "KZ77LAA" + (10_000_000 + random.nextInt(80_000_000));
        script.cast.licensed(maker, MAKES_CHEMICALS, licence);
        script.cast.relate(parent, maker, "OWNER", "1.00");
        int day = random.nextInt(60, script.days.count() - 60);
        long tenge = random.nextLong(30, 160) * 100_000_00;
        Payment capital = Loans.paidOut(
                story.free((day - 2) * Days.DAY + Clock.office(random.nextLong())),
                Streams.draw(script.institutions.lenders, random),
                parent,
                tenge * 2,
                "К-" + random.nextInt(100_000, 1_000_000));
        story.related(capital);
        long paid = story.free(day * Days.DAY + Clock.office(random.nextLong()));
        Trade.Deal deal = deal(maker, tenge, paid, 2L * number + 1).under(licence);
        story.key(1, Stage.PROCURE, deal.paidBy(parent, paid, tenge, deal.totalMinor()));
        script.declare(
                deal,
                arrives(paid),
                script.economy.trade.declarationId(SERIES + 2L * number + 1),
                DeclarationItem.Carriage.of(random.nextLong()));
        script.routine.company(story, maker, script.days.end(), life);
    }

    private Trade.Deal deal(Holder consignee, long tenge, long paid, long serial) {
        String country = Streams.draw(ORIGINS, random);
        String currency = Goods.currency(country);
        int day = script.days.dayOf(paid);
        return script.economy.trade.dealOf(
                consignee,
                script.population.foreignCompany(Story.SERIALS + SERIES + serial, country),
                Goods.ACETIC_ANHYDRIDE,
                script.rates.convert(tenge, Rates.BASE, currency, day),
                currency,
                SERIES + serial,
                day);
    }

    private long arrives(long paid) {
        return paid + random.nextLong(8, 35) * Days.DAY;
    }
}
