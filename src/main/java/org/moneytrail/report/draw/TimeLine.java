package org.moneytrail.report.draw;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.moneytrail.report.page.CasePayment;
import org.moneytrail.report.page.GoodsEvent;
import org.moneytrail.report.page.Money;
import org.moneytrail.report.page.Payment;
import org.moneytrail.report.page.Wording;

/**
 * Goods and money on one line of time: events above it, payments below, one lane per currency, each payment as tall as
 * its amount is beside the lane's largest.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param axis height of the line of time
 * @param dates days on the line
 * @param events seizures and declarations
 * @param lanes payments by currency
 * @param wordless events that have a mark but no room for words
 */
public record TimeLine(
        double width,
        double height,
        double axis,
        List<Date> dates,
        List<Event> events,
        List<Lane> lanes,
        int wordless) {
    private static final double WIDTH = 1120;
    private static final double LEFT = 20;
    private static final double RIGHT = 20;
    private static final double ROW = 34;
    private static final int ROWS = 5;
    private static final double LABEL = 230;
    private static final double LANE = 84;
    private static final double TALLEST = 56;
    private static final double BIN = 5;
    private static final double DATE_ROOM = 84;
    private static final int LANES = 4;
    private static final Lettering SMALL = new Lettering(11);

    /**
     * A day on the line.
     *
     * @param x where
     * @param label the day
     */
    public record Date(double x, String label) {}

    /**
     * Something that happened to goods.
     *
     * @param kind which kind: the shape of its mark
     * @param x where
     * @param y middle of the mark
     * @param lines its words; none where there was no room
     * @param title in full
     */
    public record Event(GoodsEvent.Kind kind, double x, double y, List<Words> lines, String title) {}

    /**
     * Payments of one currency.
     *
     * @param currency ISO 4217
     * @param y the line that payments hang from
     * @param label the currency, and what the tallest bar stands for
     * @param bars payments; those too near to be told apart are one bar
     */
    public record Lane(String currency, double y, String label, List<Bar> bars) {}

    /**
     * One payment, or several too near to be told apart.
     *
     * @param x left
     * @param height down
     * @param width to the right
     * @param kind marked, counter or plain
     * @param title in full
     */
    public record Bar(double x, double height, double width, String kind, String title) {}

    /** Copies the lists. */
    public TimeLine {
        dates = List.copyOf(dates);
        events = List.copyOf(events);
        lanes = List.copyOf(lanes);
    }

    /** Draws the events that have an instant, and the payments that the ledger holds. */
    public static TimeLine of(List<GoodsEvent> goods, List<CasePayment> payments, Wording wording) {
        List<GoodsEvent> dated = goods.stream()
                .filter(event -> event.at().isPresent())
                .sorted(Comparator.comparing((GoodsEvent event) -> event.at().get())
                        .thenComparing(GoodsEvent::key))
                .toList();
        List<CasePayment> booked = payments.stream()
                .filter(payment -> payment.payment().isPresent())
                .toList();
        Optional<Scale> scale = Scale.over(Stream.concat(
                dated.stream().map(event -> event.at().get()),
                booked.stream().map(payment -> payment.payment().get().bookedAt())));
        if (scale.isEmpty()) {
            return new TimeLine(WIDTH, 0, 0, List.of(), List.of(), List.of(), 0);
        }
        return draw(dated, booked, scale.get(), wording);
    }

    /** True if there is nothing to draw. */
    public boolean isEmpty() {
        return dates.isEmpty();
    }

    private static TimeLine draw(List<GoodsEvent> goods, List<CasePayment> payments, Scale scale, Wording wording) {
        int[] rows = rows(goods, scale);
        int used = 0;
        for (int row : rows) {
            used = Math.max(used, row + 1);
        }
        double axis = 30 + ROW * used + (goods.isEmpty() ? 0 : 14);
        List<Event> events = new ArrayList<>();
        int wordless = 0;
        for (int i = 0; i < rows.length; i++) {
            events.add(event(goods.get(i), rows[i], used, axis, scale, wording));
            wordless += rows[i] < 0 ? 1 : 0;
        }
        List<Lane> lanes = lanes(payments, axis + 44, scale, wording);
        double height = axis + 34 + lanes.size() * LANE;
        return new TimeLine(WIDTH, height, axis, dates(scale, wording), events, lanes, wordless);
    }

    /** The row of each event's words, the nearest to the line that is free; -1 where none is. */
    private static int[] rows(List<GoodsEvent> goods, Scale scale) {
        int[] rows = new int[goods.size()];
        double[] free = new double[ROWS];
        for (int i = 0; i < rows.length; i++) {
            double x = scale.x(goods.get(i).at().get());
            double width = labelWidth(goods.get(i));
            double start = labelStart(x, width);
            rows[i] = -1;
            for (int row = 0; row < ROWS && rows[i] < 0; row++) {
                if (free[row] <= Math.min(start, x)) {
                    rows[i] = row;
                    free[row] = Math.max(x, start + width) + 10;
                }
            }
        }
        return rows;
    }

    private static double labelWidth(GoodsEvent event) {
        return Math.min(
                LABEL,
                Math.max(SMALL.width(event.label()), SMALL.width(event.kind().word()) + DATE_ROOM));
    }

    /** Words stand to the right of their mark, or to its left where the drawing ends. */
    private static double labelStart(double x, double width) {
        return x + 9 + width <= WIDTH ? x + 9 : x - 9 - width;
    }

    private static Event event(GoodsEvent event, int row, int rows, double axis, Scale scale, Wording wording) {
        double x = scale.x(event.at().get());
        double y = row < 0 ? axis - 12 : axis - 14 - ROW * row - 12;
        List<Words> lines = new ArrayList<>();
        if (row >= 0 && rows > 0) {
            double start = labelStart(x, labelWidth(event));
            String day = event.kind().word() + ", " + wording.day(event.at().get());
            lines.add(new Words(start, y - 1, SMALL.fit(day, LABEL), "when"));
            lines.add(new Words(start, y + 13, SMALL.fit(event.label(), LABEL), "what"));
        }
        return new Event(event.kind(), x, y, lines, wording.time(event.at().get()) + ": " + event.sentence());
    }

    private static List<Lane> lanes(List<CasePayment> payments, double top, Scale scale, Wording wording) {
        Map<String, List<CasePayment>> byCurrency = payments.stream()
                .collect(Collectors.groupingBy(
                        payment -> payment.payment().get().credit().currency(), TreeMap::new, Collectors.toList()));
        List<String> largestFirst = byCurrency.keySet().stream()
                .sorted(Comparator.comparingInt(
                                (String currency) -> byCurrency.get(currency).size())
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(LANES)
                .toList();
        List<Lane> lanes = new ArrayList<>();
        for (String currency : largestFirst) {
            lanes.add(lane(currency, byCurrency.get(currency), top + lanes.size() * LANE, scale, wording));
        }
        return lanes;
    }

    private static Lane lane(String currency, List<CasePayment> payments, double y, Scale scale, Wording wording) {
        Map<Long, List<CasePayment>> bins = payments.stream()
                .collect(Collectors.groupingBy(
                        payment -> (long) (scale.x(payment.payment().get().bookedAt()) / BIN),
                        TreeMap::new,
                        Collectors.toList()));
        long tallest = bins.values().stream().mapToLong(TimeLine::sum).max().orElse(1);
        List<Bar> bars = new ArrayList<>();
        bins.forEach((bin, together) -> bars.add(new Bar(
                bin * BIN,
                Math.max(3, TALLEST * ((double) sum(together) / tallest)),
                BIN - 1,
                kind(together),
                title(together, currency, wording))));
        String label = currency + ": the tallest bar is " + new Money(tallest, currency);
        return new Lane(currency, y, label, bars);
    }

    private static String kind(List<CasePayment> together) {
        if (together.stream().anyMatch(CasePayment::marked)) {
            return "marked";
        }
        return together.stream().allMatch(CasePayment::counter) ? "counter" : "plain";
    }

    private static long sum(List<CasePayment> together) {
        return together.stream()
                .mapToLong(payment -> payment.payment().get().credit().minor())
                .reduce(0, Math::addExact);
    }

    private static String title(List<CasePayment> together, String currency, Wording wording) {
        Payment first = together.get(0).payment().get();
        if (together.size() == 1) {
            return wording.time(first.bookedAt()) + ": " + first.credit() + ", payment " + first.id() + ", from "
                    + first.debtor().label() + " to " + first.creditor().label();
        }
        Payment last = together.get(together.size() - 1).payment().get();
        return wording.count(together.size(), "payment")
                + ", "
                + wording.period(Optional.of(first.bookedAt()), Optional.of(last.bookedAt()))
                + ", together "
                + new Money(sum(together), currency);
    }

    private static List<Date> dates(Scale scale, Wording wording) {
        LocalDate first = scale.first().atZone(wording.zone()).toLocalDate();
        LocalDate last = scale.last().atZone(wording.zone()).toLocalDate();
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        long most = (long) ((WIDTH - LEFT - RIGHT) / DATE_ROOM);
        List<Date> dates = new ArrayList<>();
        if (days <= most * 20) {
            long step = Stream.of(1L, 2L, 7L, 14L)
                    .filter(candidate -> days / candidate <= most)
                    .findFirst()
                    .orElse(28L);
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(step)) {
                dates.add(date(day, scale, wording));
            }
        } else {
            long months = ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(last)) + 1;
            long step = Stream.of(1L, 3L, 6L, 12L)
                    .filter(candidate -> months / candidate <= most)
                    .findFirst()
                    .orElse(Math.max(12, 12 * (months / 12 / most + 1)));
            for (YearMonth month = YearMonth.from(first);
                    !month.atDay(1).isAfter(last);
                    month = month.plusMonths(step)) {
                dates.add(date(month.atDay(1), scale, wording));
            }
        }
        dates.removeIf(date -> date.x() < LEFT - 1 || date.x() + DATE_ROOM > WIDTH);
        if (dates.isEmpty()) {
            dates.add(new Date(LEFT, wording.day(scale.first())));
        }
        return dates;
    }

    private static Date date(LocalDate day, Scale scale, Wording wording) {
        return new Date(scale.x(day.atStartOfDay(wording.zone()).toInstant()), day.toString());
    }

    /** Instants to places. */
    private record Scale(Instant first, Instant last) {
        static Optional<Scale> over(Stream<Instant> instants) {
            List<Instant> inOrder = instants.sorted().toList();
            if (inOrder.isEmpty()) {
                return Optional.empty();
            }
            Instant first = inOrder.get(0);
            Instant last = inOrder.get(inOrder.size() - 1);
            long room = Math.max(86_400, ChronoUnit.SECONDS.between(first, last) / 40);
            return Optional.of(new Scale(first.minusSeconds(room), last.plusSeconds(room)));
        }

        double x(Instant instant) {
            double part = (double) ChronoUnit.SECONDS.between(first, instant) / ChronoUnit.SECONDS.between(first, last);
            return LEFT + part * (WIDTH - LEFT - RIGHT);
        }
    }
}
