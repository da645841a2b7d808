package org.moneytrail.trace;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.unsafe.types.UTF8String;

/** Currencies by number, in the order in which they come. They are so few that looking at each is faster than any table. */
final class CurrencyCodes {
    private final List<UTF8String> codes = new ArrayList<>();

    /** The currency's number, whether it is known yet or not. */
    int number(UTF8String code) {
        for (int i = 0; i < codes.size(); i++) {
            if (codes.get(i).equals(code)) {
                return i;
            }
        }
        codes.add(code.copy());
        return codes.size() - 1;
    }

    UTF8String code(int number) {
        return codes.get(number);
    }

    int size() {
        return codes.size();
    }
}
