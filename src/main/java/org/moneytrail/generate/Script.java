package org.moneytrail.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Everything that is planned ahead of the ledger: the stories, their cast, and the records that go with them. */
final class Script {
    private static final int BYSTANDERS = 16;
    private static final int BYSTANDER = 5;

    final WorldSettings settings;
    final Streams streams;
    final Days days;
    final Rates rates;
    final Population population;
    final Institutions institutions;
    final Economy economy;
    final Cast cast;
    final Routine routine;

    private final OpaqueIds seizureIds;
    private final OpaqueIds designationIds;
    private final List<Story> stories = new ArrayList<>();
    private final List<Story> shapes = new ArrayList<>();
    private final List<DeclarationItem> declarations = new ArrayList<>();
    private final List<Seizure> seizures = new ArrayList<>();
    private final List<SeizureSubject> subjects = new ArrayList<>();
    private final List<Designation> designations = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<PlantedFinding> findings = new ArrayList<>();
    private final Set<String> designatedParties = new HashSet<>();

    Script(
            WorldSettings settings,
            Streams streams,
            Days days,
            Rates rates,
            Population population,
            Institutions institutions,
            Economy economy) {
        this.settings = settings;
        this.streams = streams;
        this.days = days;
        this.rates = rates;
        this.population = population;
        this.institutions = institutions;
        this.economy = economy;
        this.cast = new Cast(population, settings.ownMoneyPercent());
        this.routine = new Routine(days, population, economy);
        this.seizureIds = new OpaqueIds('Z', streams);
        this.designationIds = new OpaqueIds('N', streams);
    }

    /** Plans every story, its twins, and the seizures and designations that have no story. */
    void plan() {
        for (int number = 0; number < settings.storiesPerKind(); number++) {
            new HeroinSeizureStory(this, number).plan();
            new DesignatedFundingStory(this, number).plan();
            new PrecursorStory(this, number).plan();
            new PrepaymentStory(this, number).plan();
            new RoundTripStory(this, number).plan();
            if (settings.tradesEnough()) {
                new OverInvoicingStory(this, number).plan();
            }
            new CashCouriersStory(this, number).plan();
            new DrugTerrorStory(this, number).plan();
            new SharedFacilitatorStory(this, number).plan();
        }
        new Noise(this).plan();
        for (int number = 0; settings.tradesEnough() && number < settings.storiesPerKind(); number++) {
            new Shapes(this, number).plan();
        }
        stories.forEach(Story::requireCovered);
        shapes.forEach(Story::requireCovered);
        declarations.sort(Comparator.comparingLong(DeclarationItem::lodged));
        seizures.sort(Comparator.comparingLong(Seizure::seized));
        subjects.sort(Comparator.comparing(SeizureSubject::key));
        designations.sort(Comparator.comparing(Designation::id));
    }

    /** Different people of ordinary life who pay in a story; never a bystander. */
    List<Holder> drawPayers(int count, SplittableRandom random) {
        Set<Long> numbers = new LinkedHashSet<>();
        int wanted = (int) Math.min(count, population.persons() * 9 / 10);
        while (numbers.size() < wanted) {
            long number = random.nextLong(population.persons());
            if (number % BYSTANDERS != BYSTANDER) {
                numbers.add(number);
            }
        }
        return numbers.stream().map(population::person).toList();
    }

    /** Somebody who pays in no story: one person in sixteen. */
    Holder drawBystander(SplittableRandom random) {
        return population.person(random.nextLong(population.persons() / BYSTANDERS) * BYSTANDERS + BYSTANDER);
    }

    /** Somebody buys drugs: a small round sum in the night, one in five in cash at a terminal. */
    Payment streetSale(Story story, int day, Holder buyer, Holder dealer, SplittableRandom random) {
        int clock = random.nextInt(3) == 0
                ? Clock.between(21, 24, random.nextLong())
                : Clock.between(0, 6, random.nextLong());
        long second = story.free(day * Days.DAY + clock);
        long minor = random.nextLong(30, 220) * 1_000_00;
        Payment payment = random.nextInt(5) == 0
                ? Payment.cashIn(second, buyer, dealer, minor, Rates.BASE)
                        .at(population.city(buyer) + ", терминал " + (100 + random.nextInt(900)))
                : Payment.between(second, buyer, dealer, minor, Rates.BASE).saying(DailyLife.memo(random));
        return payment.knownAs(random.nextLong());
    }

    /** What is left of an amount after the fee of one leg, in whole units of the currency. */
    long afterFee(long minor, SplittableRandom random) {
        return minor * (1_000 - settings.feePermille().draw(random)) / 1_000 / 100 * 100;
    }

    /** How long money rests before its next leg, in seconds. */
    long delay(SplittableRandom random) {
        return settings.delayHours().draw(random) * Days.HOUR + random.nextInt((int) Days.HOUR);
    }

    String seizureId(long serial) {
        return seizureIds.of(serial);
    }

    String designationId(long serial) {
        return "syn-" + designationIds.of(serial);
    }

    void add(Story story) {
        stories.add(story);
        story.steps().stream()
                .map(Story.Step::payment)
                .filter(payment -> isDesignated(payment.debtor()) || isDesignated(payment.creditor()))
                .forEach(payment -> findings.add(PlantedFinding.onPayment("E1", payment)));
    }

    /** Adds payments that look like something, and are no story. */
    void addShape(Story shape) {
        shapes.add(shape);
    }

    /** A customer of a bank is on a list; each payment of theirs in the stories that follow is a hit. */
    void designate(Holder person, String designationId, SplittableRandom random) {
        designations.add(Designation.of(designationId, person, population, days, random));
        links.add(Link.ofParty(person, Link.DESIGNATIONS, designationId, person.nationalId()));
        designatedParties.add(person.partyId());
    }

    private boolean isDesignated(Holder holder) {
        return designatedParties.contains(holder.partyId());
    }

    /** Somebody of the cast becomes part of a story, with what the account holds at the start. */
    Holder join(Story story, Holder holder) {
        return story.owns(holder, cast.openingMinor(holder));
    }

    /** Goods are declared, by whom it is known. */
    void declare(Trade.Deal deal, long lodged, String declarationId, DeclarationItem.Carriage carriage) {
        declare(economy.trade.declaration(lodged, deal, declarationId, carriage));
    }

    /** These goods are declared, by whom it is known. */
    void declare(List<DeclarationItem> items) {
        declarations.addAll(items);
        links.addAll(List.of(Link.of(items.get(0))));
    }

    void add(PlantedFinding finding) {
        findings.add(finding);
    }

    void add(Seizure seizure) {
        seizures.add(seizure);
    }

    void add(SeizureSubject subject) {
        subjects.add(subject);
    }

    void add(Designation designation) {
        designations.add(designation);
    }

    void add(Link link) {
        links.add(link);
    }

    List<Story> stories() {
        return stories;
    }

    List<DeclarationItem> declarations() {
        return declarations;
    }

    List<Seizure> seizures() {
        return seizures;
    }

    List<SeizureSubject> subjects() {
        return subjects;
    }

    List<Designation> designations() {
        return designations;
    }

    List<PlantedFinding> findings() {
        return findings;
    }

    List<Link> links() {
        return links;
    }

    /** The payments of all stories and shapes in ascending time. */
    List<Payment> payments() {
        return Stream.concat(stories.stream(), shapes.stream())
                .flatMap(story -> story.steps().stream())
                .map(Story.Step::payment)
                .sorted(Comparator.comparingLong(Payment::second))
                .toList();
    }
}
