package org.moneytrail.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.moneytrail.report.page.Direction;

class CasePageTest {
    private static final String COURIER = "cases/5b1f2c9e7a40d311.html";

    @Test
    void hasItsSectionsInTheOrderInWhichTheyAreRead() throws IOException {
        assertThat(courier().words(COURIER, "h2"))
                .containsExactly(
                        "What happened",
                        "The route of the money",
                        "Goods and money in time",
                        "The five rules side by side",
                        "What is known, what is inferred",
                        "Innocent explanations that were checked",
                        "What was not looked at",
                        "Subjects",
                        "Chains",
                        "Every payment of this case",
                        "How to compute this again");
    }

    @Test
    void saysWhatTheGoldenPageSays() throws IOException {
        try (InputStream golden = CasePageTest.class.getResourceAsStream("/report/courier.txt")) {
            assertThat(outline(courier())).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    @Test
    void allowsNoScriptAndNoNetwork() throws IOException {
        Pages pages = courier();
        assertThat(pages.elements(COURIER, "script")).isEmpty();
        assertThat(pages.attributes(COURIER, "meta", "content"))
                .anyMatch(
                        content -> content.startsWith("default-src 'none'; style-src 'unsafe-inline'; img-src data:"));
        assertThat(pages.source(COURIER).replace("http://www.w3.org/", "")).doesNotContain("http:", "https:");
        assertThat(pages.attributes(COURIER, "a", "href"))
                .allMatch(link -> link.startsWith("#") || link.equals("../index.html"));
    }

    @Test
    void namesEveryTableAndEveryDrawing() throws IOException {
        Pages pages = courier();
        assertThat(pages.elements(COURIER, "caption"))
                .hasSameSizeAs(pages.elements(COURIER, "table"))
                .allSatisfy(caption -> assertThat(caption.getTextContent()).isNotBlank());
        assertThat(pages.elements(COURIER, "svg")).hasSize(2).allSatisfy(svg -> {
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(svg.getAttribute("aria-label")).isNotBlank();
        });
        assertThat(pages.attributes(COURIER, "nav", "aria-label")).hasSize(1);
    }

    @Test
    void everyLinkOnThePageLeadsSomewhere() throws IOException {
        Pages pages = courier();
        List<String> targets = pages.attributes(COURIER, "h2", "id");
        assertThat(pages.attributes(COURIER, "a", "href"))
                .filteredOn(link -> link.startsWith("#"))
                .isNotEmpty()
                .allMatch(link -> targets.contains(link.substring(1)));
    }

    @Test
    void showsEachPaymentWithFileAndLine() throws IOException {
        String page = courier().words(COURIER);
        assertThat(page)
                .contains("transactions/march.csv:2")
                .contains("2026-03-02 09:30:00 +05:00")
                .contains("4 800 000.00 KZT");
    }

    @Test
    void tellsForwardFromBackwardByMoreThanColour() throws IOException {
        Pages pages = courier();
        assertThat(pages.words(COURIER, "figcaption").get(0))
                .contains("A solid line with a filled head")
                .contains("A dashed line with an open head");
        assertThat(pages.source(COURIER)).contains(".arrow.BACKWARD path").contains("stroke-dasharray: 8 5");
    }

    @Test
    void putsTheRuleFirstThatCanSayWhereUnmarkedMoneyCameFrom() throws IOException {
        Story asked = new Story("asked")
                .holder("KZ1", "Buyer")
                .holder("KZ2", "Seller")
                .pay("t1", 0, "KZ1", "KZ2", 100, "KZT")
                .chain(Direction.BACKWARD, 100, "t1");
        Pages pages = Pages.of(Story.book(Story.loaded()), asked.file());
        String path = "cases/asked.html";
        assertThat(pages.words(path)).contains("The rule that this page shows first is “First in, first out”.");
        assertThat(pages.words(path, "caption"))
                .contains("How many chains each rule finds")
                .doesNotContain("What each rule finds of the money marked in this case");
        assertThat(pages.words(path, "th")).doesNotContain("Marked", "Chains forward");
    }

    @Test
    void writesHostileNamesAsText() throws IOException {
        String hostile = "<script>alert('x')</script> & \"=cmd()\" \u0000\u0008\u202e";
        Story story = new Story("hostile")
                .titled("<img src=x onerror=alert(1)>")
                .holder("KZ\"><script>", hostile)
                .pay("t<1>", 0, "", "KZ\"><script>", 100, "KZT")
                .chain(Direction.FORWARD, 100, "t<1>");
        Pages pages = Pages.of(Story.book(Story.loaded()), story.file());
        String path = "cases/hostile.html";
        assertThat(pages.elements(path, "script")).isEmpty();
        assertThat(pages.elements(path, "img")).isEmpty();
        assertThat(pages.words(path)).contains("<script>alert('x')</script> & \"=cmd()\" \ufffd\ufffd\ufffd");
        assertThat(pages.elements("index.html", "img")).isEmpty();
    }

    @Test
    void keepsNamesOfAnyScriptAndDirection() throws IOException {
        Pages pages = courier();
        assertThat(pages.words(COURIER, "bdi")).contains("Алматов Серік Нұрланұлы", "مؤسسة النور", "Айгерім Сәтпаева");
    }

    @Test
    void namesPagesSoThatNoIdLeavesTheFolder() {
        assertThat(PageName.of("../../etc/x")).isEqualTo("cases/_2e_2e_2f_2e_2e_2fetc_2fx.html");
        assertThat(PageName.of("5b1f-2c")).isEqualTo("cases/5b1f-2c.html");
        assertThat(PageName.of("ә")).isEqualTo("cases/_d3_99.html");
    }

    private static Pages courier() throws IOException {
        return Pages.of(Story.book(Story.loaded()), SampleStories.courier());
    }

    /** Headings, captions, cells and list items, one a line. */
    private static String outline(Pages pages) {
        StringBuilder outline = new StringBuilder();
        for (String element : List.of("h1", "h2", "h3", "dd", "caption", "th", "td", "li", "figcaption")) {
            for (String words : pages.words(COURIER, element)) {
                outline.append(element).append(' ').append(words).append('\n');
            }
        }
        return outline.toString().strip();
    }
}
