package org.moneytrail.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where files are written: a folder on any file system. */
@FunctionalInterface
public interface Sink {
    /** Opens a new file at a path relative to the folder, with {@code /} between its parts. The caller closes it. */
    OutputStream create(String relativePath) throws IOException;

    /** A folder on this machine; folders in it are made as needed. */
    static Sink folder(Path folder) {
        return relativePath -> {
            Path file = folder.resolve(relativePath);
            Files.createDirectories(file.getParent());
            return Files.newOutputStream(file);
        };
    }
}
