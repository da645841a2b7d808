package org.moneytrail.generate;

/** Writes what was planted into {@code truth/}; the ledger must have been written before, for it numbers the payments. */
final class Truth {
    private static final String FOLDER = "truth";
    private static final String[] STORIES = {
        "story_id", "kind", "twin", "twin_of", "predicate", "predicate_key", "nexus"
    };
    private static final String[] PAYMENTS = {"story_id", "transaction_id", "role", "path", "stage"};
    private static final String[] ACCOUNTS = {"story_id", "account_id"};

    private final Script script;

    Truth(Script script) {
        this.script = script;
    }

    void write(WorldFiles files) {
        try (WorldFiles.Csv stories = files.open(FOLDER, "stories", STORIES);
                WorldFiles.Csv payments = files.open(FOLDER, "story_payments", PAYMENTS);
                WorldFiles.Csv accounts = files.open(FOLDER, "story_accounts", ACCOUNTS)) {
            for (Story story : script.stories()) {
                Story.Plot plot = story.plot();
                stories.write(
                        story.id(),
                        plot.kind(),
                        Boolean.toString(story.isTwin()),
                        story.twinOf(),
                        plot.predicate(),
                        plot.predicateKey(),
                        plot.nexus());
                for (Story.Step step : story.steps()) {
                    payments.write(
                            story.id(),
                            step.payment().id(),
                            step.key() ? "KEY" : "RELATED",
                            step.key() ? Integer.toString(step.path()) : null,
                            step.stage().name());
                }
                story.accounts().forEach(account -> accounts.write(story.id(), account));
            }
        }
        try (WorldFiles.Csv findings = files.open(FOLDER, "findings", PlantedFinding.HEADER)) {
            script.findings().forEach(finding -> findings.write(finding.row()));
        }
    }
}
