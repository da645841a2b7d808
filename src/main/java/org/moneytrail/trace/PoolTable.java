package org.moneytrail.trace;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import org.apache.spark.unsafe.types.UTF8String;

/** The names of pools that have their numbers already. */
final class PoolTable implements Names {
    private static final int NONE = -1;

    private final CurrencyCodes codes = new CurrencyCodes();
    private final Ids accounts = new Ids();
    /** By pool: where its account is, and its currency. */
    private final IntArrayList places = new IntArrayList();

    private final IntArrayList currencies = new IntArrayList();
    /** By {@code -1 - pool}. */
    private final IntArrayList outside = new IntArrayList();

    /** Names a pool. @param account null outside */
    void add(int pool, UTF8String account, UTF8String currency) {
        int code = codes.number(currency);
        if (pool < 0) {
            put(outside, -1 - pool, code);
        } else {
            put(currencies, pool, code);
            put(places, pool, accounts.add(account));
        }
    }

    /** One more than the highest number. */
    int size() {
        return places.size();
    }

    CurrencyCodes codes() {
        return codes;
    }

    @Override
    public UTF8String account(int pool) {
        return pool < 0 ? null : accounts.bytes(places.getInt(pool));
    }

    @Override
    public int currency(int pool) {
        return pool < 0 ? outside.getInt(-1 - pool) : currencies.getInt(pool);
    }

    @Override
    public UTF8String code(int currency) {
        return codes.code(currency);
    }

    private static void put(IntArrayList list, int at, int value) {
        while (list.size() <= at) {
            list.add(NONE);
        }
        list.set(at, value);
    }
}
