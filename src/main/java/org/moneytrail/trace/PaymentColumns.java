package org.moneytrail.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.execution.ColumnarToRowExec;
import org.apache.spark.sql.execution.InputAdapter;
import org.apache.spark.sql.execution.ProjectExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.WholeStageCodegenExec;
import org.apache.spark.sql.execution.vectorized.ConstantColumnVector;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.moneytrail.table.Field;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Payments of a ledger as their files hold them, column by column. To copy each into a row of its own takes several times
 * as long as to replay it, and of most a replay needs five numbers.
 */
final class PaymentColumns {
    private PaymentColumns() {}

    /**
     * Payments as rows of {@link LaidMoves}, each a view of columns that lasts until the next one is asked for.
     *
     * @param payments shape of {@link org.moneytrail.table.LaidPayments}
     * @return none if they are not read from files that are held by columns, or not all rows of these are wanted
     */
    static Optional<RDD<InternalRow>> of(Dataset<Row> payments) {
        return scan(payments).map(scan -> {
            Map<String, Integer> places = new HashMap<>();
            for (Attribute column : CollectionConverters.asJava(scan.output())) {
                places.put(column.name(), places.size());
            }
            Map<String, Integer> from = new HashMap<>();
            LaidMoves.PAYMENT_COLUMNS.forEach((move, column) -> from.put(move.name(), places.get(column.name())));
            return scan.executeColumnar()
                    .toJavaRDD()
                    .flatMap(batch -> moves(batch, from).rowIterator())
                    .rdd();
        });
    }

    /** The reading of files under what only picks columns and makes rows of them. */
    private static Optional<SparkPlan> scan(Dataset<Row> payments) {
        SparkPlan plan = payments.queryExecution().executedPlan();
        while (!plan.supportsColumnar()) {
            if (!onlyPicks(plan)) {
                return Optional.empty();
            }
            plan = plan.children().head();
        }
        return Optional.of(plan);
    }

    private static boolean onlyPicks(SparkPlan plan) {
        return plan instanceof WholeStageCodegenExec
                || plan instanceof InputAdapter
                || plan instanceof ColumnarToRowExec
                || plan instanceof ProjectExec project
                        && CollectionConverters.asJava(project.projectList()).stream()
                                .allMatch(AttributeReference.class::isInstance);
    }

    /** The same columns in the order of {@link LaidMoves}. */
    private static ColumnarBatch moves(ColumnarBatch payments, Map<String, Integer> from) {
        List<ColumnVector> columns = new ArrayList<>();
        for (Field field : LaidMoves.TABLE.fields()) {
            Integer at = from.get(field.name());
            columns.add(at == null ? constant(field, payments.numRows()) : payments.column(at));
        }
        return new ColumnarBatch(columns.toArray(ColumnVector[]::new), payments.numRows());
    }

    private static ColumnVector constant(Field field, int rows) {
        ConstantColumnVector column = new ConstantColumnVector(rows, field.type());
        if (field.equals(LaidMoves.KIND)) {
            column.setInt(LaidMoves.PAYMENT);
        } else {
            column.setNull();
        }
        return column;
    }
}
