package org.moneytrail.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moneytrail.TestSpark;

class IdentificationTest {
    @TempDir
    private Path folder;

    @Test
    void countsPairsInOneEntityAndHowManyInferencesAreRight() throws Exception {
        Truth truth = truth(
                "left_table,left_key,right_table,right_key,needs",
                "parties,P1,declarations,D1#consignee,IDENTIFIER",
                "parties,P1,seizure_subjects,S1,NAME",
                "parties,P2,declarations,D2#consignee,NAME");

        assertThat(Identification.scores(truth, entities(), links()))
                .containsExactly(
                        new Score("link", "identity", 3, 2, 0, 0, 0, 0), new Score("link", "name", 2, 1, 0, 0, 3, 2));
    }

    @Test
    void takesTruthThatDoesNotSayWhatALinkNeeds() throws Exception {
        Truth truth = truth("left_table,left_key,right_table,right_key", "parties,P1,seizure_subjects,S1");

        assertThat(Identification.scores(truth, entities(), links()))
                .containsExactly(
                        new Score("link", "identity", 1, 1, 0, 0, 0, 0), new Score("link", "name", 0, 0, 0, 0, 3, 1));
    }

    /** P2 was not found on D2; somebody else was. */
    private static Dataset<Row> entities() {
        return sql("('e1','parties','P1'), ('e1','declarations','D1#consignee'), ('e1','seizure_subjects','S1'),"
                + " ('e2','parties','P2'), ('e3','declarations','D2#consignee'), ('e3','parties','P3')"
                + " AS t(entity_id, source_table, source_key)");
    }

    /** The second is right, since truth ties both to one party; the third is wrong; the last one is known. */
    private static Dataset<Row> links() {
        return sql("('parties','P1','seizure_subjects','S1',false),"
                + " ('declarations','D1#consignee','seizure_subjects','S1',false),"
                + " ('declarations','D2#consignee','parties','P3',false),"
                + " ('declarations','D1#consignee','parties','P1',true)"
                + " AS t(left_table, left_key, right_table, right_key, fact)");
    }

    private static Dataset<Row> sql(String values) {
        return TestSpark.session().sql("SELECT * FROM VALUES " + values);
    }

    private Truth truth(String... links) throws Exception {
        for (String name : List.of("stories", "story_payments", "findings")) {
            Files.writeString(folder.resolve(name + ".csv"), "none\n");
        }
        Files.write(folder.resolve("links.csv"), List.of(links));
        return Truth.read(TestSpark.session(), folder.toString());
    }
}
