package org.moneytrail.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Imports and exports: a deal is paid on one day, or three tenths of it then and the rest 20 days later, and declared to
 * customs 5 to 24 days after the first payment. Payments and declaration carry the same invoice number.
 */
final class Trade implements Habit {
    private static final int REST_AFTER = 20;
    private static final int EARLIEST = 5;
    private static final int LATEST = 24;
    private static final long REST = 1L << 40;

    private final Streams streams;
    private final Rates rates;
    private final Population population;
    private static final int PERCENT = 100;

    private final OpaqueIds invoiceIds;
    private final OpaqueIds declarationIds;
    private final Quota deals;

    Trade(Streams streams, Days days, Rates rates, Population population, long payments) {
        this.streams = streams;
        this.rates = rates;
        this.population = population;
        this.invoiceIds = new OpaqueIds('I', streams);
        this.declarationIds = new OpaqueIds('D', streams);
        this.deals = new Quota(payments * 12 / 1_000, days.count());
    }

    @Override
    public void due(int day, Agenda agenda) {
        for (long number = 0; number < deals.on(day); number++) {
            agenda.add(Clock.office(streams.bits(Topic.TRADE, serial(day, number))), number);
        }
        int dealt = day - REST_AFTER;
        for (long number = 0; dealt >= 0 && number < deals.on(dealt); number++) {
            if (paidInParts(dealt, number)) {
                agenda.add(Clock.office(streams.bits(Topic.TRADE, ~serial(day, number))), REST | number);
            }
        }
    }

    @Override
    public Payment payment(int day, long second, long index) {
        boolean rest = (index & REST) != 0;
        long number = index & (REST - 1);
        int dealt = rest ? day - REST_AFTER : day;
        Deal deal = deal(dealt, number);
        long first = paidInParts(dealt, number) ? deal.totalMinor() * 3 / 10 : deal.totalMinor();
        long minor = rest ? deal.totalMinor() - first : first;
        long tenge = rates.convert(minor, deal.currency(), Rates.BASE, day);
        Payment payment = deal.goods().direction == Goods.Direction.IN
                ? Payment.between(second, deal.trader(), deal.partner(), tenge, Rates.BASE)
                        .credited(minor, deal.currency())
                : Payment.between(second, deal.partner(), deal.trader(), minor, deal.currency())
                        .credited(tenge, Rates.BASE);
        return payment.being(Purpose.GOODS)
                .saying("Payment for goods, invoice " + deal.invoice() + ", contract " + deal.contract())
                .invoiced(deal.invoice(), deal.contract())
                .referenced("E" + Long.toString(streams.bits(Topic.TRADE, second) >>> 24, 36))
                .knownAs(streams.bits(Topic.TRADE, second + number));
    }

    /** What is lodged on {@code day}, in ascending time. */
    List<DeclarationItem> lodged(int day) {
        List<DeclarationItem> items = new ArrayList<>();
        for (int dealt = Math.max(0, day - LATEST); dealt <= day - EARLIEST; dealt++) {
            for (long number = 0; number < deals.on(dealt); number++) {
                long bits = Streams.mix(streams.bits(Topic.TRADE, serial(dealt, number)) + 1);
                if (dealt + EARLIEST + Streams.part(bits, 0, LATEST - EARLIEST + 1) == day) {
                    Deal deal = deal(dealt, number);
                    Holder written = written(deal.trader(), serial(dealt, number));
                    declaration(
                                    day * Days.DAY + Clock.office(bits >>> 16),
                                    deal,
                                    declarationIds.of(serial(dealt, number)),
                                    DeclarationItem.Carriage.of(Streams.mix(bits)))
                            .forEach(item -> items.add(item.naming(written)));
                }
            }
        }
        return items;
    }

    /** One paper in eight has a name alone, as it was heard. */
    private Holder written(Holder trader, long serial) {
        return Streams.part(streams.bits(Topic.AGENCY, ~serial), 48, 8) == 0
                ? trader.withoutId().called(population.heard(trader, ~serial))
                : trader;
    }

    /** Customs' view of a deal; values are taken at the rate of the day. */
    List<DeclarationItem> declaration(long lodged, Deal deal, String declarationId, DeclarationItem.Carriage carriage) {
        boolean imported = deal.goods().direction == Goods.Direction.IN;
        Holder consignor = imported ? deal.partner() : deal.trader();
        Holder consignee = imported ? deal.trader() : deal.partner();
        List<DeclarationItem> items = new ArrayList<>();
        long[] parts = deal.itemsMinor();
        for (int item = 0; item < parts.length; item++) {
            items.add(new DeclarationItem(
                    declarationId,
                    item + 1,
                    lodged,
                    imported ? "IMPORT" : "EXPORT",
                    deal.trader(),
                    consignor,
                    consignee,
                    deal.goods(),
                    imported ? deal.partner().country() : "KZ",
                    deal.itemsKilograms()[item],
                    rates.convert(parts[item], deal.currency(), Rates.BASE, (int) (lodged / Days.DAY)),
                    parts[item],
                    deal.currency(),
                    deal.invoice(),
                    deal.contract(),
                    deal.licence(),
                    carriage));
        }
        return items;
    }

