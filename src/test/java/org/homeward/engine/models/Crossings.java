package org.homeward.engine.models;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.engine.models.Drawing.Line;
import org.homeward.engine.models.Drawing.Shape;

/** Where things that should stay apart meet. All lines of our drawings are level or upright. */
final class Crossings {

    private static final double TOUCH = 0.5;

    private Crossings() {}

    /** Whether two lines meet other than by running together from their common start or to their common end. */
    static boolean cross(Line one, Line other) {
        return meetings(one, other).anyMatch(point -> !joined(one, other, point) && !forked(one, other, point));
    }

    static boolean on(Line line, Rectangle2D box) {
        return segments(line).anyMatch(segment -> segment.intersects(box));
    }

    static boolean on(Shape shape, Rectangle2D box) {
        if (!shape.isDiamond()) {
            return shape.box().intersects(box);
        }
        var middle = new Point2D.Double(shape.box().getCenterX(), shape.box().getCenterY());
        var near = new Point2D.Double(
                Math.max(box.getMinX(), Math.min(middle.getX(), box.getMaxX())),
                Math.max(box.getMinY(), Math.min(middle.getY(), box.getMaxY())));
        return Math.abs(near.getX() - middle.getX()) + Math.abs(near.getY() - middle.getY())
                < shape.box().getWidth() / 2;
    }

    static Rectangle2D smaller(Rectangle2D box, double by) {
        return new Rectangle2D.Double(
                box.getX() + by, box.getY() + by, box.getWidth() - 2 * by, box.getHeight() - 2 * by);
    }

    static Stream<Line2D> segments(Line line) {
        return IntStream.range(1, line.points().size())
                .mapToObj(end -> new Line2D.Double(
                        line.points().get(end - 1), line.points().get(end)));
    }

    private static Stream<Point2D> meetings(Line one, Line other) {
        return segments(one).flatMap(mine -> segments(other).flatMap(its -> meeting(mine, its)));
    }

    /** The point, or the two ends of the stretch, that two level or upright segments have in common. */
    private static Stream<Point2D> meeting(Line2D one, Line2D other) {
        var common = box(one).createIntersection(box(other));
        if (common.getWidth() < 0 || common.getHeight() < 0) {
            return Stream.empty();
        }
        return Stream.of(
                new Point2D.Double(common.getMinX(), common.getMinY()),
                new Point2D.Double(common.getMaxX(), common.getMaxY()));
    }

    private static Rectangle2D box(Line2D segment) {
        var box = new Rectangle2D.Double();
        box.setFrameFromDiagonal(segment.getP1(), segment.getP2());
        return box;
    }

    private static boolean joined(Line one, Line other, Point2D point) {
        return one.to().equals(other.to()) && same(after(one.points(), point), after(other.points(), point));
    }

    private static boolean forked(Line one, Line other, Point2D point) {
        return one.from().equals(other.from()) && same(after(backwards(one), point), after(backwards(other), point));
    }

    private static List<Point2D> backwards(Line line) {
        var points = new ArrayList<>(line.points());
        Collections.reverse(points);
        return points;
    }

    /** The corners that follow a point of a line, its end too. */
    private static List<Point2D> after(List<Point2D> points, Point2D point) {
        for (int end = 1; end < points.size(); end++) {
            if (new Line2D.Double(points.get(end - 1), points.get(end)).ptSegDist(point) < TOUCH
                    && points.get(end).distance(point) >= TOUCH) {
                return new ArrayList<>(points.subList(end, points.size()));
            }
        }
        return List.of();
    }

    private static boolean same(List<Point2D> one, List<Point2D> other) {
        return one.size() == other.size()
                && IntStream.range(0, one.size()).allMatch(at -> one.get(at).distance(other.get(at)) < TOUCH);
    }
}
