package org.moneytrail.ingest;

import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Formats in which authorities publish what a source holds; a file of one is known by how it starts. */
enum Published {
    /** The consolidated list of the Security Council of the United Nations. */
    UN_XML("un-xml", Pattern.compile("<CONSOLIDATED_LIST\\b"), UnList::new),
    /** Specially Designated Nationals of OFAC, in the files of old: no header, so that the first field is a number. */
    OFAC_CSV("ofac-csv", Pattern.compile("^[0-9]+,"), OfacList::new);

    private final String label;
    private final Pattern start;
    private final Supplier<Layout> layout;

    Published(String label, Pattern start, Supplier<Layout> layout) {
        this.label = label;
        this.start = start;
        this.layout = layout;
    }

    /** Its name in options. */
    String label() {
        return label;
    }

    boolean startsSo(String head) {
        return start.matcher(head).find();
    }

    Layout layout() {
        return layout.get();
    }
}
