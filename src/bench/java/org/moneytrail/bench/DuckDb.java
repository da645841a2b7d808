package org.moneytrail.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** The same question in SQL, under {@code fifo}, from the same files to files. */
final class DuckDb {
    /** As much as the README's runs give to Spark; what does not fit goes to disk. */
    private static final String MEMORY = "6GB";

    private final String payments;
    private final String origins;
    private final int threads;

    DuckDb(String payments, String origins, int threads) {
        this.payments = payments;
        this.origins = origins;
        this.threads = threads;
    }

    /** Traced payments and flows of the marked payments; only accounts that their money can have reached are looked at. */
    void trace(String output) throws SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:", new Properties());
                Statement sql = duck.createStatement()) {
            read(sql);
            sql.execute(
                    "CREATE TABLE marks AS SELECT origin_id, transaction_id AS id FROM '" + origins + "/*.parquet'");
            reach(sql);
            runs(sql, "IN (SELECT account FROM reach)", "AND i.id IS NOT NULL");
            sql.execute("""
                    CREATE TABLE labelled AS WITH RECURSIVE l AS (
                      SELECT m.origin_id, p.id, 0::BIGINT AS a, p.amount AS b, NULL::VARCHAR AS came_by
                      FROM marks m JOIN ledger p ON p.id = m.id
                      UNION ALL
                      SELECT l.origin_id, r.out_id, r.out_from + greatest(l.a - r.in_from, 0),
                        r.out_from + least(l.b - r.in_from, r.amount), r.in_id
                      FROM l JOIN runs r ON r.in_id = l.id AND r.in_from < l.b AND r.in_from + r.amount > l.a)
                    SELECT * FROM l""");
            sql.execute("COPY (SELECT origin_id, id AS transaction_id, sum(b - a)::BIGINT AS traced_minor FROM labelled"
                    + " GROUP BY 1, 2) TO '" + output + "-traced.parquet'");
            sql.execute("COPY (SELECT origin_id, came_by AS in_transaction_id, id AS out_transaction_id,"
                    + " sum(b - a)::BIGINT AS amount_minor FROM labelled WHERE came_by IS NOT NULL GROUP BY 1, 2, 3) TO '"
                    + output + "-flows.parquet'");
        }
    }

    /** What of each payment came in by which other one, or by none, for all payments. */
    void allFlows(String output) throws SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:", new Properties());
                Statement sql = duck.createStatement()) {
            sql.execute("SET memory_limit = '" + MEMORY + "'");
            sql.execute("SET temp_directory = '" + output + ".tmp'");
            read(sql);
            runs(sql, "IS NOT NULL", "");
            sql.execute("COPY (SELECT out_id AS out_transaction_id, in_id AS in_transaction_id, amount::BIGINT AS"
                    + " amount_minor FROM runs) TO '" + output + "'");
        }
    }

    private void read(Statement sql) throws SQLException {
        sql.execute("SET threads = " + threads);
        sql.execute("CREATE TABLE ledger AS SELECT transaction_id AS id, booked_at, debtor_account AS debtor,"
                + " creditor_account AS creditor, amount_minor AS amount FROM '" + payments + "/*.parquet'");
    }

    /** From when on money of a marked payment can be in an account, to the fixpoint. */
    private static void reach(Statement sql) throws SQLException {
        sql.execute("CREATE TABLE reach AS SELECT p.creditor AS account, min(p.booked_at) AS since FROM marks m"
                + " JOIN ledger p ON p.id = m.id GROUP BY 1");
        sql.execute("CREATE TABLE frontier AS SELECT * FROM reach");
        while (true) {
            sql.execute("CREATE OR REPLACE TABLE next AS SELECT n.account, n.since FROM (SELECT p.creditor AS account,"
                    + " min(p.booked_at) AS since FROM frontier f JOIN ledger p ON p.debtor = f.account"
                    + " AND p.booked_at >= f.since WHERE p.creditor IS NOT NULL GROUP BY 1) n"
                    + " LEFT JOIN reach r ON r.account = n.account WHERE r.since IS NULL OR n.since < r.since");
            try (ResultSet left = sql.executeQuery("SELECT count(*) FROM next")) {
                left.next();
                if (left.getLong(1) == 0) {
                    return;
                }
            }
            sql.execute("DELETE FROM reach WHERE account IN (SELECT account FROM next)");
            sql.execute("INSERT INTO reach SELECT * FROM next");
            sql.execute("CREATE OR REPLACE TABLE frontier AS SELECT * FROM next");
        }
    }

    /**
     * Which units of which payment left by which, per account: both sides are laid end to end, what an account lacks
     * joins as a way in of its own, and where one side's boundaries cut the other there is a run.
     *
     * @param which accounts, a condition
     * @param ways which ways in, a condition to be added, or nothing
     */
    private static void runs(Statement sql, String which, String ways) throws SQLException {
        sql.execute("""
                CREATE TABLE sides AS
                SELECT debtor AS account, booked_at, id, 0 AS side, amount FROM ledger WHERE debtor %1$s
                UNION ALL
                SELECT creditor, booked_at, id, 1, amount FROM ledger WHERE creditor %1$s""".formatted(which));
        sql.execute("""
                CREATE TABLE lacking AS SELECT account, booked_at, id, side, amount,
                  greatest(0, max(-balance) OVER (PARTITION BY account ORDER BY booked_at, id, side)) AS lacked
                FROM (SELECT *, sum(CASE side WHEN 0 THEN -amount ELSE amount END)
                  OVER (PARTITION BY account ORDER BY booked_at, id, side) AS balance FROM sides)""");
        sql.execute("""
                CREATE TABLE ins AS SELECT account, way AS id, amount, (sum(amount) OVER w - amount)::BIGINT AS start FROM (
                  SELECT account, booked_at, id, side, id AS way, amount FROM lacking WHERE side = 1
                  UNION ALL
                  SELECT account, booked_at, id, side, NULL, lack FROM (SELECT *, (lacked - coalesce(lag(lacked)
                    OVER (PARTITION BY account ORDER BY booked_at, id, side), 0))::BIGINT AS lack FROM lacking)
                  WHERE lack > 0)
                WINDOW w AS (PARTITION BY account ORDER BY booked_at, id, side)""");
        sql.execute("CREATE TABLE outs AS SELECT account, id, amount, (sum(amount) OVER (PARTITION BY account ORDER BY"
                + " booked_at, id) - amount)::BIGINT AS start FROM lacking WHERE side = 0");
        sql.execute("""
                CREATE TABLE runs AS WITH cuts AS (
                  SELECT account, start FROM ins UNION SELECT account, start FROM outs),
                pieces AS (SELECT c.account, c.start, lead(c.start) OVER (PARTITION BY c.account ORDER BY c.start) AS stop
                  FROM cuts c)
                SELECT i.id AS in_id, o.id AS out_id, p.start - i.start AS in_from, p.start - o.start AS out_from,
                  least(coalesce(p.stop, o.start + o.amount), o.start + o.amount) - p.start AS amount
                FROM pieces p ASOF JOIN ins i ON i.account = p.account AND i.start <= p.start
                  ASOF JOIN outs o ON o.account = p.account AND o.start <= p.start
                WHERE p.start < o.start + o.amount AND p.start < i.start + i.amount %s""".formatted(ways));
    }
}
