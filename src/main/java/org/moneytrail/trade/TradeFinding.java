package org.moneytrail.trade;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.moneytrail.finding.Definition;

/** One kind of finding. */
interface TradeFinding {
    /** What it is. */
    Definition definition();

    /** What it finds and what it cannot judge, in the shape of {@link Drafts}. */
    Dataset<Row> find(Examined trade);
}
