package org.moneytrail.generate;

import java.util.List;
import java.util.SplittableRandom;
import org.moneytrail.money.MinorUnits;

/** Writes parties, their accounts and their relations, in scrambled order, ordinary people and cast alike. */
final class Registers {
    private static final String[] PARTIES = {
        "party_id",
        "kind",
        "name",
        "aliases",
        "national_id",
        "born_or_founded_on",
        "country",
        "address",
        "phone",
        "activity",
        "licence_numbers"
    };
    private static final String[] ACCOUNTS = {
        "account_id", "party_id", "currency", "opened_on", "opening_balance", "terminal", "institution", "country"
    };

    private final Streams streams;
    private final Days days;
    private final Population population;
    private final Institutions institutions;
    private final Cast cast;

    Registers(Streams streams, Days days, Population population, Institutions institutions, Cast cast) {
        this.streams = streams;
        this.days = days;
        this.population = population;
        this.institutions = institutions;
        this.cast = cast;
    }

    void write(WorldFiles files) {
        long total = population.persons()
                + population.companies()
                + institutions.all().size()
                + cast.holders().size();
        Permutation order = new Permutation(total, streams.bits(Topic.ORDER, -1));
        try (WorldFiles.Csv parties = files.open("parties", "parties", PARTIES);
                WorldFiles.Csv accounts = files.open("accounts", "accounts", ACCOUNTS);
                WorldFiles.Csv relations = files.open("party-relations", "relations", PartyRelation.HEADER)) {
            for (long place = 0; place < total; place++) {
                long number = order.of(place);
                Holder holder = at(number);
                parties.write(party(holder));
                accounts(holder, isCast(number), accounts);
                relations(holder, isCast(number), relations);
            }
        }
    }

    private Holder at(long number) {
        long rest = number;
        if (rest < population.persons()) {
            return population.person(rest);
        }
        rest -= population.persons();
        if (rest < population.companies()) {
            return population.company(rest);
        }
        rest -= population.companies();
        List<Holder> bodies = institutions.all();
        return rest < bodies.size() ? bodies.get((int) rest) : cast.holders().get((int) rest - bodies.size());
    }

    private boolean isCast(long number) {
        return number
                >= population.persons()
                        + population.companies()
                        + institutions.all().size();
    }

    private String[] party(Holder holder) {
        boolean person = holder.kind() == Holder.Kind.PERSON;
        Cast.Trading trading = holder.kind() == Holder.Kind.COMPANY ? cast.tradingOf(holder) : null;
        long bits = streams.bits(Topic.ADDRESS, ~holder.number());
        return new String[] {
            holder.partyId(),
            person ? "PERSON" : "COMPANY",
            holder.name(),
            Streams.part(bits, 5, 10) < 3 ? population.otherName(holder) : null,
            holder.nationalId(),
            population.bornOrFounded(holder).toString(),
            holder.country(),
            population.address(holder),
            Streams.part(bits, 21, 10) < 8 ? population.phone(holder) : null,
            trading == null ? null : trading.activity(),
            trading == null ? null : trading.licence()
        };
    }

    private void accounts(Holder holder, boolean inCast, WorldFiles.Csv out) {
        long opening = inCast ? cast.openingMinor(holder) : population.openingMinor(holder);
        out.write(account(holder, opening));
        Holder second = inCast ? cast.secondAccountOf(holder) : null;
        if (second != null) {
            out.write(account(second, cast.openingMinor(second)));
        } else if (holder.kind() == Holder.Kind.PERSON && population.keepsDollars(holder.number())) {
            SplittableRandom random = streams.of(Topic.OPENING, ~holder.number());
            out.write(account(population.secondAccount(holder, "USD"), random.nextLong(0, 4_000) * 100));
        }
    }

    private String[] account(Holder holder, long openingMinor) {
        return new String[] {
            holder.account(),
            holder.partyId(),
            holder.currency(),
            population.openedOn(holder, days.first()).toString(),
            MinorUnits.format(openingMinor, holder.currency()),
            Boolean.toString(institutions.isTerminal(holder)),
            holder.bank(),
            holder.country()
        };
    }

    /** A company's director and owner, and the next of kin in a family, of which each block of four people is one. */
    private void relations(Holder holder, boolean inCast, WorldFiles.Csv out) {
        if (inCast) {
            cast.relationsTo(holder).forEach(relation -> out.write(relation.row()));
            return;
        }
        if (holder.kind() == Holder.Kind.PERSON && holder.number() % 4 != 0) {
            Holder relative = population.person(holder.number() - 1);
            out.write(new PartyRelation(relative.partyId(), holder.partyId(), "RELATIVE", null, null).row());
        }
        if (holder.kind() == Holder.Kind.COMPANY) {
            String since = population.bornOrFounded(holder).toString();
            Holder director = population.director(holder.number());
            out.write(new PartyRelation(director.partyId(), holder.partyId(), "DIRECTOR", null, since).row());
            if (Sector.of(holder.number()) != Sector.CHARITY) {
                out.write(new PartyRelation(director.partyId(), holder.partyId(), "OWNER", "1.00", since).row());
            }
        }
    }
}
