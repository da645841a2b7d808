package org.moneytrail.link;

import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.moneytrail.link.Records.VALUE;
import static org.moneytrail.table.Links.DECISION;
import static org.moneytrail.table.Links.EXPLANATION;
import static org.moneytrail.table.Links.FACT;
import static org.moneytrail.table.Links.LEFT_KEY;
import static org.moneytrail.table.Links.LEFT_TABLE;
import static org.moneytrail.table.Links.METHOD;
import static org.moneytrail.table.Links.RIGHT_KEY;
import static org.moneytrail.table.Links.RIGHT_TABLE;
import static org.moneytrail.table.Links.SCORE;

import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Why two records are linked: what that makes of them, whether it is known, and the sentence that says it. */
public enum Method {
    /** One national id, registration or document number. */
    NATIONAL_ID("SAME", "Both carry the national id %s.", Identifiers::nationalIdInWords),
    /** A seizure names an account as its subject's. */
    ACCOUNT("SAME", "The seizure names the account %s as the subject's own.", Identifiers::accountInWords),
    /** A bank names the holder of an account. */
    PARTY("SAME", "The bank names the party %s as the holder of the account."),
    /** A person's word. */
    DECISION_OF_A_PERSON("SAME", "%s"),
    /** Like names and something else that speaks for it, more than speaks against it: inferred. */
    NAME("SAME", "%s"),
    /** One phone. */
    PHONE("RELATED", "Both give the phone %s."),
    /** One plate. */
    PLATE("RELATED", "Both name the vehicle %s."),
    /** One container. */
    CONTAINER("RELATED", "Both name the container %s.", Identifiers::containerInWords),
    /** One address. */
    ADDRESS("RELATED", "Both give the address %s."),
    /** One broker who declared the goods of both, and of few others. */
    DECLARANT("RELATED", "The broker %s declared goods for both, and does so for few."),
    /** Somebody who directs or owns both companies at one time. */
    DIRECTOR("RELATED", "%s"),
    /** A seizure names the declaration that covered it. */
    DECLARATION("RELATED", "The seizure names the declaration %s.");

    /** Two records are one person or company. */
    static final String SAME = "SAME";

    private final String decision;
    private final String sentence;
    private final UnaryOperator<Column> inWords;

    Method(String decision, String sentence) {
        this(decision, sentence, UnaryOperator.identity());
    }

    Method(String decision, String sentence, UnaryOperator<Column> inWords) {
        this.decision = decision;
        this.sentence = sentence;
        this.inWords = inWords;
    }

    /** The name as the links table has it. */
    public String label() {
        return this == DECISION_OF_A_PERSON ? "DECISION" : name();
    }

    private boolean isFact() {
        return this != NAME;
    }

    /**
     * Oriented pairs with their {@link Records#VALUE}, and their {@link org.moneytrail.table.Links#SCORE} if they are inferred, as links,
     * embargo not yet told. No shuffle.
     */
    Dataset<Row> links(Dataset<Row> pairs) {
        return pairs.select(
                LEFT_TABLE.col(),
                LEFT_KEY.col(),
                RIGHT_TABLE.col(),
                RIGHT_KEY.col(),
                lit(label()).as(METHOD.name()),
                lit(isFact()).as(FACT.name()),
                (isFact() ? lit(1.0) : SCORE.col()).as(SCORE.name()),
                lit(decision).as(DECISION.name()),
                format_string(sentence, inWords.apply(VALUE.col())).as(EXPLANATION.name()));
    }
}
