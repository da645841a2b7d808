package org.moneytrail.report.draw;

import java.util.List;
import java.util.Map;
import org.moneytrail.report.page.Chain;
import org.moneytrail.report.page.Direction;
import org.moneytrail.report.page.Wording;

/**
 * Chains laid over each other as boxes (accounts) and arrows (payments). Few layers run from left to right, many from
 * top to bottom, so that a page in print still holds them.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param boxes accounts
 * @param arrows payments between two accounts, together
 */
public record FlowDrawing(double width, double height, List<Box> boxes, List<Arrow> arrows) {
    private static final int LAYERS_SIDE_BY_SIDE = 4;

    /**
     * An account, somebody outside, or several accounts as one.
     *
     * @param key tells boxes apart
     * @param layer from 0
     * @param x left
     * @param y top
     * @param width to the right
     * @param height down
     * @param kind account, terminal, outside or group: its outline
     * @param lines what stands in it
     * @param title all of it in full
     */
    public record Box(
            String key,
            int layer,
            double x,
            double y,
            double width,
            double height,
            String kind,
            List<Words> lines,
            String title) {}

    /**
     * Payments from one account to another.
     *
     * @param from key of a box
     * @param to key of a box
     * @param direction which chains carry them
     * @param returns true if they go back to an earlier layer
     * @param marked true if one of them is the marked payment
     * @param path as SVG writes it
     * @param head the three corners of the arrow's head, as SVG writes them
     * @param thickness of the line
     * @param start where it leaves a box
     * @param end where it meets a box
     * @param lines amount, and number and days
     * @param title all of it in full
     */
    public record Arrow(
            String from,
            String to,
            Direction direction,
            boolean returns,
            boolean marked,
            String path,
            String head,
            double thickness,
            Point start,
            Point end,
            List<Words> lines,
            String title) {}

    /** Copies the lists. */
    public FlowDrawing {
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
    }

    /**
     * Draws chains.
     *
     * @param chains those to lay over each other
     * @param roles what part an account has in the case, by account
     * @param wording how days are written
     */
    public static FlowDrawing of(List<Chain> chains, Map<String, String> roles, Wording wording) {
        FlowGraph wide = FlowGraph.of(chains, FlowLayout.Grain.SIDEWAYS.most());
        if (wide.layers() <= LAYERS_SIDE_BY_SIDE) {
            return new FlowLayout(wide, FlowLayout.Grain.SIDEWAYS, roles, wording).draw();
        }
        FlowLayout.Grain down = FlowLayout.Grain.DOWN;
        return new FlowLayout(FlowGraph.of(chains, down.most()), down, roles, wording).draw();
    }

    /** True if there is nothing to draw. */
    public boolean isEmpty() {
        return boxes.isEmpty();
    }

    /** True if chains of this direction are among the arrows. */
    public boolean has(Direction direction) {
        return arrows.stream().anyMatch(arrow -> arrow.direction() == direction);
    }

    /** True if money returns to an earlier layer. */
    public boolean hasReturns() {
        return arrows.stream().anyMatch(Arrow::returns);
    }
}
