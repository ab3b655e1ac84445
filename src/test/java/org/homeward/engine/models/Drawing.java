package org.homeward.engine.models;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.jspecify.annotations.Nullable;

/** What a model's picture shows: shapes, lines and words, each with its place. */
final class Drawing {

    /** A shape; {@code around} is the pool or sub-process that it belongs into, if there is one. */
    record Shape(
            BaseElement element, Rectangle2D box, @Nullable String around) {

        boolean holdsOthers() {
            return element instanceof SubProcess || element instanceof Participant;
        }

        boolean isDiamond() {
            return element instanceof Gateway;
        }

        boolean sitsOn(Shape other) {
            return element instanceof BoundaryEvent event
                    && event.getAttachedTo().equals(other.element);
        }
    }

    /** A line with its corners. */
    record Line(String id, String from, String to, List<Point2D> points, boolean message) {}

    /** Words beside a shape or a line. */
    record Words(String of, Rectangle2D box) {}

    final Map<String, Shape> shapes = new HashMap<>();
    final List<Line> lines = new ArrayList<>();
    final List<Words> words = new ArrayList<>();
    final BpmnModelInstance model;

    Drawing(Path file) {
        model = Bpmn.readModelFromFile(file.toFile());
        model.getModelElementsByType(BpmnShape.class).forEach(this::shape);
        model.getModelElementsByType(BpmnEdge.class).forEach(this::line);
    }

    Optional<Shape> around(Shape shape) {
        return Optional.ofNullable(shape.around()).map(shapes::get);
    }

    Stream<Shape> nodes() {
        return shapes.values().stream().filter(shape -> shape.element() instanceof FlowNode);
    }

    /** From each step to the events at its edge, which can follow it: drawn by no line. */
    List<Line> attached() {
        return model.getModelElementsByType(BoundaryEvent.class).stream()
                .map(event -> new Line(event.getId(), event.getAttachedTo().getId(), event.getId(), List.of(), false))
                .toList();
    }

    private void shape(BpmnShape drawn) {
        var element = drawn.getBpmnElement();
        shapes.put(element.getId(), new Shape(element, box(drawn.getBounds()), containerOf(element)));
        words(element, drawn.getBpmnLabel());
    }

    private void line(BpmnEdge drawn) {
        var element = drawn.getBpmnElement();
        var points = drawn.getWaypoints().stream()
                .map(point -> (Point2D) new Point2D.Double(point.getX(), point.getY()))
                .toList();
        if (element instanceof SequenceFlow flow) {
            lines.add(new Line(
                    flow.getId(), flow.getSource().getId(), flow.getTarget().getId(), points, false));
        } else if (element instanceof MessageFlow flow) {
            lines.add(new Line(
                    flow.getId(), flow.getSource().getId(), flow.getTarget().getId(), points, true));
        }
        words(element, drawn.getBpmnLabel());
    }

    private void words(BaseElement element, @Nullable BpmnLabel label) {
        if (label != null) {
            words.add(new Words(element.getId(), box(label.getBounds())));
        }
    }

    private @Nullable String containerOf(BaseElement element) {
        if (element instanceof Participant) {
            return null;
        }
        if (element.getParentElement() instanceof SubProcess inside) {
            return inside.getId();
        }
        return model.getModelElementsByType(Participant.class).stream()
                .filter(pool -> element.getParentElement().equals(pool.getProcess()))
                .map(BaseElement::getId)
                .collect(Collectors.collectingAndThen(Collectors.toList(), ids -> ids.isEmpty() ? null : ids.get(0)));
    }

    private static Rectangle2D box(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
