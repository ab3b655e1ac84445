package org.homeward.studio.compare;

import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.homeward.engine.wall.reading.XmlElement;

/** The changes in a model: its steps, events and questions, the ways between them, its drawing. */
final class ComparedModelChanges {

    private final ComparedModel before;
    private final ComparedModel after;
    private final ElementReferenceWords words;
    private final FileChangeCollector changes;

    ComparedModelChanges(
            ComparedModel before, ComparedModel after, ElementReferenceWords words, FileChangeCollector changes) {
        this.before = before;
        this.after = after;
        this.words = words;
        this.changes = changes;
    }

    void find() {
        after.nodes().keySet().stream()
                .filter(id -> !before.nodes().containsKey(id) && !after.isPlain(id))
                .forEach(this::added);
        before.nodes().keySet().stream()
                .filter(id -> !after.nodes().containsKey(id) && !before.isPlain(id))
                .forEach(this::removed);
        var nodes = new NodeChanges(before, after, words, changes);
        after.nodes().keySet().stream().filter(before.nodes()::containsKey).forEach(nodes::find);
        new FlowChanges(before, after, words, changes).find();
        if (!changes.any() && !CanonicalXml.of(before.root()).equals(CanonicalXml.of(after.root()))) {
            changes.wording("", sameButDrawing() ? "drawing" : "other.model");
        }
    }

    private void added(String id) {
        var node = after.node(id);
        if (node.is("bpmn:participant", "bpmn:process", "bpmn:textAnnotation")) {
            changes.added(id, "node.added", after.name(id).name(), kind(node));
            return;
        }
        var name = after.name(id).name();
        var from = beside(id, after::previous);
        var to = beside(id, after::next);
        if (node.is("bpmn:boundaryEvent")) {
            changes.added(id, "node.added.at", name, kind(node), from.terms(), to.terms());
        } else if (node.is("bpmn:userTask")) {
            changes.added(
                    id,
                    "step.added" + from.part(".after") + to.part(".before"),
                    name,
                    from.terms(),
                    to.terms(),
                    words.role(node),
                    words.due(node),
                    words.form(node));
        } else {
            changes.added(
                    id,
                    "node.added" + from.part(".after") + to.part(".before"),
                    name,
                    kind(node),
                    from.terms(),
                    to.terms());
        }
    }

    private void removed(String id) {
        var node = before.node(id);
        var code = node.is("bpmn:userTask") ? "step.removed" : "node.removed";
        changes.removed(id, code, before.name(id).name(), kind(node));
    }

    private Beside beside(
            String id, BiFunction<String, java.util.function.Predicate<String>, java.util.Set<String>> way) {
        return new Beside(way.apply(id, after::isPlain).stream()
                .filter(other -> !other.equals(id))
                .map(after::name)
                .toList());
    }

    private static ChangeTerm kind(XmlElement node) {
        return ChangeTerm.word("kind." + ComparedModel.kind(node));
    }

    private boolean sameButDrawing() {
        return Objects.equals(withoutDrawing(before.root()), withoutDrawing(after.root()));
    }

    private static String withoutDrawing(XmlElement root) {
        return root.children().stream()
                .filter(child -> !child.is("bpmndi:BPMNDiagram"))
                .map(CanonicalXml::of)
                .collect(Collectors.joining());
    }

    /** The nodes before or after a new one. */
    private record Beside(java.util.List<ChangeTerm> names) {

        String part(String code) {
            return names.isEmpty() ? "" : code;
        }

        ChangeTerm terms() {
            return ElementNamesCompared.joined(names);
        }
    }
}
