package org.moneytrail.generate;

import java.util.List;

/** Ordinary life, day by day: what is due, and as much daily life as the ledger still has room for. */
final class Economy {
    final Incomes incomes;
    final DailyLife dailyLife;
    final Trade trade;

    private final List<Habit> habits;
    private final Agenda agenda = new Agenda();
    private long made;
    private long planned;

    Economy(Streams streams, Days days, Rates rates, Population population, Institutions institutions, long payments) {
        incomes = new Incomes(streams, days, population, institutions);
        dailyLife = new DailyLife(streams, rates, population, institutions);
        trade = new Trade(streams, days, rates, population, payments);
        habits = List.of(
                incomes,
                new HouseholdBills(streams, days, population, institutions),
                new Loans(streams, days, population, institutions),
                new CompanyDues(streams, days, population, institutions),
                trade,
                dailyLife);
    }

    /**
     * Plans a day; days are planned in order, with one quota. Returns how many payments the day has: what is due even if
     * that passes the quota, which later days make good.
     */
    int plan(int day, Quota quota) {
        agenda.clear();
        for (int habit = 0; habit < habits.size(); habit++) {
            agenda.turnTo(habit);
            habits.get(habit).due(day, agenda);
        }
        planned += quota.on(day);
        dailyLife.fill(day, Math.max(0, planned - made - agenda.size()), agenda);
        agenda.sort();
        made += agenda.size();
        return agenda.size();
    }

    /** The second of the world at which an entry of the planned day is paid. */
    long second(int day, int entry) {
        return day * Days.DAY + agenda.second(entry);
    }

    /** Makes the payment of an entry of the planned day. */
    Payment payment(int day, int entry) {
        return habits.get(agenda.habit(entry)).payment(day, second(day, entry), agenda.index(entry));
    }
}
