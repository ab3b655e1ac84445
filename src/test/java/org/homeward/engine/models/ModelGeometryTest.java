package org.homeward.engine.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.homeward.engine.models.Drawing.Line;
import org.homeward.engine.models.Drawing.Shape;
import org.homeward.engine.models.Drawing.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The diagrams can be read: nothing crosses, no words lie on anything, the usual way is a straight line to the right. */
class ModelGeometryTest {

    /** Rounding of the words' boxes. */
    private static final double SLACK = 1;

    private static final double MOST_WIDE = 2560;
    private static final double MOST_HIGH = 1200;

    static Stream<Path> models() throws IOException {
        try (var files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void it_is_not_wider_and_not_higher_than_a_screen(Path file) {
        var all = new Rectangle2D.Double();
        new Drawing(file).shapes.values().forEach(shape -> {
            if (all.isEmpty()) {
                all.setRect(shape.box());
            }
            all.add(shape.box());
        });
        assertThat(all.getWidth()).isBetween(1.0, MOST_WIDE);
        assertThat(all.getHeight()).isBetween(1.0, MOST_HIGH);
    }

    @ParameterizedTest
    @MethodSource("models")
    void each_line_is_level_or_upright(Path file) {
        assertThat(new Drawing(file).lines).allSatisfy(line -> assertThat(Crossings.segments(line))
                .as(line.id())
                .allMatch(part -> part.getX1() == part.getX2() || part.getY1() == part.getY2()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void no_two_lines_cross(Path file) {
        var lines = new Drawing(file).lines;
        var found = new ArrayList<String>();
        for (int one = 0; one < lines.size(); one++) {
            for (int other = one + 1; other < lines.size(); other++) {
                if (Crossings.cross(lines.get(one), lines.get(other))) {
                    found.add(lines.get(one).id() + " and " + lines.get(other).id());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void no_line_runs_through_a_step_and_no_two_shapes_overlap(Path file) {
        var drawing = new Drawing(file);
        var steps = drawing.shapes.values().stream()
                .filter(shape -> !shape.holdsOthers())
                .toList();
        var found = new ArrayList<String>();
        for (var step : steps) {
            var inner = Crossings.smaller(step.box(), SLACK);
            drawing.lines.stream()
                    .filter(line -> Crossings.on(line, inner) && !(step.isDiamond() && isAt(step, line)))
                    .forEach(line -> found.add(line.id() + " through " + id(step)));
            steps.stream()
                    .filter(other -> other != step && !other.sitsOn(step) && !step.sitsOn(other))
                    .filter(other -> other.box().intersects(inner))
                    .forEach(other -> found.add(id(step) + " on " + id(other)));
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void words_lie_on_no_other_words_on_no_shape_and_on_no_line(Path file) {
        var drawing = new Drawing(file);
        var found = new ArrayList<String>();
        for (var words : drawing.words) {
            var box = Crossings.smaller(words.box(), SLACK);
            drawing.words.stream()
                    .filter(other -> other != words && other.box().intersects(box))
                    .forEach(other -> found.add(words.of() + " on the words of " + other.of()));
            drawing.shapes.values().stream()
                    .filter(shape -> shape.holdsOthers() ? crossesEdge(shape, words) : Crossings.on(shape, box))
                    .forEach(shape -> found.add(words.of() + " on " + id(shape)));
            drawing.lines.stream()
                    .filter(line -> Crossings.on(line, box))
                    .forEach(line -> found.add(words.of() + " on " + line.id()));
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void only_loops_lead_back_to_the_left(Path file) {
        var drawing = new Drawing(file);
        var ways = new ArrayList<>(drawing.lines);
        ways.addAll(drawing.attached());
        assertThat(drawing.lines)
                .filteredOn(line -> !line.message())
                .filteredOn(line -> Crossings.segments(line).anyMatch(ModelGeometryTest::goesLeft))
                .allSatisfy(line -> assertThat(reachable(ways, line.to()))
                        .as(line.id() + " goes left")
                        .contains(line.from()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void from_each_start_a_straight_line_leads_to_an_end(Path file) {
        var drawing = new Drawing(file);
        var straight = drawing.lines.stream()
                .filter(line -> !line.message() && line.points().size() == 2)
                .filter(line ->
                        line.points().get(0).getY() == line.points().get(1).getY())
                .toList();
        var ends = ids(drawing, EndEvent.class);
        assertThat(ids(drawing, StartEvent.class))
                .allSatisfy(start -> assertThat(reachable(straight, start)).containsAnyElementsOf(ends));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everything_lies_inside_its_pool(Path file) {
        var drawing = new Drawing(file);
        assertThat(drawing.shapes.values()).allSatisfy(shape -> drawing.around(shape)
                .ifPresent(around -> assertThat(around.box().contains(shape.box()))
                        .as(id(shape) + " in " + id(around))
                        .isTrue()));
    }

    /** A line ends at a corner of its own diamond, which its square box doesn't tell from its inside. */
    private static boolean isAt(Shape step, Line line) {
        return line.from().equals(id(step)) || line.to().equals(id(step));
    }

    private static boolean crossesEdge(Shape container, Words words) {
        return container.box().intersects(words.box()) && !container.box().contains(words.box());
    }

    private static boolean goesLeft(Line2D segment) {
        return segment.getX2() < segment.getX1() - SLACK;
    }

    /** What can be reached, the start too. */
    private static Set<String> reachable(Collection<Line> lines, String start) {
        var reached = new HashSet<String>();
        var open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            var node = open.pop();
            if (reached.add(node)) {
                lines.stream()
                        .filter(line -> !line.message() && line.from().equals(node))
                        .forEach(line -> open.add(line.to()));
            }
        }
        return reached;
    }

    private static List<String> ids(Drawing drawing, Class<? extends FlowNode> kind) {
        return drawing.nodes()
                .filter(shape -> kind.isInstance(shape.element()))
                .map(ModelGeometryTest::id)
                .toList();
    }

    private static String id(Shape shape) {
        return shape.element().getId();
    }
}
