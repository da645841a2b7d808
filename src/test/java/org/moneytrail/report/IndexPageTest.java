package org.moneytrail.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.moneytrail.report.page.Casebook;
import org.moneytrail.report.page.Loaded;

class IndexPageTest {
    private static final String INDEX = "index.html";

    @Test
    void listsFlaggedCasesApartFromExplainedOnes() throws IOException {
        Pages pages = Pages.of(
                Story.book(Story.loaded()),
                new Story("b").titled("Wages of a farm").explained().file(),
                new Story("a").titled("A courier").file());
        assertThat(pages.words(INDEX, "caption").get(0)).startsWith("Flagged cases");
        assertThat(pages.words(INDEX, "bdi")).containsExactly("A courier", "Wages of a farm");
        assertThat(pages.attributes(INDEX, "a", "href")).containsExactly("cases/a.html", "cases/b.html");
        assertThat(pages.words(INDEX)).contains("1 case flagged for an investigator, 1 case explained");
    }

    @Test
    void saysWhatWasLookedAtWhenNothingWasFound() throws IOException {
        Pages pages = Pages.of(Story.book(Story.loaded()));
        assertThat(pages.paths()).containsExactly(INDEX);
        assertThat(pages.words(INDEX))
                .contains("No case was found.")
                .contains("1 204 331 payments")
                .contains("What to do next")
                .contains("3 rows broke a rule");
        assertThat(pages.words(INDEX, "td")).contains("212", "16 020");
    }

    @Test
    void saysWhatToLoadInAnEmptyLake() throws IOException {
        Loaded nothing = new Loaded(0, 0, 0, 0, 0, 0, 0, Optional.empty(), Optional.empty());
        List<String> advice = Pages.of(Story.book(nothing)).words(INDEX, "li");
        assertThat(advice).anyMatch(line -> line.startsWith("No payment is loaded"));
        assertThat(advice).anyMatch(line -> line.startsWith("No seizure is loaded"));
    }

    @Test
    void warnsWhenEmbargoedCasesAreShown() throws IOException {
        Casebook plain = Story.book(Story.loaded());
        Casebook shown = new Casebook(List.of(), plain.loaded(), plain.rule(), "court order 17", plain.run());
        assertThat(Pages.of(shown).words(INDEX)).contains("under embargo").contains("court order 17");
        assertThat(Pages.of(plain).words(INDEX)).doesNotContain("embargo");
    }
}
