package org.moneytrail.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moneytrail.TestSpark;

class FileInputTest {
    /** A bare name has no folder of its own. */
    @ParameterizedTest
    @CsvSource({"payments.csv, .", "in/payments.csv, in", "in/*.csv, in", "/data/in, /data", "/, /"})
    void namesFilesFromTheFolderThatHoldsThePath(String path, Path folder) throws IOException {
        Path base = Path.of(new org.apache.hadoop.fs.Path(FileInput.baseOf(TestSpark.session(), path))
                .toUri()
                .getPath());

        assertThat(base).isEqualTo(folder.toAbsolutePath().normalize());
    }
}
