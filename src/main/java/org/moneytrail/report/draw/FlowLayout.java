package org.moneytrail.report.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.moneytrail.report.draw.FlowGraph.Flow;
import org.moneytrail.report.draw.FlowGraph.Node;
import org.moneytrail.report.page.Direction;
import org.moneytrail.report.page.Holder;
import org.moneytrail.report.page.Money;
import org.moneytrail.report.page.Wording;

/**
 * Places a layered graph (after Sugiyama, Tagawa and Toda, 1981): layers follow each other along one axis; within a
 * layer, places are ordered by the mean of their neighbours; a flow that passes layers keeps a place of its own in each,
 * so that it runs beside boxes, not under them. A flow's words stand where it leaves its box, where no other flow is.
 */
final class FlowLayout {
    /**
     * The direction in which layers follow each other, and its measures. "Along" is that direction, "across" the other.
     *
     * @param down true for top to bottom
     * @param most boxes in a layer
     * @param boxAlong size of a box
     * @param boxAcross least size of a box
     * @param port room for a flow that leaves a box, with its words
     * @param entry room for a flow that enters
     * @param space between boxes of a layer
     * @param gap between layers
     * @param straight how far a flow runs straight, beside its words
     */
    record Grain(
            boolean down,
            int most,
            double boxAlong,
            double boxAcross,
            double port,
            double entry,
            double space,
            double gap,
            double straight) {
        static final Grain SIDEWAYS = new Grain(false, 12, 196, 66, 38, 14, 16, 206, 150);
        static final Grain DOWN = new Grain(true, 5, 66, 196, 150, 16, 18, 96, 40);

        Point point(double along, double across) {
            return down ? new Point(across, along) : new Point(along, across);
        }
    }

    private static final class Place {
        final int layer;
        final List<Place> before = new ArrayList<>();
        final List<Place> after = new ArrayList<>();
        final double size;
        double start;

        Place(int layer, double size) {
            this.layer = layer;
            this.size = size;
        }

        double middle() {
            return start + size / 2;
        }
    }

    private static final double MARGIN = 28;
    private static final double PASSING = 12;
    private static final double LANE = 16;
    private static final double HEAD = 9;
    private static final double PADDING = 10;
    private static final double THINNEST = 1.5;
    private static final double THICKEST = 5;
    private static final int SWEEPS = 6;
    private static final int NAMES_IN_FULL = 40;
    private static final Lettering NAME = new Lettering(13);
    private static final Lettering SMALL = new Lettering(11);
    private static final Lettering AMOUNT = new Lettering(12);

    private final FlowGraph graph;
    private final Grain grain;
    private final Map<String, String> roles;
    private final Wording wording;
    private final List<Flow> flows;
    private final List<List<Place>> layers = new ArrayList<>();
    private final Map<Node, Place> places = new HashMap<>();
    private final Map<Flow, List<Place>> passes = new HashMap<>();
    private final Map<Flow, Double> starts = new HashMap<>();
    private final Map<Flow, Double> ends = new HashMap<>();

    FlowLayout(FlowGraph graph, Grain grain, Map<String, String> roles, Wording wording) {
        this.graph = graph;
        this.grain = grain;
        this.roles = roles;
        this.wording = wording;
        this.flows = graph.flows();
    }

    FlowDrawing draw() {
        place();
        order();
        settle();
        ports();
        List<Flow> returning = flows.stream().filter(flow -> flow.returns).toList();
        double across = extent() + MARGIN + (returning.isEmpty() ? 0 : LANE * (returning.size() + 1));
        double lastLayer =
                MARGIN + firstGap(returning) + graph.layers() * (grain.boxAlong() + grain.gap()) - grain.gap();
        boolean lastReturns = returning.stream().anyMatch(flow -> flow.from.layer == graph.layers() - 1);
        double along = lastLayer + MARGIN + (lastReturns ? grain.gap() : 0);
        List<FlowDrawing.Box> boxes = graph.nodes().stream()
                .map(node -> box(node, firstGap(returning)))
                .toList();
        long largest = flows.stream().mapToLong(flow -> flow.base).max().orElse(1);
        List<FlowDrawing.Arrow> arrows =
                flows.stream().map(flow -> arrow(flow, returning, largest)).toList();
        Point corner = grain.point(along, across);
        // Downward, words stand to the right of their line, and the last line may be at the edge of its box.
        double written = !grain.down()
                ? 0
                : arrows.stream()
                        .mapToDouble(arrow -> arrow.start().x() + grain.port())
                        .max()
                        .orElse(0);
        return new FlowDrawing(Math.max(Math.max(corner.x(), written), 200), corner.y(), boxes, arrows);
    }

