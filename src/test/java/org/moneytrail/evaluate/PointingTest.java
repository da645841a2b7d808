package org.moneytrail.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moneytrail.TestSpark;

class PointingTest {
    @TempDir
    private Path folder;

    private Truth truth;

    @BeforeEach
    void plant() throws Exception {
        write("stories", "story_id,kind,twin,nexus", "R-1,ROUND,false,OTHER", "R-1-twin,ROUND,true,OTHER");
        write(
                "story_payments",
                "story_id,transaction_id,role,path,stage",
                "R-1,p1,KEY,1,LAYER",
                "R-1,p2,KEY,1,LAYER",
                "R-1,p3,RELATED,,LIFE",
                "R-1-twin,q1,KEY,1,LAYER");
        write("links", "left_table,left_key,right_table,right_key");
        write(
                "findings",
                "finding,source_table,source_key",
                "B16,transactions,p1",
                "B16,transactions,p9",
                "D6,declarations,D1#1",
                "C5,transactions,p2");
        truth = Truth.read(TestSpark.session(), folder.toString());
    }

    @Test
    void countsWhatAlertsNameAndWhoseTheyAre() {
        Dataset<Row> alerts = sql("SELECT * FROM VALUES ('a','B16'), ('b','B16'), ('c','A1') AS t(alert_id, typology)");
        Dataset<Row> payments = sql("SELECT * FROM VALUES ('a','p1'), ('a','p3'), ('b','q1'), ('c','p3')"
                + " AS t(alert_id, transaction_id)");

        assertThat(Pointing.alerts(truth, alerts, payments))
                .containsExactly(
                        new Score("alert", "A1", 0, 0, 1, 0, 1, 0), new Score("alert", "B16", 2, 1, 1, 1, 2, 1));
    }

    @Test
    void countsFindingsOnGoodsAndOnPaymentsThatSaySomethingIsThere() {
        Dataset<Row> findings = sql("SELECT * FROM VALUES"
                + " ('f','D6','D1',1,null,'FOUND'), ('g','D6','D2',1,'q1','FOUND'), ('h','C5',null,null,'p2','FOUND'),"
                + " ('i','C8','D1',1,null,'NOT_EVALUABLE')"
                + " AS t(finding_id, finding, declaration_id, item_number, transaction_id, outcome)");

        assertThat(Pointing.findings(truth, findings))
                .containsExactly(
                        new Score("finding", "C5", 1, 1, 1, 0, 1, 1), new Score("finding", "D6", 1, 1, 1, 1, 2, 1));
    }

    private static Dataset<Row> sql(String query) {
        return TestSpark.session().sql(query);
    }

    private void write(String name, String... lines) throws Exception {
        Files.write(folder.resolve(name + ".csv"), List.of(lines));
    }
}
