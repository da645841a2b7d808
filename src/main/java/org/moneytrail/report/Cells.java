package org.moneytrail.report;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.moneytrail.report.page.Money;
import org.moneytrail.report.page.Source;
import org.moneytrail.table.Field;
import org.moneytrail.table.Provenance;

/**
 * The cells of a row, by declared column.
 *
 * @param row whose cells
 */
record Cells(Row row) {
    String text(Field field) {
        return row.getAs(field.name());
    }

    Optional<String> maybe(Field field) {
        String text = row.getAs(field.name());
        return Optional.ofNullable(text).filter(found -> !found.isBlank());
    }

    long number(Field field) {
        Number number = row.getAs(field.name());
        return number.longValue();
    }

    Optional<Long> maybeNumber(Field field) {
        Number number = row.getAs(field.name());
        return Optional.ofNullable(number).map(Number::longValue);
    }

    Optional<BigDecimal> maybeDecimal(Field field) {
        BigDecimal decimal = row.getAs(field.name());
        return Optional.ofNullable(decimal).map(BigDecimal::stripTrailingZeros);
    }

    double decimal(Field field) {
        return row.<Double>getAs(field.name());
    }

    boolean truth(Field field) {
        return Boolean.TRUE.equals(row.<Boolean>getAs(field.name()));
    }

    List<String> texts(Field field) {
        int index = row.fieldIndex(field.name());
        return row.isNullAt(index) ? List.of() : row.getList(index);
    }

    /** An instant, whichever of Java's two types the session hands out. */
    Instant instant(Field field) {
        Object value = row.getAs(field.name());
        return value instanceof Timestamp timestamp ? timestamp.toInstant() : (Instant) value;
    }

    Money money(Field minor, Field currency) {
        return new Money(number(minor), text(currency));
    }

    /** An amount that may be empty, or without a currency. */
    Optional<Money> maybeMoney(Field minor, Field currency) {
        return maybeNumber(minor).flatMap(found -> maybe(currency).map(code -> new Money(found, code)));
    }

    Source source() {
        return new Source(text(Provenance.SOURCE_FILE), number(Provenance.SOURCE_LINE));
    }
}
