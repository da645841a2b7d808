package org.moneytrail.trace;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.table.Field;
import org.moneytrail.table.Origins;
import org.moneytrail.table.Targets;
import org.moneytrail.table.Transactions;

/** Rows of {@link Moves} from payments with the marks upon them. */
final class MoveRows {
    private MoveRows() {}

    /**
     * Payments with their marks.
     *
     * @param payments shape of {@link Transactions} as far as money is told
     * @param origins as {@link #origins} gives them; they may be told to all tasks
     * @param targets as {@link #targets} gives them
     */
    static Dataset<Row> of(Dataset<Row> payments, Dataset<Row> origins, Dataset<Row> targets) {
        return payments.join(origins, Transactions.TRANSACTION_ID.col().equalTo(col("origin_payment")), "left")
                .join(targets, Transactions.TRANSACTION_ID.col().equalTo(col("target_payment")), "left")
                .select(Moves.TABLE.columns(Map.ofEntries(
                        Map.entry(Moves.KIND, lit(Moves.PAYMENT)),
                        Map.entry(Moves.BOOKED_AT, Transactions.BOOKED_AT.col()),
                        Map.entry(Moves.ID, Transactions.TRANSACTION_ID.col()),
                        Map.entry(Moves.DEBTOR, Transactions.DEBTOR_ACCOUNT.col()),
                        Map.entry(Moves.DEBIT, Transactions.AMOUNT_MINOR.col()),
                        Map.entry(Moves.DEBIT_CURRENCY, Transactions.CURRENCY.col()),
                        Map.entry(Moves.CREDITOR, Transactions.CREDITOR_ACCOUNT.col()),
                        Map.entry(Moves.CREDIT, Transactions.CREDITED_AMOUNT_MINOR.col()),
                        Map.entry(Moves.CREDIT_CURRENCY, Transactions.CREDITED_CURRENCY.col()),
                        Map.entry(Moves.ORIGINS, col("origin_marks")),
                        Map.entry(Moves.TARGETS, col("target_marks")))));
    }

    /** The origins upon each payment. */
    static Dataset<Row> origins(Dataset<Row> origins) {
        return marks(origins, Origins.ORIGIN_ID, Origins.TRANSACTION_ID, Origins.REQUESTED_MINOR, "origin_");
    }

    /** The targets upon each payment. */
    static Dataset<Row> targets(Dataset<Row> targets) {
        return marks(targets, Targets.TARGET_ID, Targets.TRANSACTION_ID, Targets.REQUESTED_MINOR, "target_");
    }

    /** The marks of each payment together; there are few on any one, so a list of them is safe. */
    private static Dataset<Row> marks(Dataset<Row> marks, Field id, Field payment, Field minor, String prefix) {
        Column mark = struct(id.col().as("mark_id"), minor.col().as("mark_minor"));
        return marks.groupBy(payment.col().as(prefix + "payment"))
                .agg(collect_list(mark).as(prefix + "marks"));
    }
}
