package org.moneytrail.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The people and companies of the stories. They come from numbers that ordinary life leaves alone, so that every payment
 * of their accounts is known when a story is planned; in the files they look like everybody else.
 */
final class Cast {
    private static final int FAMILY = 4;

    private final Population population;
    private final int ownMoneyPercent;
    private final List<Holder> holders = new ArrayList<>();
    private final Map<String, Long> openings = new HashMap<>();
    private final Map<String, Holder> secondAccounts = new HashMap<>();
    private final Map<String, Trading> trades = new HashMap<>();
    private final Map<String, List<PartyRelation>> relations = new HashMap<>();
    private long families;
    private long blocks;

    /** @param ownMoneyPercent how much accounts hold at the start, of what others of their kind hold */
    Cast(Population population, int ownMoneyPercent) {
        this.population = population;
        this.ownMoneyPercent = ownMoneyPercent;
    }

    /** Somebody new, related to nobody. */
    Holder person() {
        return join(population.person(nextFamily()), 1);
    }

    /** Somebody new, related to nobody, whose account is empty at the start. */
    Holder personWithoutMoney() {
        Holder person = person();
        openings.put(person.account(), 0L);
        return person;
    }

    /** Somebody with the name of another, and three relatives: the namesake first. */
    List<Holder> namesakeWithFamily(Holder other) {
        long family = nextFamily();
        long names = other.nameNumber() / FAMILY * FAMILY;
        Holder namesake = join(population.namesake(family, other.nameNumber()), 1);
        List<Holder> all = new ArrayList<>(List.of(namesake));
        for (long name = names; name < names + FAMILY; name++) {
            if (name != other.nameNumber()) {
                Holder relative = join(population.namesake(family + all.size(), name), 1);
                relate(relative, namesake, "RELATIVE", null);
                all.add(relative);
            }
        }
        return all;
    }

    /** A small company with little money of its own; who signs for it and owns it is to be said with {@link #relate}. */
    Holder company(Sector sector) {
        long number = population.companies() + blocks++ * Sector.BLOCK + sector.first;
        return join(population.company(number), sector == Sector.WHOLESALE ? 600 : 40);
    }

    /** Lets {@code party} be something to {@code related}. */
    void relate(Holder party, Holder related, String relation, String share) {
        relations
                .computeIfAbsent(related.partyId(), key -> new ArrayList<>())
                .add(new PartyRelation(
                        party.partyId(),
                        related.partyId(),
                        relation,
                        share,
                        relation.equals("RELATIVE")
                                ? null
                                : population.bornOrFounded(related).toString()));
    }

    /** Lets somebody own all of a company and sign for it. */
    void own(Holder owner, Holder company) {
        relate(owner, company, "DIRECTOR", null);
        relate(owner, company, "OWNER", "1.00");
    }

    /** What a company of the cast does, and under which licence. */
    record Trading(String activity, String licence) {}

    /** Lets a company do something other than its sector's business, under a licence. */
    void licensed(Holder company, String activity, String licence) {
        trades.put(company.partyId(), new Trading(activity, licence));
    }

    /** What a company does: its sector's business unless it is licensed for another. */
    Trading tradingOf(Holder company) {
        return trades.getOrDefault(company.partyId(), new Trading(Sector.of(company.number()).activity, null));
    }

    /** An empty account in another currency for somebody of the cast. */
    Holder secondAccount(Holder holder, String currency) {
        Holder second = population.secondAccount(holder, currency);
        secondAccounts.put(holder.partyId(), second);
        openings.put(second.account(), 0L);
        return second;
    }

    /** What an account of the cast holds at the start. */
    long openingMinor(Holder holder) {
        return openings.getOrDefault(holder.account(), 0L);
    }

    List<Holder> holders() {
        return holders;
    }

    /** The second account of a party of the cast, or null. */
    Holder secondAccountOf(Holder holder) {
        return secondAccounts.get(holder.partyId());
    }

    /** What others are to a party of the cast. */
    List<PartyRelation> relationsTo(Holder holder) {
        return relations.getOrDefault(holder.partyId(), List.of());
    }

    private long nextFamily() {
        return population.persons() + families++ * FAMILY;
    }

    private Holder join(Holder holder, long divisor) {
        holders.add(holder);
        openings.put(holder.account(), population.openingMinor(holder) / divisor * ownMoneyPercent / 100 / 100 * 100);
        return holder;
    }
}
