package org.moneytrail.trade;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.upper;
import static org.apache.spark.sql.functions.when;
import static org.moneytrail.table.Types.TEXTS;

import org.apache.spark.sql.Column;

/**
 * By what a payment and a goods item may be told to belong together. A key is a text of its rank (which values agree),
 * the direction of the goods and the values; two records that have a key in common agree in all of them. So one join
 * finds all candidates, and a block is never larger than what agrees in two values.
 */
final class Signs {
    /** The invoice number and the trader. */
    static final int INVOICE_AND_TRADER = 0;
    /** The invoice number and the partner abroad. */
    static final int INVOICE_AND_PARTNER = 1;
    /** The invoice number and the contract number. */
    static final int INVOICE_AND_CONTRACT = 2;
    /** The contract number and the trader. */
    static final int CONTRACT_AND_TRADER = 3;
    /** The contract number and the partner abroad. */
    static final int CONTRACT_AND_PARTNER = 4;
    /** Trader and partner; the amount must tell the rest. */
    static final int BOTH_PARTIES = 5;

    /** Direction of goods that a party here pays for. */
    static final String IN = "I";
    /** Direction of goods that a party here is paid for. */
    static final String OUT = "O";

    private static final String SEPARATOR = "\u0001";
    private static final String BETWEEN_NUMBERS = "[,;|]";

    private Signs() {}

    /** Letters and digits in upper case; nothing if there are none. */
    static Column plain(Column text) {
        Column letters = upper(regexp_replace(text, "[^\\p{L}\\p{N}]", ""));
        return when(length(letters).gt(lit(0)), letters);
    }

    /** The numbers that a field holds, each in its one form. */
    static Column numbers(Column written) {
        return coalesce(
                filter(
                        transform(split(written, BETWEEN_NUMBERS), Signs::plain),
                        number -> number.isNotNull().and(length(number).gt(lit(0)))),
                none());
    }

    /** One number in its one form, as the only one. */
    static Column number(Column written) {
        return array_compact(array(plain(written)));
    }

    /** By what somebody is known: the entity and the id. */
    static Column identity(Column entity, Column id) {
        return array_compact(array(concat(lit("e:"), entity), concat(lit("i:"), plain(id))));
    }

    /** By what somebody is known: the entity, the id and the name. */
    static Column identityOrName(Column entity, Column id, Column name) {
        return concat(identity(entity, id), array_compact(array(concat(lit("n:"), plain(name)))));
    }

    /** All keys of a record. */
    static Column keys(String direction, Column invoices, Column contracts, Column trader, Column partner) {
        return concat(
                pairs(INVOICE_AND_TRADER, direction, invoices, trader),
                pairs(INVOICE_AND_PARTNER, direction, invoices, partner),
                pairs(INVOICE_AND_CONTRACT, direction, invoices, contracts),
                pairs(CONTRACT_AND_TRADER, direction, contracts, trader),
                pairs(CONTRACT_AND_PARTNER, direction, contracts, partner),
                pairs(BOTH_PARTIES, direction, trader, partner));
    }

    /** The rank of a key. */
    static int rank(String key) {
        return key.charAt(0) - '0';
    }

    private static Column pairs(int rank, String direction, Column ones, Column others) {
        return flatten(transform(
                ones,
                one -> transform(
                        others, other -> concat(lit(rank + direction + SEPARATOR), one, lit(SEPARATOR), other))));
    }

    private static Column none() {
        return array().cast(TEXTS);
    }
}
