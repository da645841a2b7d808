package org.moneytrail.report.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moneytrail.report.SampleStories;
import org.moneytrail.report.Story;
import org.moneytrail.report.page.CaseFile;
import org.moneytrail.report.page.Direction;
import org.moneytrail.report.page.Wording;

class FlowDrawingTest {
    private static final Wording WORDING = new Wording(ZoneOffset.UTC);

    static Stream<CaseFile> cases() {
        return Stream.concat(
                Stream.of(
                        SampleStories.courier(),
                        SampleStories.scattered(1),
                        SampleStories.scattered(40),
                        SampleStories.layered(4),
                        SampleStories.layered(14)),
                Stream.iterate(1L, seed -> seed + 1).limit(40).map(FlowDrawingTest::random));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void boxesDoNotOverlapAndLieInTheDrawing(CaseFile file) {
        FlowDrawing drawing = draw(file);
        assertThat(drawing.boxes()).isNotEmpty();
        for (FlowDrawing.Box one : drawing.boxes()) {
            assertThat(one.x()).isNotNegative();
            assertThat(one.y()).isNotNegative();
            assertThat(one.x() + one.width()).isLessThanOrEqualTo(drawing.width());
            assertThat(one.y() + one.height()).isLessThanOrEqualTo(drawing.height());
            for (FlowDrawing.Box other : drawing.boxes()) {
                assertThat(one != other && overlap(one, other))
                        .as("%s over %s in %s", one, other, file.id())
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void wordsLieInTheDrawing(CaseFile file) {
        FlowDrawing drawing = draw(file);
        Lettering largest = new Lettering(12);
        for (FlowDrawing.Arrow arrow : drawing.arrows()) {
            assertThat(arrow.lines())
                    .allSatisfy(words -> assertThat(words.x() + largest.width(words.text()))
                            .as("%s in %s", words.text(), file.id())
                            .isLessThanOrEqualTo(drawing.width()));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void arrowsGoToALaterLayerOrSayThatTheyReturn(CaseFile file) {
        FlowDrawing drawing = draw(file);
        Map<String, FlowDrawing.Box> boxes =
                drawing.boxes().stream().collect(Collectors.toMap(FlowDrawing.Box::key, Function.identity()));
        for (FlowDrawing.Arrow arrow : drawing.arrows()) {
            FlowDrawing.Box from = boxes.get(arrow.from());
            FlowDrawing.Box to = boxes.get(arrow.to());
            if (arrow.returns()) {
                assertThat(arrow.lines().get(1).text()).startsWith("↩");
            } else {
                assertThat(from.layer()).isLessThan(to.layer());
            }
            assertThat(onEdge(arrow.start(), from)).as("start of %s", arrow).isTrue();
            assertThat(onEdge(arrow.end(), to)).as("end of %s", arrow).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void wordsStandInTheirBox(CaseFile file) {
        for (FlowDrawing.Box box : draw(file).boxes()) {
            for (Words line : box.lines()) {
                double size = line.style().equals("name") ? 13 : 11;
                assertThat(line.x()).isGreaterThan(box.x());
                assertThat(line.x() + new Lettering(size).width(line.text()))
                        .isLessThanOrEqualTo(box.x() + box.width());
                assertThat(line.y()).isBetween(box.y(), box.y() + box.height());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void wordsOfArrowsDoNotStandOnEachOther(CaseFile file) {
        List<Words> words = draw(file).arrows().stream()
                .flatMap(arrow -> arrow.lines().stream())
                .toList();
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j < words.size(); j++) {
                Words one = words.get(i);
                Words other = words.get(j);
                boolean apart = Math.abs(one.y() - other.y()) >= 11
                        || one.x() + width(one) <= other.x()
                        || other.x() + width(other) <= one.x();
                assertThat(apart).as("%s and %s in %s", one, other, file.id()).isTrue();
            }
        }
    }

    @Test
    void addsUpPaymentsBetweenTwoAccounts() {
        FlowDrawing drawing = draw(SampleStories.courier());
        assertThat(drawing.arrows())
                .filteredOn(arrow ->
                        arrow.from().equals("account KZ01") && arrow.to().equals("account KZ02"))
                .singleElement()
                .satisfies(arrow -> {
                    assertThat(arrow.lines().get(0).text().replaceAll("[\u202f\u00a0]", " "))
                            .isEqualTo("3 350 000.00 KZT");
                    assertThat(arrow.lines().get(1).text()).isEqualTo("2× 2026-03-03");
                });
    }

    @Test
    void keepsForwardAndBackwardApartBetweenTheSameAccounts() {
        CaseFile file = new Story("both")
                .pay("t1", 0, "A", "B", 500, "KZT")
                .chain(Direction.FORWARD, 400, "t1")
                .chain(Direction.BACKWARD, 300, "t1")
                .file();
        assertThat(draw(file).arrows())
                .extracting(FlowDrawing.Arrow::direction)
                .containsExactlyInAnyOrder(Direction.FORWARD, Direction.BACKWARD);
    }

    @Test
    void drawsTheSmallestOfManyAccountsAsOneAndNamesThemInFull() {
        FlowDrawing drawing = draw(SampleStories.scattered(40));
        assertThat(drawing.boxes()).hasSize(14);
        assertThat(drawing.boxes())
                .filteredOn(box -> box.kind().equals("group"))
                .singleElement()
                .satisfies(box -> {
                    assertThat(box.lines().get(0).text()).isEqualTo("29 other accounts");
                    assertThat(box.title()).contains("KZ-M0").contains("KZ-M10");
                });
    }

    @Test
    void cutsALongNameAndKeepsItInTheTitle() {
        FlowDrawing.Box box = draw(SampleStories.courier()).boxes().stream()
                .filter(found -> found.key().equals("account KZ02"))
                .findFirst()
                .orElseThrow();
        assertThat(box.lines().get(0).text()).startsWith("Orlov Trading").endsWith("…");
        assertThat(box.title()).contains("commission merchants of the Almaty region");
    }

    @Test
    void drawsNothingWithoutChains() {
        assertThat(FlowDrawing.of(List.of(), Map.of(), WORDING).isEmpty()).isTrue();
    }

    @Test
    void drawsTheSameTwice() {
        assertThat(draw(random(7))).isEqualTo(draw(random(7)));
    }

    private static FlowDrawing draw(CaseFile file) {
        return FlowDrawing.of(file.chains(), Map.of("KZ01", "Suspect"), WORDING);
    }

    private static double width(Words words) {
        return new Lettering(words.style().equals("amount") ? 12 : 11).width(words.text());
    }

    private static boolean overlap(FlowDrawing.Box one, FlowDrawing.Box other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }

    private static boolean onEdge(Point point, FlowDrawing.Box box) {
        boolean in = point.x() >= box.x() - 0.01
                && point.x() <= box.x() + box.width() + 0.01
                && point.y() >= box.y() - 0.01
                && point.y() <= box.y() + box.height() + 0.01;
        boolean edge = near(point.x(), box.x())
                || near(point.x(), box.x() + box.width())
                || near(point.y(), box.y())
                || near(point.y(), box.y() + box.height());
        return in && edge;
    }

    private static boolean near(double one, double other) {
        return Math.abs(one - other) < 0.01;
    }

    /** Chains that walk at random over a few accounts, circles and self-payments among them. */
    private static CaseFile random(long seed) {
        Random random = new Random(seed);
        int accounts = 2 + random.nextInt(14);
        Story story = new Story("seed " + seed);
        int payment = 0;
        for (int chain = 0; chain < 1 + random.nextInt(25); chain++) {
            String[] through = new String[1 + random.nextInt(8)];
            String at = random.nextInt(4) == 0 ? "" : "KZ-" + random.nextInt(accounts);
            for (int step = 0; step < through.length; step++) {
                boolean last = step == through.length - 1;
                String to = last && random.nextInt(4) == 0 ? "" : "KZ-" + random.nextInt(accounts);
                through[step] = "t" + payment++;
                story.pay(through[step], payment * 3.0, at, to, 1 + random.nextInt(1_000_000_000), "KZT");
                at = to;
            }
            story.chain(
                    random.nextInt(3) == 0 ? Direction.BACKWARD : Direction.FORWARD,
                    1 + random.nextInt(1_000_000),
                    through);
        }
        return story.file();
    }
}
