package org.moneytrail.generate;

import java.util.ArrayList;
import java.util.List;

/** The bodies that everybody pays or is paid by. Pools and clearing accounts are terminal: money in them is a crowd's. */
final class Institutions {
    final Holder treasury;
    final Holder pensionFund;
    final Holder socialFund;
    final Holder hospital;
    final Holder[] utilities;
    final Holder[] lenders;
    final Holder[] remittancePools;
    final Holder[] clearingHouses;

    private final List<Holder> all = new ArrayList<>();
    private final List<Holder> terminal = new ArrayList<>();
    private final Population population;

    Institutions(Population population) {
        this.population = population;
        treasury = add("Қазынашылық комитеті");
        pensionFund = add("Зейнетақы қоры");
        socialFund = add("Әлеуметтік сақтандыру қоры");
        hospital = add("ГКП «Қалалық аурухана Жарқынтаң»");
        utilities =
                add("ТОО «Жылутаг Су»", "ТОО «Энергоқуат Тарату»", "ТОО «Газмерт Сервис»", "ТОО «Байлағыш Телеком»");
        lenders = add("АО «Қорт Банк»", "АО «Тұлб Банк»", "АО «Зерп Банк»");
        remittancePools = add("ТОО «Алмасу Аударым»", "ТОО «Жедел Перевод»", "ТОО «Юнисап Трансфер»");
        clearingHouses = add("АО «Картклир»", "АО «Эквайрснаб»");
        terminal.addAll(List.of(remittancePools));
        terminal.addAll(List.of(clearingHouses));
    }

    List<Holder> all() {
        return List.copyOf(all);
    }

    boolean isTerminal(Holder holder) {
        return holder.kind() == Holder.Kind.INSTITUTION && terminal.contains(holder);
    }

    private Holder[] add(String... names) {
        Holder[] holders = new Holder[names.length];
        for (int i = 0; i < names.length; i++) {
            holders[i] = add(names[i]);
        }
        return holders;
    }

    private Holder add(String name) {
        Holder holder = population.institution(all.size(), name);
        all.add(holder);
        return holder;
    }
}
