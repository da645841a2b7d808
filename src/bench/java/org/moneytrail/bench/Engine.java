package org.moneytrail.bench;

import java.nio.file.Path;

/** One engine's work; returns what it wants to say besides. */
interface Engine {
    /** @param to an empty folder, or what was made ready there */
    String run(Path to) throws Exception;

    /** Makes ready what counts as there already. */
    default void prepare(Path to) throws Exception {}
}
