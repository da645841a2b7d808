package org.moneytrail.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Two heroin seizures, months apart, with one organiser behind both. The consignees and the couriers have nothing in
 * common, but each consignment has a collector whom the buyers pay, and both collectors pay the same facilitator, who
 * takes the money out in cash. The reports name the facilitator differently, with one national id and one phone.
 *
 * <p>The twin is a customs broker that two honest importers share. One of their deliveries comes on the lorry of the
 * first seizure, months later; nobody of them is a subject of any seizure.
 */
final class SharedFacilitatorStory {
    private static final String KIND = "SHARED_FACILITATOR";
    private static final long SERIALS = 15_000_000;
    private static final String[] CONCEALMENTS = {"в полости кузова", "в двойном дне прицепа", "в топливном баке"};
    /** The second of so many facilitators showed no papers in one of the reports. */
    private static final int FACILITATORS = 4;

    private static final int CONSIGNMENTS = 2;
    private static final int TRANCHES = 2;
    private static final int TRANCHE_DAYS = 15;
    private static final int SALES_BEFORE = 45;

    private static final int IMPORTERS = 2;
    private static final int DEALS = 2;
    private static final int SALE_DAYS = 25;

    private final Script script;
    private final SplittableRandom random;
    private final SplittableRandom life;
    private final int number;
    private final int[] seizedDays;
    private final String[] seizureIds;
    private final String lorry;

    SharedFacilitatorStory(Script script, int number) {
        this.script = script;
        this.number = number;
        this.random = script.streams.of(Topic.STORY, number, 15);
        this.life = script.streams.of(Topic.STORY, number, 16);
        int first = random.nextInt(80, script.days.count() - 180);
        this.seizedDays = new int[] {first, first + random.nextInt(61, 150)};
        this.seizureIds =
                new String[] {script.seizureId(Story.SERIALS + serial(0)), script.seizureId(Story.SERIALS + serial(1))};
        this.lorry = DeclarationItem.Carriage.plates(random);
    }

    void plan() {
        Story crime =
                Story.of(KIND + "-" + (number + 1), new Story.Plot(KIND, "SEIZURE", seizureIds[0], "TRAFFICKING"));
        crime(crime);
        script.add(crime);
        Story broker = Story.twinOf(crime, crime.id() + "-broker");
        broker(broker);
        script.add(broker);
    }

    private void crime(Story story) {
        Holder facilitator = script.join(story, script.cast.person());
        for (int consignment = 0; consignment < CONSIGNMENTS; consignment++) {
            Holder consignee =
                    script.join(story, script.cast.company(random.nextBoolean() ? Sector.SHOP : Sector.WHOLESALE));
            Holder collector = script.join(story, script.cast.person());
            script.cast.relate(collector, consignee, "DIRECTOR", null);
            script.cast.relate(collector, consignee, "OWNER", "1.00");
            for (int tranche = 0; tranche < TRANCHES; tranche++) {
                sell(story, consignment, tranche, collector, facilitator);
            }
            report(consignment, consignee);
            script.routine.company(story, consignee, seizedDays[consignment] * Days.DAY, life);
            script.routine.person(story, collector, life);
        }
        organise(facilitator);
        script.routine.person(story, facilitator, life);
    }

    /** Buyers pay the collector, the collector the facilitator, who has most of it in cash within days. */
    private void sell(Story story, int consignment, int tranche, Holder collector, Holder facilitator) {
        int path = consignment + 1;
        int firstDay = seizedDays[consignment] - SALES_BEFORE + tranche * TRANCHE_DAYS;
        long minor = 0;
        long last = 0;
        for (Holder buyer : script.drawPayers(random.nextInt(6, 10), random)) {
            Payment sale = script.streetSale(story, firstDay + random.nextInt(TRANCHE_DAYS), buyer, collector, random);
            story.key(path, Stage.COLLECT, sale);
            minor += sale.amountMinor();
            last = Math.max(last, sale.second());
        }
        long second = story.free(last + script.delay(random));
        minor = script.afterFee(minor, random);
        story.key(
                path,
                Stage.LAYER,
                Payment.between(second, collector, facilitator, minor, Rates.BASE)
                        .saying(DailyLife.memo(random))
                        .knownAs(random.nextLong()));
        int parts = random.nextInt(1, 3);
        long part = minor / 100 * random.nextInt(80, 97) / parts / 1_000_00 * 1_000_00;
        for (int i = 0; i < parts; i++) {
            long day = second / Days.DAY + random.nextInt(1, 3);
            second = story.free(day * Days.DAY + Clock.office(random.nextLong()));
            story.key(
                    path,
                    Stage.DRAIN,
                    Payment.cashOut(second, facilitator, facilitator, part, Rates.BASE)
                            .at(script.economy.dailyLife.desk(facilitator, random)));
        }
    }

    /** The seizure of a consignment, its consignee, and the driver, whom nobody knows. */
    private void report(int consignment, Holder consignee) {
        String id = seizureIds[consignment];
        String country = Streams.draw(Seizure.ORIGINS, random);
        script.add(Seizure.withoutPapers(
                id,
                seizedDays[consignment] * Days.DAY + Clock.between(1, 23, random.nextLong()),
                Streams.draw(Seizure.BORDER_POSTS, random),
                random.nextLong(4_000, 30_000),
                Streams.draw(CONCEALMENTS, random),
                consignment == 0 ? lorry : DeclarationItem.Carriage.plates(random),
                country));
        SeizureSubject subject = new SeizureSubject(
                id,
                SeizureSubject.Role.CONSIGNEE,
                consignee.name(),
                "COMPANY",
                consignee.nationalId(),
                null,
                "KZ",
                null,
                null);
        script.add(subject);
        script.add(Link.ofParty(consignee, subject));
        Holder driver = script.population.foreignPerson(Story.SERIALS + serial(consignment), country, null);
        script.add(SeizureSubject.stranger(id, SeizureSubject.Role.SUSPECT, driver, random));
    }

