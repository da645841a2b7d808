package org.moneytrail.lake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The file that keeps a second job off a lake. Its text says who holds it. */
final class Lock {
    private static final int ATTEMPTS = 3;

    private final FileSystem files;
    private final Path path;
    private final String text;

    private Lock(FileSystem files, Path path, String text) {
        this.files = files;
        this.path = path;
        this.text = text;
    }

    /**
     * Takes the lock, also from a holder that is gone.
     *
     * @throws IllegalStateException if another job holds it, or may hold it
     */
    static Lock take(FileSystem files, Path path, String job, Instant since) {
        Lock lock = new Lock(files, path, Holder.self(job, since).text());
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                if (lock.create()) {
                    return lock;
                }
                Optional<String> found = lock.read(path);
                if (found.isPresent()) {
                    lock.requireGone(job, Holder.parse(found.get()));
                    lock.moveAside(found.get());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + job + ": " + lock.shown() + " cannot be written", e);
        }
        throw new IllegalStateException(
                "Cannot start %s: other jobs are starting on this lake; try again".formatted(job));
    }

    /** Gives the lock back; does nothing if somebody else holds it by now. */
    void release() {
        try {
            if (read(path).filter(text::equals).isPresent()) {
                files.delete(path, false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot release " + shown() + ": delete it", e);
        }
    }

    /** Hadoop's local file system looks first and creates then, so that two jobs could both win; the platform's does not. */
    private boolean create() throws IOException {
        files.mkdirs(path.getParent());
        if (isLocal()) {
            try {
                Files.writeString(
                        java.nio.file.Path.of(path.toUri().getPath()),
                        text,
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE);
                return true;
            } catch (java.nio.file.FileAlreadyExistsException e) {
                return false;
            }
        }
        try (FSDataOutputStream out = files.create(path, false)) {
            out.write(text.getBytes(UTF_8));
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    private Optional<String> read(Path from) throws IOException {
        try (FSDataInputStream in = files.open(from)) {
            return Optional.of(new String(in.readAllBytes(), UTF_8));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    private void requireGone(String job, Optional<Holder> holder) {
        if (holder.isEmpty()) {
            throw new IllegalStateException(
                    "Cannot start %s: %s does not say who holds it; if no job is working on this lake, delete it"
                            .formatted(job, shown()));
        }
        if (!holder.get().isGone()) {
            throw new IllegalStateException(
                    "Cannot start %s: job %s (pid %d on %s since %s) is working on this lake; if it is dead, delete %s"
                            .formatted(
                                    job,
                                    holder.get().job(),
                                    holder.get().pid(),
                                    holder.get().host(),
                                    holder.get().since(),
                                    shown()));
        }
    }

    /** Only a rename is atomic: what it moved may be the lock of a job that was faster, and then goes back. */
    private void moveAside(String stale) throws IOException {
        Path aside = path.suffix("." + UUID.randomUUID());
        if (!files.rename(path, aside)) {
            return;
        }
        if (read(aside).filter(stale::equals).isPresent()) {
            files.delete(aside, false);
        } else {
            files.rename(aside, path);
        }
    }

    private boolean isLocal() {
        return "file".equals(files.getUri().getScheme());
    }

    private String shown() {
        return isLocal() ? path.toUri().getPath() : path.toString();
    }
}
