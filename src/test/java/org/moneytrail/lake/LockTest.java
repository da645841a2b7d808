package org.moneytrail.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTest {
    private static final Instant SINCE = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path lake;

    @Test
    void keepsASecondJobOffWhileTheFirstLives() throws IOException {
        Lock held = take("trace");

        assertThatThrownBy(() -> take("ingest"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "Cannot start ingest: job trace (pid %d on %s since 2026-03-01T12:00:00Z) is working on this"
                                + " lake; if it is dead, delete %s",
                        self().pid(), self().host(), file());
        held.release();
        assertThat(file()).doesNotExist();
        take("ingest").release();
    }

    @Test
    void isTakenOverFromADeadProcess() throws Exception {
        holdAs(new Holder(self().host(), deadPid(), self().started(), "trace", SINCE));

        Lock lock = take("ingest");

        assertThat(Holder.parse(Files.readString(file())).orElseThrow().job()).isEqualTo("ingest");
        lock.release();
        assertThat(lake).isEmptyDirectory();
    }

    @Test
    void isTakenOverFromAnEarlierProcessOfTheSameNumber() throws IOException {
        Instant earlier = self().started().orElseThrow().minusSeconds(60);
        holdAs(new Holder(self().host(), self().pid(), Optional.of(earlier), "trace", SINCE));

        take("ingest").release();
    }

    @Test
    void isHeldByAProcessOnAnotherHostWhateverItsNumber() throws Exception {
        holdAs(new Holder("elsewhere", deadPid(), Optional.empty(), "trace", SINCE));

        assertThatThrownBy(() -> take("ingest")).hasMessageContaining("on elsewhere since");
    }

    @Test
    void isHeldByALivingProcessWhoseStartIsUnknown() throws IOException {
        holdAs(new Holder(self().host(), self().pid(), Optional.empty(), "trace", SINCE));

        assertThatThrownBy(() -> take("ingest")).hasMessageContaining("job trace");
    }

    @Test
    void isNotTakenOverWhenItsTextIsCutOff() throws IOException {
        Files.writeString(file(), "host=" + self().host());

        assertThatThrownBy(() -> take("ingest"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not say who holds it");
    }

    @Test
    void isNotReleasedByAJobThatLostIt() throws IOException {
        Lock lost = take("trace");
        String other = new Holder("elsewhere", 1, Optional.empty(), "ingest", SINCE).text();
        Files.writeString(file(), other);

        lost.release();

        assertThat(file()).hasContent(other);
    }

    @Test
    void namesItsHolderInText() {
        Holder holder = new Holder("host", 12, Optional.of(SINCE), "trace", SINCE.plusSeconds(1));

        assertThat(Holder.parse(holder.text())).contains(holder);
        assertThat(Holder.parse("")).isEmpty();
    }

    private Lock take(String job) throws IOException {
        org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(file().toString());
        FileSystem files = path.getFileSystem(new Configuration());
        return Lock.take(files, files.makeQualified(path), job, SINCE);
    }

    private void holdAs(Holder holder) throws IOException {
        Files.writeString(file(), holder.text());
    }

    private Path file() {
        return lake.resolve("_lock");
    }

    private static Holder self() {
        return Holder.self("any", SINCE);
    }

    private static long deadPid() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        return process.pid();
    }
}