    private void place() {
        for (int layer = 0; layer < graph.layers(); layer++) {
            layers.add(new ArrayList<>());
        }
        Map<Node, Long> leaving =
                flows.stream().collect(Collectors.groupingBy(flow -> flow.from, Collectors.counting()));
        Map<Node, Long> entering =
                flows.stream().collect(Collectors.groupingBy(flow -> flow.to, Collectors.counting()));
        for (Node node : graph.nodes()) {
            double size = Math.max(
                    grain.boxAcross(),
                    Math.max(
                            leaving.getOrDefault(node, 0L) * grain.port(),
                            entering.getOrDefault(node, 0L) * grain.entry()));
            Place place = new Place(node.layer, size);
            places.put(node, place);
            layers.get(node.layer).add(place);
        }
        for (Flow flow : flows) {
            List<Place> through = new ArrayList<>();
            passes.put(flow, through);
            if (flow.returns) {
                continue;
            }
            Place last = places.get(flow.from);
            for (int layer = flow.from.layer + 1; layer < flow.to.layer; layer++) {
                Place passing = new Place(layer, PASSING);
                layers.get(layer).add(passing);
                through.add(passing);
                join(last, passing);
                last = passing;
            }
            join(last, places.get(flow.to));
        }
    }

    private static void join(Place before, Place after) {
        before.after.add(after);
        after.before.add(before);
    }

