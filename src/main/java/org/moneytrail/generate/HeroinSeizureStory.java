package org.moneytrail.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Heroin found in a container, and the money around it. Buyers pay mules in three waves; the mules pass it on to a front
 * company, that to the consignee, which pays the supplier abroad out of the first two waves. The third wave is still
 * there when the container is opened, and is brought to safety within three days. Dollars are found beside the heroin.
 * Every other report names the associate who empties the front company as a suspect, so that he draws cash within days of
 * a seizure of cash; the other reports do not know him.
 *
 * <p>The twin is another consignee in the same container: a shop with as many small customers, which pays its supplier,
 * keeps the rest, and is no subject of the seizure.
 */
final class HeroinSeizureStory {
    private static final String KIND = "HEROIN_SEIZURE";
    private static final int[] WAVES_BEFORE = {96, 64, 22};
    /** The last of so many reports names the consignee without an identifier. */
    private static final int REPORTS = 4;

    private static final int WAVE_DAYS = 9;
    private static final int PROCUREMENT_DAYS = 88;

    private static final int LEAST_CASH_DOLLARS = 4_000;
    private static final int MOST_CASH_DOLLARS = 60_000;

    private final Script script;
    private final SplittableRandom random;
    private final SplittableRandom life;
    private final SplittableRandom cash;
    private final int number;
    private final int seizedDay;
    private final long seized;
    private final String seizureId;

    HeroinSeizureStory(Script script, int number) {
        this.script = script;
        this.number = number;
        this.random = script.streams.of(Topic.STORY, number, 1);
        this.life = script.streams.of(Topic.STORY, number, 2);
        this.cash = script.streams.of(Topic.STORY, number, 29);
        this.seizedDay = random.nextInt(130, script.days.count() - 40);
        this.seized = seizedDay * Days.DAY + Clock.between(1, 23, random.nextLong());
        this.seizureId = script.seizureId(Story.SERIALS + number);
    }

    void plan() {
        DeclarationItem.Carriage carriage = lorry();
        Story crime = Story.of(KIND + "-" + (number + 1), new Story.Plot(KIND, "SEIZURE", seizureId, "TRAFFICKING"));
        crime(crime, carriage);
        script.add(crime);
        Story twin = Story.twinOf(crime, crime.id() + "-twin");
        twin(twin, carriage);
        script.add(twin);
    }

    private void crime(Story story, DeclarationItem.Carriage carriage) {
        Holder consignee = script.join(story, script.cast.company(Sector.WHOLESALE));
        Holder front = script.join(story, script.cast.company(random.nextBoolean() ? Sector.SERVICES : Sector.SHOP));
        List<Holder> mules = people(story, script.settings.mules().draw(random));
        List<Holder> associates = people(story, random.nextInt(1, 3));
        script.cast.own(mules.get(0), front);
        script.cast.own(associates.get(0), consignee);

        long[][] collected = new long[WAVES_BEFORE.length][mules.size()];
        long[][] last = new long[WAVES_BEFORE.length][mules.size()];
        collect(story, mules, collected, last);
        long[] reached = new long[WAVES_BEFORE.length];
        long[] reachedAt = new long[WAVES_BEFORE.length];
        for (int wave = 0; wave < WAVES_BEFORE.length; wave++) {
            layer(story, wave, mules, front, consignee, collected[wave], last[wave], reached, reachedAt);
        }
        Trade.Deal deal = procure(story, consignee, reached, reachedAt);
        String declarationId = declare(deal, carriage, 2L * number);
        report(consignee, deal.partner(), declarationId, carriage);

        vouchedIncome(story, consignee);
        script.routine.company(story, consignee, seized, life);
        script.routine.company(story, front, seized, life);
        drain(story, consignee, associates.get(0), random.nextLong(2, 20) * Days.HOUR);
        Holder carrier = associates.get(associates.size() - 1);
        List<Payment> drawn = drain(story, front, carrier, random.nextLong(4, 50) * Days.HOUR);
        if (number % 2 == 1) {
            suspect(carrier);
            drawn.stream().findFirst().ifPresent(payment -> script.add(PlantedFinding.onPayment("A5", payment)));
        }
        mules.forEach(mule -> script.routine.person(story, mule, life));
        associates.forEach(associate -> script.routine.person(story, associate, life));
    }