    /** A deal outside ordinary business, of which a story knows who, what and how much, at the goods' usual price. */
    Deal dealOf(Holder trader, Holder partner, Goods goods, long totalMinor, String currency, long serial, int day) {
        return dealOf(trader, partner, goods, PERCENT, totalMinor, currency, serial, day);
    }

    /** Such a deal at another price, in percent of the usual one. */
    Deal dealOf(
            Holder trader,
            Holder partner,
            Goods goods,
            int pricePercent,
            long totalMinor,
            String currency,
            long serial,
            int day) {
        long cents = rates.convert(totalMinor, currency, "USD", day);
        return new Deal(
                trader,
                partner,
                goods,
                new long[] {Math.max(1, cents * PERCENT / (goods.centsPerKilogram * pricePercent))},
                new long[] {totalMinor},
                currency,
                invoiceIds.of(Story.SERIALS + serial),
                contract(Story.SERIALS + serial),
                null);
    }

    /** The id of the declaration of a story's deal. */
    String declarationId(long serial) {
        return declarationIds.of(Story.SERIALS + serial);
    }

    private Deal deal(int day, long number) {
        SplittableRandom random = streams.of(Topic.TRADE, ~(long) day, number);
        boolean imported = random.nextInt(10) < 7;
        Holder trader = population.drawCompany(imported ? Sector.WHOLESALE : Sector.MANUFACTURER, random);
        // A trader deals in two kinds of goods, with two partners for each.
        long line = trader.number() * 4 + random.nextInt(4);
        long bits = streams.bits(Topic.PARTNER, ~(line << 20));
        Goods goods = imported
                ? Goods.values()[Streams.part(streams.bits(Topic.PARTNER, ~(line / 2 << 21)), 0, 8)]
                : Goods.values()[8 + Streams.part(streams.bits(Topic.PARTNER, ~(line / 2 << 21)), 0, 4)];
        String country = goods.country(bits);
        String currency = Goods.currency(country);
        int items = random.nextInt(5) == 0 ? 2 : 1;
        long[] kilograms = new long[items];
        long[] minor = new long[items];
        for (int item = 0; item < items; item++) {
            kilograms[item] = random.nextLong(400, 6_000);
            long cents = kilograms[item] * goods.centsPerKilogram * random.nextLong(920, 1_081) / 1_000;
            minor[item] = rates.convert(cents, "USD", currency, day);
        }
        return new Deal(
                trader,
                population.foreignCompany(line, country),
                goods,
                kilograms,
                minor,
                currency,
                invoiceIds.of(serial(day, number)),
                contract(line),
                null);
    }

    private String contract(long line) {
        return "KZ/" + (10_000 + Streams.part(streams.bits(Topic.PARTNER, ~(line << 22)), 0, 60_000));
    }

    private boolean paidInParts(int day, long number) {
        return Streams.part(streams.bits(Topic.TRADE, serial(day, number)), 33, 10) < 4;
    }

    private static long serial(int day, long number) {
        return (long) day << 24 | number;
    }

    /** Who sells what to whom for how much. */
    record Deal(
            Holder trader,
            Holder partner,
            Goods goods,
            long[] itemsKilograms,
            long[] itemsMinor,
            String currency,
            String invoice,
            String contract,
            String licence) {
        /** The same deal under a licence. */
        Deal under(String number) {
            return new Deal(trader, partner, goods, itemsKilograms, itemsMinor, currency, invoice, contract, number);
        }

        /** A payment for it: {@code tenge} leave the payer's account, {@code credited} of its currency arrive. */
        Payment paidBy(Holder payer, long second, long tenge, long credited) {
            return Payment.between(second, payer, partner, tenge, Rates.BASE)
                    .credited(credited, currency)
                    .being(Purpose.GOODS)
                    .saying("Payment for goods, invoice " + invoice + ", contract " + contract)
                    .invoiced(invoice, contract);
        }

        long totalMinor() {
            long total = 0;
            for (long minor : itemsMinor) {
                total += minor;
            }
            return total;
        }
    }
}
