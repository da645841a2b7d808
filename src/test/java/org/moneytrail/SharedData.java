package org.moneytrail;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Third-party data to test against, which is no part of the project: beside it, or where {@code SHARED_DATA} says. */
public final class SharedData {
    private SharedData() {}

    /** A file or folder of it; the test that asks for it is skipped where it is absent. */
    public static Path require(String name) {
        String folder = System.getenv().getOrDefault("SHARED_DATA", "../shared/data");
        Path path = Path.of(folder, name);
        assumeTrue(Files.exists(path), () -> path + " is not here; SHARED_DATA tells where its folder is");
        return path;
    }
}
