package org.moneytrail.link.identifier;

/**
 * What is wrong with an identifier: the first thing that was found.
 *
 * @param rule which kind of rule it breaks
 * @param sentence what is wrong, for a reader who does not know the rule
 */
public record Fault(Rule rule, String sentence) {
    /** What an identifier can break, in the order in which it is looked at. */
    public enum Rule {
        /** Its length or its characters are not those of its kind. */
        FORM,
        /** Its check digit does not follow from the others. */
        CHECK_DIGIT,
        /** A part of it stands for nothing, such as the thirteenth month. */
        CONTENT
    }

    static Fault form(String sentence) {
        return new Fault(Rule.FORM, sentence);
    }

    static Fault content(String sentence) {
        return new Fault(Rule.CONTENT, sentence);
    }

    static Fault checkDigit(char found, int due) {
        return new Fault(
                Rule.CHECK_DIGIT, "The check digit is " + found + " where the other digits ask for " + due + ".");
    }
}
