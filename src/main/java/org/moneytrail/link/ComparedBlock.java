package org.moneytrail.link;

import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.moneytrail.link.score.Comparison;
import org.moneytrail.link.score.NameShares;
import org.moneytrail.settings.LinkSettings;

/** Compares the pairs of a block; names that were taken apart are kept from block to block. */
final class ComparedBlock implements FlatMapGroupsFunction<Long, Row, Row> {
    private static final long serialVersionUID = 1;

    private final LinkSettings settings;
    private final NameShares shares;
    private transient Comparison comparison;

    ComparedBlock(LinkSettings settings, NameShares shares) {
        this.settings = settings;
        this.shares = shares;
    }

    /** Rows of one record, the other, no paper, and the code of what comparing both came to. */
    @Override
    public Iterator<Row> call(Long key, Iterator<Row> rows) {
        if (comparison == null) {
            comparison = new Comparison(settings, shares);
        }
        return Block.pairs(
                        key,
                        rows,
                        Descriptions::read,
                        (one, other) -> RowFactory.create(
                                one.record(),
                                other.record(),
                                null,
                                comparison
                                        .compare(one.said(), other.said(), false)
                                        .code()))
                .iterator();
    }
}
