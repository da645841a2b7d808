package org.moneytrail.link;

import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.translate;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.upper;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.moneytrail.link.identifier.Address;
import org.moneytrail.link.identifier.Container;
import org.moneytrail.link.identifier.Iban;
import org.moneytrail.link.identifier.Identifier;
import org.moneytrail.link.identifier.NationalNumber;
import org.moneytrail.link.identifier.Phone;
import org.moneytrail.link.identifier.Plate;
import org.moneytrail.link.identifier.Told;

/**
 * One form for each identifier, however it is written; null where it tells nobody apart. What payments carry is brought into
 * it by Spark's own functions, since there are many of them; {@code link.identifier} knows the same forms, and the rest.
 */
final class Identifiers {
    /** One sign again and again, no digit at all, counting up, and seven zeros at the end: what stands for no number. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("^(?:(.)\\1*|[^0-9]*|0?12345(?:6(?:7(?:8(?:9(?:0(?:1(?:23?)?)?)?)?)?)?)?|.*0{7})$");

    private static final int SHORTEST_PHONE = 7;

    private static final UserDefinedFunction PHONE =
            udf((UDF2<String, String, String>) Identifiers::phone, DataTypes.StringType);
    private static final UserDefinedFunction ADDRESS =
            udf((UDF1<String, String>) Identifiers::address, DataTypes.StringType);
    private static final UserDefinedFunction BORN =
            udf((UDF1<String, LocalDate>) Identifiers::born, DataTypes.DateType);
    private static final UserDefinedFunction KIND = udf((UDF1<String, String>) Identifiers::kind, DataTypes.StringType);
    private static final UserDefinedFunction ID_IN_WORDS = udf(
            (UDF1<String, String>) id -> NationalNumber.isMistyped(id) ? id + ", whose check digit does not fit" : id,
            DataTypes.StringType);
    private static final UserDefinedFunction CONTAINER_IN_WORDS = udf(
            (UDF1<String, String>) number ->
                    Container.read(number).isMistyped() ? number + ", whose check digit does not fit" : number,
            DataTypes.StringType);
    private static final UserDefinedFunction ACCOUNT_IN_WORDS = udf(
            (UDF1<String, String>)
                    account -> Iban.read(account).isMistyped() ? account + ", whose check digits do not fit," : account,
            DataTypes.StringType);

    private Identifiers() {}

    /** Upper case without spaces and dashes; at least six characters. */
    static Column nationalId(Column written) {
        return telling(upper(regexp_replace(written, "[\\s\\u00A0\\p{Pd}]", "")), 6);
    }

    /** A national id, and that its check digit does not fit, if so. */
    static Column nationalIdInWords(Column id) {
        return ID_IN_WORDS.apply(id);
    }

    /** The birth date that a national id tells; null if it tells none. */
    static Column born(Column nationalId) {
        return BORN.apply(nationalId);
    }

    /** PERSON or COMPANY, if a national id tells; else null. */
    static Column kind(Column nationalId) {
        return KIND.apply(nationalId);
    }

    /**
     * Digits from the country code on, at least seven.
     *
     * @param country where it is dialled without its code; may be null
     */
    static Column phone(Column written, Column country) {
        return PHONE.apply(written, country);
    }

    /** A town, a street or quarter and a house number, in one order and script, as {@link Address} has them. */
    static Column address(Column written) {
        return ADDRESS.apply(written);
    }

    /** The country in a list of countries, if it is the only one. */
    static Column onlyOne(Column countries) {
        return when(size(countries).equalTo(1), get(countries, lit(0)));
    }

    /** Upper case letters and digits, Cyrillic letters that look Latin folded; at least four characters. */
    static Column plate(Column written) {
        return telling(lettersAndDigits(written), 4);
    }

    /** As a plate; a container number of ISO 6346 has eleven characters, and shorter ones are cut. */
    static Column container(Column written) {
        return telling(lettersAndDigits(written), 10);
    }

    /** A container number, and that its check digit does not fit, if so. */
    static Column containerInWords(Column number) {
        return CONTAINER_IN_WORDS.apply(number);
    }

    /** An account, and that it is an IBAN whose check digits do not fit, if so. */
    static Column accountInWords(Column account) {
        return ACCOUNT_IN_WORDS.apply(account);
    }

    private static Column lettersAndDigits(Column written) {
        return translate(regexp_replace(upper(written), "[^\\p{L}\\p{N}]", ""), Plate.CYRILLIC, Plate.LATIN);
    }

    private static Column telling(Column normalised, int shortest) {
        return when(
                length(normalised).geq(lit(shortest)).and(not(normalised.rlike(PLACEHOLDER.pattern()))), normalised);
    }

    private static String phone(String written, String country) {
        if (written == null) {
            return null;
        }
        String number = Phone.read(written, country).normal();
        return number.length() < SHORTEST_PHONE || PLACEHOLDER.matcher(number).matches() ? null : number;
    }

    private static String address(String written) {
        if (written == null) {
            return null;
        }
        Identifier read = Address.read(written);
        return read.isValid() ? read.normal() : null;
    }

    private static LocalDate born(String nationalId) {
        return nationalId == null
                ? null
                : NationalNumber.told(nationalId).born().orElse(null);
    }

    private static String kind(String nationalId) {
        return nationalId == null
                ? null
                : NationalNumber.told(nationalId)
                        .bearer()
                        .filter(bearer -> bearer != Told.Bearer.SOLE_TRADER)
                        .map(Told.Bearer::name)
                        .orElse(null);
    }
}
