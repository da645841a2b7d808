package org.moneytrail.report;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.moneytrail.report.page.CaseFile;
import org.moneytrail.report.page.CaseSummary;
import org.moneytrail.report.page.Casebook;
import org.moneytrail.report.page.Wording;
import org.moneytrail.report.template.JtecaseGenerated;
import org.moneytrail.report.template.JteindexGenerated;

/**
 * Writes a casebook as pages: {@code index.html} and one page per case in {@code cases/}. Every page holds all that it
 * shows, needs no script and no network, and allows none.
 */
public final class CasebookWriter {
    private final Wording wording;
    private final int chainsPerPage;

    /**
     * A writer of pages.
     *
     * @param zone whose clock pages show
     * @param chainsPerPage so many chains of each direction a case page draws and lists
     */
    public CasebookWriter(ZoneId zone, int chainsPerPage) {
        this.wording = new Wording(zone);
        this.chainsPerPage = chainsPerPage;
    }

    /**
     * Writes a page per case, one case in memory at a time, then the index.
     *
     * @param empty the casebook, whose own cases are not looked at
     * @return the casebook with the cases that were written
     */
    public Casebook write(Sink sink, Casebook empty, Iterator<CaseFile> files) throws IOException {
        List<CaseSummary> summaries = new ArrayList<>();
        while (files.hasNext()) {
            CaseFile file = files.next();
            String page = PageName.of(file.id());
            CasePage content = CasePage.of(file, wording, chainsPerPage);
            write(sink, page, output -> JtecaseGenerated.render(output, null, content));
            summaries.add(CaseSummary.of(file, page));
        }
        Casebook casebook = empty.with(summaries);
        write(sink, "index.html", output -> JteindexGenerated.render(output, null, casebook, wording));
        return casebook;
    }

    private static void write(Sink sink, String path, Consumer<HtmlTemplateOutput> page) throws IOException {
        try (Writer writer = new CleanWriter(
                new BufferedWriter(new OutputStreamWriter(sink.create(path), StandardCharsets.UTF_8)))) {
            page.accept(new OwaspHtmlTemplateOutput(new WriterOutput(writer)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