    /** Buyers pay, each once or twice, in one wave or in two. */
    private void collect(Story story, List<Holder> mules, long[][] collected, long[][] last) {
        List<Holder> buyers = script.drawPayers(script.settings.payers().draw(random), random);
        for (int i = 0; i < buyers.size(); i++) {
            Holder buyer = buyers.get(i);
            int mule = i % mules.size();
            int purchases = random.nextInt(5) < 2 ? 2 : 1;
            for (int purchase = 0; purchase < purchases; purchase++) {
                int wave = (i / mules.size() + purchase) % WAVES_BEFORE.length;
                int day = seizedDay - WAVES_BEFORE[wave] + random.nextInt(WAVE_DAYS);
                Payment payment = script.streetSale(story, day, buyer, mules.get(mule), random);
                story.key(wave + 1, Stage.COLLECT, payment);
                collected[wave][mule] += payment.amountMinor();
                last[wave][mule] = Math.max(last[wave][mule], payment.second());
            }
        }
    }

    /** From the mules to the front company, and on to the consignee; half of the last wave stays with the front. */
    private void layer(
            Story story,
            int wave,
            List<Holder> mules,
            Holder front,
            Holder consignee,
            long[] collected,
            long[] last,
            long[] reached,
            long[] reachedAt) {
        long sum = 0;
        long latest = 0;
        for (int mule = 0; mule < mules.size(); mule++) {
            if (collected[mule] > 0) {
                long second = story.free(last[mule] + script.delay(random));
                long minor = script.afterFee(collected[mule], random);
                story.key(
                        wave + 1,
                        Stage.LAYER,
                        Payment.between(second, mules.get(mule), front, minor, Rates.BASE)
                                .saying(random.nextBoolean() ? "Оплата услуг" : DailyLife.memo(random))
                                .knownAs(random.nextLong()));
                sum += minor;
                latest = Math.max(latest, second);
            }
        }
        if (sum == 0) {
            return;
        }
        boolean lastWave = wave == WAVES_BEFORE.length - 1;
        long second = story.free(latest + script.delay(random));
        long minor = script.afterFee(lastWave ? sum / 2 : sum, random);
        String bill = Integer.toString(random.nextInt(1, 9_000));
        story.key(
                wave + 1,
                Stage.LAYER,
                Payment.between(second, front, consignee, minor, Rates.BASE)
                        .being(Purpose.GOODS)
                        .saying("Оплата по счету № " + bill)
                        .invoiced(bill, null)
                        .knownAs(random.nextLong()));
        reached[wave] = minor;
        reachedAt[wave] = second;
    }

    /** Pays the supplier abroad out of the first two waves, in dollars or in tenge. */
    private Trade.Deal procure(Story story, Holder consignee, long[] reached, long[] reachedAt) {
        String country = Streams.draw(Seizure.ORIGINS, random);
        Holder consignor = script.population.foreignCompany(Story.SERIALS + 2L * number, country);
        Goods goods = random.nextBoolean() ? Goods.DRIED_FRUIT : Goods.TEA;
        String currency = number % 2 == 0 ? "USD" : Rates.BASE;
        List<long[]> parts = parts(reached, reachedAt);
        long invoiced = 0;
        long[] credited = new long[parts.size()];
        for (int i = 0; i < credited.length; i++) {
            int day = script.days.dayOf(parts.get(i)[0]);
            credited[i] = script.rates.convert(parts.get(i)[1], Rates.BASE, currency, day);
            invoiced += credited[i];
        }
        Trade.Deal deal =
                script.economy.trade.dealOf(consignee, consignor, goods, invoiced, currency, 2L * number, seizedDay);
        for (int i = 0; i < credited.length; i++) {
            story.key(
                    i + 1,
                    Stage.PROCURE,
                    deal.paidBy(consignee, story.free(parts.get(i)[0]), parts.get(i)[1], credited[i])
                            .knownAs(random.nextLong()));
        }
        return deal;
    }

