package org.moneytrail.trace;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;
import org.moneytrail.trace.replay.Replay;
import org.moneytrail.trace.replay.Rule;

/**
 * All that a forward replay keeps between two payments, to be written down and taken up again, but for the names of pools,
 * which keep their numbers. Of the payments behind it, only those are named by which labelled money came that still rests
 * somewhere.
 *
 * @param origins ids in order; when it is taken up, others may be among them, but none may be missing that has marked
 *     anything
 */
record Kept(
        List<Rule> rules,
        List<UTF8String> origins,
        CurrencyCodes currencies,
        Ids payments,
        Replay replay,
        Forward forward) {
    private static final int MISSING = -1;

    void save(DataOutput out) throws IOException {
        out.writeInt(origins.size());
        for (UTF8String origin : origins) {
            write(origin, out);
        }
        out.writeInt(currencies.size());
        for (int currency = 0; currency < currencies.size(); currency++) {
            write(currencies.code(currency), out);
        }
        // By payment, one more than its new number.
        int[] numbers = new int[payments.size()];
        IntArrayList named = new IntArrayList();
        replay.save(out, payment -> {
            if (numbers[payment] == 0) {
                named.add(payment);
                numbers[payment] = named.size();
            }
            return numbers[payment] - 1;
        });
        forward.save(out, rules);
        out.writeInt(named.size());
        for (int payment : named) {
            write(payments.bytes(payment), out);
        }
    }

    /** Fills what is empty yet. */
    void load(DataInput in) throws IOException {
        Map<UTF8String, Integer> numbers = new HashMap<>();
        origins.forEach(origin -> numbers.put(origin, numbers.size()));
        int[] origin = new int[in.readInt()];
        for (int i = 0; i < origin.length; i++) {
            origin[i] = numbers.getOrDefault(read(in), MISSING);
        }
        int[] currency = new int[in.readInt()];
        for (int i = 0; i < currency.length; i++) {
            currency[i] = currencies.number(read(in));
        }
        replay.load(in, before -> origin[before]);
        forward.load(in, rules, before -> origin[before], before -> currency[before]);
        for (int left = in.readInt(); left > 0; left--) {
            payments.add(read(in));
        }
    }

    /** Writes a text of any length, for {@link #read}. */
    static void write(UTF8String text, DataOutput out) throws IOException {
        byte[] bytes = text.getBytes();
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Reads what {@link #write} wrote. */
    static UTF8String read(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return UTF8String.fromBytes(bytes);
    }
}
