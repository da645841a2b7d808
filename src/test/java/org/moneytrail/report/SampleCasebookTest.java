package org.moneytrail.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.moneytrail.report.page.Casebook;

class SampleCasebookTest {
    @Test
    void isWrittenWhereItCanBeLookedAt() throws IOException {
        Path folder = Path.of("target", "sample-casebook");
        Casebook book = new CasebookWriter(ZoneId.of("Asia/Almaty"), 20)
                .write(
                        Sink.folder(folder),
                        Story.book(Story.loaded()),
                        List.of(
                                        SampleStories.courier(),
                                        SampleStories.scattered(30),
                                        SampleStories.layered(9),
                                        new Story("explained")
                                                .titled("Wages of a farm")
                                                .explained()
                                                .file())
                                .iterator());
        assertThat(book.flagged()).hasSize(3);
        assertThat(folder.resolve("cases/5b1f2c9e7a40d311.html")).isRegularFile();
    }
}