    /** When and how much is paid abroad: in one, two or three parts. */
    private List<long[]> parts(long[] reached, long[] reachedAt) {
        long earliest = (seizedDay - PROCUREMENT_DAYS) * Days.DAY;
        long first = Math.max(earliest, reachedAt[0]) + random.nextLong(20, 160) * Days.HOUR;
        long second = Math.max(earliest, reachedAt[1]) + random.nextLong(20, 160) * Days.HOUR;
        List<long[]> parts = new ArrayList<>();
        switch (number % 3) {
            case 0 -> {
                parts.add(new long[] {first, reached[0] * 94 / 100});
                parts.add(new long[] {second, reached[1] * 94 / 100});
            }
            case 1 -> {
                parts.add(new long[] {first, reached[0] * 95 / 100});
                parts.add(new long[] {second, reached[1] / 2});
                parts.add(new long[] {second + random.nextLong(30, 200) * Days.HOUR, reached[1] * 44 / 100});
            }
            default -> parts.add(new long[] {second, (reached[0] + reached[1]) * 93 / 100});
        }
        parts.removeIf(part -> part[1] == 0);
        return parts;
    }

    private String declare(Trade.Deal deal, DeclarationItem.Carriage carriage, long serial) {
        String declarationId = script.economy.trade.declarationId(serial);
        long lodged = seized - random.nextLong(3, 30) * Days.HOUR;
        script.declare(deal, lodged, declarationId, carriage);
        return declarationId;
    }

    private void report(Holder consignee, Holder consignor, String declarationId, DeclarationItem.Carriage carriage) {
        long grams = random.nextLong(3_000, 42_000);
        script.add(new Seizure(
                seizureId,
                seized,
                Streams.draw(Seizure.BORDER_POSTS, random),
                carriage.office(),
                Seizure.kilograms(grams),
                Seizure.value(grams),
                "в грузе",
                carriage.transportId(),
                carriage.container(),
                declarationId,
                consignor.country(),
                consignor.country().equals("AF") ? "TJ|KG" : null,
                "KZ",
                Integer.toString(cash.nextInt(LEAST_CASH_DOLLARS, MOST_CASH_DOLLARS))));
        boolean bankName = random.nextBoolean();
        boolean papers = number % REPORTS != REPORTS - 1;
        String name = bankName && papers ? consignee.name() : script.population.otherName(consignee);
        SeizureSubject asConsignee = new SeizureSubject(
                seizureId,
                SeizureSubject.Role.CONSIGNEE,
                name,
                "COMPANY",
                papers ? consignee.nationalId() : null,
                null,
                "KZ",
                null,
                number % 2 == 0 ? consignee.account() : null);
        SeizureSubject asConsignor = new SeizureSubject(
                seizureId,
                SeizureSubject.Role.CONSIGNOR,
                consignor.name(),
                "COMPANY",
                null,
                null,
                consignor.country(),
                null,
                null);
        script.add(asConsignee);
        script.add(asConsignor);
        Holder driver = script.population.foreignPerson(Story.SERIALS + number, consignor.country(), null);
        script.add(SeizureSubject.stranger(seizureId, SeizureSubject.Role.COURIER, driver, random));
        script.add(Link.ofParty(consignee, asConsignee));
        script.add(new Link(
                Link.SUBJECTS,
                asConsignor.key(),
                Link.DECLARATIONS,
                declarationId + "#consignor",
                Link.Needs.of(consignor.nationalId())));
        script.add(new Link(
                Link.SUBJECTS,
                asConsignee.key(),
                Link.DECLARATIONS,
                declarationId + "#consignee",
                Link.Needs.of(asConsignee.nationalId())));
    }

    /** Whom the report says the cash belongs to. */
    private void suspect(Holder carrier) {
        SeizureSubject subject = new SeizureSubject(
                seizureId,
                SeizureSubject.Role.SUSPECT,
                carrier.name(),
                "PERSON",
                carrier.nationalId(),
                script.population.bornOrFounded(carrier).toString(),
                "KZ",
                null,
                null);
        script.add(subject);
        script.add(Link.ofParty(carrier, subject));
    }

