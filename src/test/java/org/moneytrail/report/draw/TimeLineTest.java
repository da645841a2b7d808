package org.moneytrail.report.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moneytrail.report.SampleStories;
import org.moneytrail.report.Story;
import org.moneytrail.report.page.CaseFile;
import org.moneytrail.report.page.GoodsEvent;
import org.moneytrail.report.page.Source;
import org.moneytrail.report.page.Wording;

class TimeLineTest {
    private static final Wording WORDING = new Wording(ZoneOffset.UTC);

    @Test
    void putsEventsAboveTheLineAndPaymentsBelow() {
        TimeLine line = courier();
        assertThat(line.events()).hasSize(3).allMatch(event -> event.y() < line.axis());
        assertThat(line.lanes()).extracting(TimeLine.Lane::currency).containsExactly("KZT", "USD");
        assertThat(line.lanes()).allMatch(lane -> lane.y() > line.axis());
    }

    @Test
    void keepsTimeInOrder() {
        List<TimeLine.Event> events = courier().events();
        assertThat(events).isSortedAccordingTo(java.util.Comparator.comparingDouble(TimeLine.Event::x));
        assertThat(courier().dates()).isSortedAccordingTo(java.util.Comparator.comparingDouble(TimeLine.Date::x));
    }

    @Test
    void makesTheLargestPaymentTheTallestBar() {
        TimeLine.Lane lane = courier().lanes().get(0);
        double tallest =
                lane.bars().stream().mapToDouble(TimeLine.Bar::height).max().orElseThrow();
        assertThat(lane.bars())
                .filteredOn(bar -> bar.height() == tallest)
                .extracting(TimeLine.Bar::title)
                .anySatisfy(title ->
                        assertThat(title.replaceAll("[\u202f\u00a0]", " ")).contains("5 800 000.00 KZT"));
        assertThat(lane.label()).contains("5\u202f800\u202f000.00");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 60, 400})
    void wordsOfEventsDoNotStandOnEachOtherAndStayInside(int events) {
        TimeLine line = TimeLine.of(goods(events), List.of(), WORDING);
        List<Words> words =
                line.events().stream().flatMap(event -> event.lines().stream()).toList();
        Lettering lettering = new Lettering(11);
        for (int i = 0; i < words.size(); i++) {
            Words one = words.get(i);
            assertThat(one.x()).isNotNegative();
            assertThat(one.x() + lettering.width(one.text())).isLessThanOrEqualTo(line.width());
            for (int j = i + 1; j < words.size(); j++) {
                Words other = words.get(j);
                boolean apart = Math.abs(one.y() - other.y()) >= 11
                        || one.x() + lettering.width(one.text()) <= other.x()
                        || other.x() + lettering.width(other.text()) <= one.x();
                assertThat(apart).as("%s and %s", one, other).isTrue();
            }
        }
        assertThat(line.events()).hasSize(events);
        assertThat(line.wordless() * 2 + words.size()).isEqualTo(events * 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 30, 400, 4000, 40000})
    void writesDaysThatDoNotTouch(int days) {
        List<GoodsEvent> two = List.of(event("first", Duration.ZERO), event("last", Duration.ofDays(days)));
        List<TimeLine.Date> dates = TimeLine.of(two, List.of(), WORDING).dates();
        assertThat(dates).isNotEmpty();
        for (int i = 1; i < dates.size(); i++) {
            assertThat(dates.get(i).x() - dates.get(i - 1).x()).isGreaterThan(66);
        }
    }

    @Test
    void isEmptyWithoutAnythingDated() {
        assertThat(TimeLine.of(List.of(), List.of(), WORDING).isEmpty()).isTrue();
    }

    private static TimeLine courier() {
        CaseFile file = SampleStories.courier();
        return TimeLine.of(file.goods(), file.payments(), WORDING);
    }

    private static List<GoodsEvent> goods(int count) {
        List<GoodsEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(event("S-" + i, Duration.ofHours(i * 17L)));
        }
        return events;
    }

    private static GoodsEvent event(String key, Duration after) {
        return new GoodsEvent(
                GoodsEvent.Kind.SEIZURE,
                key,
                Optional.of(Story.START.plus(after)),
                "12.5 kg of something at a place with a long name",
                "A seizure.",
                new Source("seizures.csv", 2));
    }
}
