package org.moneytrail.ingest;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;

/** The files that a path, a folder or a glob stands for, in the order of their names. */
public final class InputFiles {
    private InputFiles() {}

    /**
     * The files behind {@code pattern}: itself, or all in it whose names end with {@code .format} or {@code .format.gz},
     * folders inside included; hidden ones (starting with {@code .} or {@code _}) are left out.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static List<String> of(String pattern, String format, Configuration hadoop) throws IOException {
        return of(pattern, Set.of(format), hadoop);
    }

    /** The same for files of several formats. */
    static List<String> of(String pattern, Set<String> formats, Configuration hadoop) throws IOException {
        Path path = new Path(pattern);
        FileSystem files = path.getFileSystem(hadoop);
        FileStatus[] found = files.globStatus(path);
        if (found == null || found.length == 0) {
            throw new IllegalArgumentException("Cannot read " + pattern + ": there is no such file or folder");
        }
        List<String> names = new ArrayList<>();
        for (FileStatus status : found) {
            if (status.isFile()) {
                names.add(status.getPath().toString());
            } else {
                collect(files, status.getPath(), formats, names);
            }
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException("Cannot read " + pattern + ": it holds no file that ends with "
                    + formats.stream()
                            .sorted()
                            .map(format -> "." + format + " or ." + format + ".gz")
                            .collect(joining(", ")));
        }
        names.sort(Comparator.naturalOrder());
        return names;
    }

    private static void collect(FileSystem files, Path folder, Set<String> formats, List<String> names)
            throws IOException {
        FileStatus[] inside = files.listStatus(
                folder,
                child -> !child.getName().startsWith(".") && !child.getName().startsWith("_"));
        for (FileStatus child : Arrays.asList(inside)) {
            String name = child.getPath().getName().toLowerCase(Locale.ROOT);
            if (child.isDirectory()) {
                collect(files, child.getPath(), formats, names);
            } else if (formats.stream()
                    .anyMatch(format -> name.endsWith("." + format) || name.endsWith("." + format + ".gz"))) {
                names.add(child.getPath().toString());
            }
        }
    }

    /** The bytes of a file, taken out of what its name says that it is compressed with. */
    static InputStream open(String file, Configuration hadoop) throws IOException {
        Path path = new Path(file);
        InputStream bytes = path.getFileSystem(hadoop).open(path);
        CompressionCodec codec = new CompressionCodecFactory(hadoop).getCodec(path);
        return codec == null ? bytes : codec.createInputStream(bytes);
    }

    /** How a file is named in the lake: relative to {@code base} where it lies in it, else by its whole path. */
    static String relative(String file, String base) {
        String path = new Path(file).toUri().getPath();
        String folder = new Path(base).toUri().getPath();
        return path.startsWith(folder + "/") ? path.substring(folder.length() + 1) : path;
    }
}