    /** The consignee also has money that a lawful source vouches for: a loan and a tax refund. */
    private void vouchedIncome(Story story, Holder consignee) {
        long loan = (seizedDay - random.nextInt(100, 125)) * Days.DAY + Clock.office(random.nextLong());
        story.related(Loans.paidOut(
                story.free(loan),
                Streams.draw(script.institutions.lenders, random),
                consignee,
                random.nextLong(80, 250) * 10_000_00,
                "К-" + random.nextInt(100_000, 1_000_000)));
        long refund = (seizedDay - random.nextInt(30, 80)) * Days.DAY + Clock.office(random.nextLong());
        story.related(Payment.between(
                        story.free(refund),
                        script.institutions.treasury,
                        consignee,
                        random.nextLong(120, 700) * 1_000_00,
                        Rates.BASE)
                .being(Purpose.REFUND)
                .saying("Возврат НДС"));
    }

    /** Nearly all that an account holds goes to an associate, who takes it out in cash over the next days: those payments. */
    private List<Payment> drain(Story story, Holder from, Holder associate, long after) {
        long second = story.free(seized + after);
        long minor = story.balanceAt(from, second) * random.nextInt(93, 98) / 100 / 1_000_00 * 1_000_00;
        if (minor == 0) {
            return List.of();
        }
        story.key(
                1,
                Stage.DRAIN,
                Payment.between(second, from, associate, minor, Rates.BASE)
                        .being(Purpose.SERVICES)
                        .saying("Возврат по договору")
                        .knownAs(random.nextLong()));
        int times = random.nextInt(2, 5);
        long share = minor * random.nextInt(84, 97) / 100 / times / 1_000_00 * 1_000_00;
        List<Payment> drawn = new ArrayList<>();
        for (int i = 0; share > 0 && i < times; i++) {
            long at = story.free(second + (i * 20L + random.nextInt(2, 20)) * Days.HOUR);
            drawn.add(story.key(
                    1,
                    Stage.DRAIN,
                    Payment.cashOut(at, associate, associate, share, Rates.BASE)
                            .at(script.economy.dailyLife.desk(associate, random))));
        }
        return drawn;
    }

    private void twin(Story story, DeclarationItem.Carriage carriage) {
        Holder shop = script.join(story, script.cast.company(Sector.SHOP));
        Holder owner = script.cast.person();
        story.owns(owner, script.cast.openingMinor(owner));
        script.cast.own(owner, shop);
        long taken = 0;
        long lastDay = 0;
        for (Holder customer : script.drawPayers(script.settings.payers().draw(random), random)) {
            int day = seizedDay - random.nextInt(40, 110);
            long second = story.free(day * Days.DAY + Clock.shopping(random.nextLong()));
            long minor = random.nextLong(12, 150) * 1_000_00;
            Payment payment = Payment.between(second, customer, shop, minor, Rates.BASE)
                    .being(Purpose.GOODS)
                    .knownAs(random.nextLong());
            story.key(
                    1,
                    Stage.COLLECT,
                    random.nextInt(3) == 0
                            ? payment.saying("За товар")
                            : payment.by(Channel.CARD).at(script.population.city(shop) + ", " + shop.name()));
            taken += minor;
            lastDay = Math.max(lastDay, day);
        }
        String country = random.nextBoolean() ? "CN" : "TR";
        Holder supplier = script.population.foreignCompany(Story.SERIALS + 2L * number + 1, country);
        String currency = Goods.currency(country);
        long tenge = taken * random.nextInt(62, 78) / 100;
        long second = (lastDay + 1 + random.nextInt(20)) * Days.DAY + Clock.office(random.nextLong());
        long credited = script.rates.convert(tenge, Rates.BASE, currency, script.days.dayOf(second));
        Trade.Deal deal = script.economy.trade.dealOf(
                shop, supplier, Goods.KNITWEAR, credited, currency, 2L * number + 1, seizedDay);
        story.key(
                1,
                Stage.PROCURE,
                deal.paidBy(shop, story.free(second), tenge, credited).knownAs(random.nextLong()));
        declare(deal, carriage, 2L * number + 1);
        script.routine.company(story, shop, script.days.end(), life);
        script.routine.person(story, owner, life);
    }

    private DeclarationItem.Carriage lorry() {
        DeclarationItem.Carriage drawn = DeclarationItem.Carriage.of(random.nextLong());
        return drawn.on(DeclarationItem.Carriage.plates(random));
    }

    private List<Holder> people(Story story, int count) {
        List<Holder> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(script.join(story, script.cast.person()));
        }
        return people;
    }
}