    /** Names the facilitator in both reports: as the bank knows them, and in other letters or another order. */
    private void organise(Holder facilitator) {
        String otherwise =
                number % 2 == 0 ? script.population.otherName(facilitator) : Names.surnameLast(facilitator.name());
        List<SeizureSubject> mentions = List.of(
                organiser(seizureIds[0], facilitator, facilitator.name()),
                organiser(
                        seizureIds[1], number % FACILITATORS == 1 ? facilitator.withoutId() : facilitator, otherwise));
        for (SeizureSubject mention : mentions) {
            script.add(mention);
            script.add(Link.ofParty(facilitator, mention));
        }
        script.add(new Link(
                Link.SUBJECTS,
                mentions.get(0).key(),
                Link.SUBJECTS,
                mentions.get(1).key(),
                Link.Needs.of(mentions.get(1).nationalId())));
    }

    private SeizureSubject organiser(String id, Holder facilitator, String name) {
        return new SeizureSubject(
                id,
                SeizureSubject.Role.ORGANISER,
                name,
                "PERSON",
                facilitator.nationalId(),
                script.population.bornOrFounded(facilitator).toString(),
                "KZ",
                script.population.phone(facilitator),
                null);
    }

    private void broker(Story story) {
        Holder broker = script.join(story, script.cast.company(Sector.SERVICES));
        List<Holder> companies = new ArrayList<>(List.of(broker));
        for (int importer = 0; importer < IMPORTERS; importer++) {
            Holder company = script.join(story, script.cast.company(Sector.WHOLESALE));
            companies.add(company);
            for (int deal = 0; deal < DEALS; deal++) {
                boolean shared = importer == 0 && deal == DEALS - 1;
                DeclarationItem.Carriage carriage = DeclarationItem.Carriage.of(random.nextLong())
                        .on(shared ? lorry : DeclarationItem.Carriage.plates(random));
                trade(story, company, broker, dealDay(deal), serial(DEALS * importer + deal), carriage);
            }
        }
        List<Holder> owners = script.drawPayers(companies.size(), random);
        for (int i = 0; i < companies.size(); i++) {
            Holder company = companies.get(i);
            Holder owner = owners.get(i);
            script.cast.relate(owner, company, "DIRECTOR", null);
            script.cast.relate(owner, company, "OWNER", "1.00");
            script.routine.company(story, company, script.days.end(), life);
        }
    }

    /** The first deal is made before the first seizure, the next ones two months or more after it. */
    private int dealDay(int deal) {
        return seizedDays[0] + (deal == 0 ? -random.nextInt(20, 50) : random.nextInt(60, 110));
    }

    /** Customers at home pay the importer, it pays its supplier abroad and the broker, who declares the goods. */
    private void trade(
            Story story, Holder importer, Holder broker, int day, long serial, DeclarationItem.Carriage carriage) {
        long sold = 0;
        int sales = random.nextInt(4, 8);
        for (int sale = 0; sale < sales; sale++) {
            Holder customer = script.population.drawCompany(Sector.SHOP, random);
            long second =
                    story.free((day - 1 - random.nextInt(SALE_DAYS)) * Days.DAY + Clock.office(random.nextLong()));
            Payment payment = script.economy.dailyLife.purchase(second, customer, importer, random);
            story.key(1, Stage.COLLECT, payment.knownAs(random.nextLong()));
            sold += payment.amountMinor();
        }
        String country = random.nextBoolean() ? "CN" : "TR";
        String currency = Goods.currency(country);
        Holder supplier = script.population.foreignCompany(Story.SERIALS + serial, country);
        Goods goods = country.equals("CN") ? Goods.FOOTWEAR : Goods.KNITWEAR;
        long minor = sold / 100 * random.nextInt(62, 79);
        long credited = script.rates.convert(minor, Rates.BASE, currency, day);
        Trade.Deal deal = script.economy.trade.dealOf(importer, supplier, goods, credited, currency, serial, day);
        story.key(
                1,
                Stage.PROCURE,
                Payment.between(
                                story.free(day * Days.DAY + Clock.office(random.nextLong())),
                                importer,
                                supplier,
                                minor,
                                Rates.BASE)
                        .credited(credited, currency)
                        .being(Purpose.GOODS)
                        .saying("Payment for goods, invoice " + deal.invoice() + ", contract " + deal.contract())
                        .invoiced(deal.invoice(), deal.contract())
                        .knownAs(random.nextLong()));
        long lodged = (day + random.nextInt(5, 20)) * Days.DAY + Clock.office(random.nextLong());
        declare(deal, broker, script.economy.trade.declarationId(serial), lodged, carriage);
        story.related(Payment.between(
                        story.free(lodged + Days.DAY),
                        importer,
                        broker,
                        random.nextLong(60, 180) * 1_000_00,
                        Rates.BASE)
                .being(Purpose.SERVICES)
                .saying("Услуги таможенного представителя"));
    }

    private void declare(
            Trade.Deal deal, Holder broker, String declarationId, long lodged, DeclarationItem.Carriage carriage) {
        List<DeclarationItem> items = script.economy.trade.declaration(lodged, deal, declarationId, carriage).stream()
                .map(item -> item.declaredBy(broker))
                .toList();
        script.declare(items);
    }

    private long serial(int place) {
        return SERIALS + (long) IMPORTERS * DEALS * number + place;
    }
}