    private void order() {
        layers.forEach(FlowLayout::number);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean forward = sweep % 2 == 0;
            for (int i = 0; i < layers.size(); i++) {
                List<Place> layer = layers.get(forward ? i : layers.size() - 1 - i);
                Map<Place, Double> wanted = new HashMap<>();
                layer.forEach(place -> wanted.put(place, mean(forward ? place.before : place.after, place.start)));
                layer.sort(Comparator.comparingDouble(wanted::get));
                number(layer);
            }
        }
    }

    /** While places are ordered, their start is their number, spread over the layer. */
    private static void number(List<Place> layer) {
        for (int i = 0; i < layer.size(); i++) {
            layer.get(i).start = (i + 1.0) / (layer.size() + 1);
        }
    }

    private static double mean(List<Place> neighbours, double otherwise) {
        return neighbours.stream().mapToDouble(place -> place.start).average().orElse(otherwise);
    }

    /** Gives places their start: as near to the middle of their neighbours as the order allows. */
    private void settle() {
        for (List<Place> layer : layers) {
            double next = 0;
            for (Place place : layer) {
                place.start = next;
                next += place.size + grain.space();
            }
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean forward = sweep % 2 == 0;
            for (int i = 0; i < layers.size(); i++) {
                settle(layers.get(forward ? i : layers.size() - 1 - i), forward);
            }
        }
        double least = layers.stream()
                .flatMap(List::stream)
                .mapToDouble(place -> place.start)
                .min()
                .orElse(0);
        layers.stream().flatMap(List::stream).forEach(place -> place.start += MARGIN - least);
    }

    private void settle(List<Place> layer, boolean forward) {
        double[] wanted = new double[layer.size()];
        double next = Double.NEGATIVE_INFINITY;
        double shift = 0;
        for (int i = 0; i < layer.size(); i++) {
            Place place = layer.get(i);
            wanted[i] = (forward ? place.before : place.after)
                            .stream().mapToDouble(Place::middle).average().orElse(place.middle())
                    - place.size / 2;
            place.start = Math.max(wanted[i], next);
            next = place.start + place.size + grain.space();
            shift += wanted[i] - place.start;
        }
        double mean = layer.isEmpty() ? 0 : shift / layer.size();
        layer.forEach(place -> place.start += mean);
    }

    private double extent() {
        return layers.stream()
                .flatMap(List::stream)
                .mapToDouble(place -> place.start + place.size)
                .max()
                .orElse(0);
    }

    /** Spreads the flows of a box over its side, in the order of where they go to or come from. */
    private void ports() {
        for (Node node : graph.nodes()) {
            Place place = places.get(node);
            spread(
                    place,
                    flows.stream()
                            .filter(flow -> flow.from == node)
                            .sorted(Comparator.comparingDouble(this::next))
                            .toList(),
                    starts,
                    grain.port());
            spread(
                    place,
                    flows.stream()
                            .filter(flow -> flow.to == node)
                            .sorted(Comparator.comparingDouble(this::previous))
                            .toList(),
                    ends,
                    grain.entry());
        }
    }

    private static void spread(Place place, List<Flow> inOrder, Map<Flow, Double> into, double pitch) {
        double step = Math.max(pitch, Math.min(place.size / Math.max(1, inOrder.size()), pitch * 2));
        double first = place.middle() - step * (inOrder.size() - 1) / 2;
        for (int i = 0; i < inOrder.size(); i++) {
            into.put(inOrder.get(i), first + i * step);
        }
    }

    private double next(Flow flow) {
        if (flow.returns) {
            return Double.MAX_VALUE;
        }
        List<Place> through = passes.get(flow);
        return (through.isEmpty() ? places.get(flow.to) : through.get(0)).middle();
    }

    private double previous(Flow flow) {
        if (flow.returns) {
            return Double.MAX_VALUE;
        }
        List<Place> through = passes.get(flow);
        return (through.isEmpty() ? places.get(flow.from) : through.get(through.size() - 1)).middle();
    }

    private static double firstGap(List<Flow> returning) {
        return returning.isEmpty() ? 0 : LANE * returning.size();
    }

    private double along(int layer, double firstGap) {
        return MARGIN + firstGap + layer * (grain.boxAlong() + grain.gap());
    }

    private FlowDrawing.Box box(Node node, double firstGap) {
        Place place = places.get(node);
        Point corner = grain.point(along(node.layer, firstGap), place.start);
        Point size = grain.point(grain.boxAlong(), place.size);
        Holder holder = node.holders.get(0);
        List<Words> lines = new ArrayList<>();
        double room = size.x() - 2 * PADDING;
        double x = corner.x() + PADDING;
        double y = corner.y() + size.y() / 2 - 12;
        lines.add(new Words(x, y, NAME.fit(name(node), room), "name"));
        lines.add(new Words(x, y + 17, SMALL.fit(place(node), room), "place"));
        lines.add(new Words(x, y + 32, SMALL.fit(tag(node), room), "tag"));
        String kind = node.isGroup()
                ? "group"
                : holder.account().isEmpty() ? "outside" : holder.terminal() ? "terminal" : "account";
        return new FlowDrawing.Box(
                node.key, node.layer, corner.x(), corner.y(), size.x(), size.y(), kind, lines, title(node));
    }

    private static String name(Node node) {
        if (node.isGroup()) {
            return node.holders.size() + " other accounts";
        }
        Holder holder = node.holders.get(0);
        return holder.name().or(holder::account).orElseGet(holder::label);
    }

    private static String place(Node node) {
        if (node.isGroup()) {
            return "smaller amounts, drawn as one";
        }
        Holder holder = node.holders.get(0);
        if (holder.name().isPresent()) {
            return holder.place();
        }
        return holder.account().isEmpty() ? "cash or an unobserved bank" : holder.label();
    }

    private String tag(Node node) {
        List<String> parts = new ArrayList<>();
        if (!node.isGroup()) {
            Holder holder = node.holders.get(0);
            holder.account().map(roles::get).ifPresent(parts::add);
            if (holder.terminal()) {
                parts.add("pooled");
            }
        }
        if (!node.inside.isEmpty()) {
            parts.add(wording.count(node.inside.size(), "exchange") + " inside");
        }
        return String.join(", ", parts);
    }

    private String title(Node node) {
        String names = node.holders.stream()
                .limit(NAMES_IN_FULL)
                .map(holder -> holder.label() + ", " + holder.place())
                .collect(Collectors.joining("; "));
        String more = node.holders.size() > NAMES_IN_FULL ? "; and others" : "";
        String tag = tag(node);
        return names + more + (tag.isEmpty() ? "" : " (" + tag + ")");
    }

    private FlowDrawing.Arrow arrow(Flow flow, List<Flow> returning, long largest) {
        double firstGap = firstGap(returning);
        double from = along(flow.from.layer, firstGap) + grain.boxAlong();
        double to = along(flow.to.layer, firstGap);
        double start = starts.get(flow);
        double end = ends.get(flow);
        double tip = to - HEAD;
        StringBuilder path = new StringBuilder("M").append(at(from, start));
        if (flow.returns) {
            int lane = returning.indexOf(flow) + 1;
            double bottom = extent() + LANE * lane;
            double out = from + grain.straight() + 8 + 6 * lane;
            double back = to - HEAD - 6.0 * lane;
            path.append('L').append(at(out, start)).append('L').append(at(out, bottom));
            path.append('L').append(at(back, bottom)).append('L').append(at(back, end));
        } else {
            double along = from + grain.straight();
            double across = start;
            path.append('L').append(at(along, across));
            for (Place passing : passes.get(flow)) {
                double enter = along(passing.layer, firstGap);
                curve(path, along, across, enter, passing.middle());
                along = enter + grain.boxAlong() + grain.straight() / 2;
                across = passing.middle();
                path.append('L').append(at(along, across));
            }
            curve(path, along, across, tip, end);
        }
        path.append('L').append(at(tip, end));
        String head = at(to, end) + " " + at(tip, end - HEAD / 2) + " " + at(tip, end + HEAD / 2);
        double thickness = THINNEST + (THICKEST - THINNEST) * flow.base / Math.max(1, largest);
        return new FlowDrawing.Arrow(
                flow.from.key,
                flow.to.key,
                flow.direction,
                flow.returns,
                flow.marked,
                path.toString(),
                head,
                Math.round(thickness * 10) / 10.0,
                grain.point(from, start),
                grain.point(to, end),
                words(flow, from, start),
                title(flow));
    }

    private void curve(StringBuilder path, double along, double across, double toAlong, double toAcross) {
        double half = (along + toAlong) / 2;
        path.append('C').append(at(half, across)).append(' ').append(at(half, toAcross));
        path.append(' ').append(at(toAlong, toAcross));
    }

    private String at(double along, double across) {
        Point point = grain.point(along, across);
        return String.format(Locale.ROOT, "%.1f,%.1f", point.x(), point.y());
    }

    private List<Words> words(Flow flow, double from, double start) {
        double room = grain.down() ? grain.port() - 14 : grain.straight() - 6;
        Point first = grain.down() ? new Point(start + 6, from + 17) : new Point(from + 6, start - 6);
        Point second = grain.down() ? new Point(start + 6, from + 31) : new Point(from + 6, start + 14);
        String amount = (flow.marked ? "★ " : "") + wording.amounts(Money.sums(flow.carried));
        return List.of(
                new Words(first.x(), first.y(), AMOUNT.fit(amount, room), "amount"),
                new Words(second.x(), second.y(), SMALL.fit(when(flow), room), "when"));
    }

    private String when(Flow flow) {
        String first = wording.day(flow.first);
        String last = wording.day(flow.last);
        String days = first.equals(last)
                ? first
                : first + "…" + (first.substring(0, 4).equals(last.substring(0, 4)) ? last.substring(5) : last);
        return (flow.returns ? "↩ " : "") + (flow.payments.size() == 1 ? "" : flow.payments.size() + "× ") + days;
    }

    private String title(Flow flow) {
        String back = flow.direction == Direction.BACKWARD ? "Followed backward: " : "Followed forward: ";
        return back
                + wording.amounts(Money.sums(flow.carried))
                + " in "
                + wording.count(flow.payments.size(), "payment")
                + ", "
                + wording.period(java.util.Optional.of(flow.first), java.util.Optional.of(flow.last))
                + ", from " + name(flow.from) + " to " + name(flow.to)
                + (flow.marked ? "; holds the marked payment" : "")
                + (flow.returns ? "; returns to an account that paid before" : "");
    }
}
