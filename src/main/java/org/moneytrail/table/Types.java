package org.moneytrail.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** Column types that have parameters. */
public final class Types {
    /** A list of texts. */
    public static final DataType TEXTS = DataTypes.createArrayType(StringType, false);
    /** An amount in major units whose currency is not known yet; no currency has more than 4 decimals. */
    public static final DataType DECIMAL_4 = DataTypes.createDecimalType(23, 4);
    /** A quantity or a mass. */
    public static final DataType DECIMAL_6 = DataTypes.createDecimalType(24, 6);
    /** A rate or a share. */
    public static final DataType DECIMAL_8 = DataTypes.createDecimalType(24, 8);
    /** A sum of amounts, which may pass 64 bits. */
    public static final DataType TOTAL = DataTypes.createDecimalType(38, 0);
    /** Named settings, counts and sums. */
    public static final DataType NAMED_TEXTS = DataTypes.createMapType(StringType, StringType, false);
    /** Delta versions by table. */
    public static final DataType VERSIONS = DataTypes.createMapType(StringType, LongType, false);

    private Types() {}
}
