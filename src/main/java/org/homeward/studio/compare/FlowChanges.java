package org.homeward.studio.compare;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.homeward.engine.wall.reading.XmlElement;

/** The changes in the ways between elements that are there before and after: their targets, their conditions, their labels. */
final class FlowChanges {

    private final ComparedModel before;
    private final ComparedModel after;
    private final ElementReferenceWords words;
    private final FileChangeCollector changes;

    FlowChanges(ComparedModel before, ComparedModel after, ElementReferenceWords words, FileChangeCollector changes) {
        this.before = before;
        this.after = after;
        this.words = words;
        this.changes = changes;
    }

    void find() {
        after.nodes().keySet().stream()
                .filter(before.nodes()::containsKey)
                .filter(id -> !after.isPlain(id))
                .forEach(this::from);
        after.flows().keySet().stream().filter(before.flows()::containsKey).forEach(this::flow);
    }

    private void from(String id) {
        var now = after.next(id, after::isPlain);
        var once = before.next(id, before::isPlain);
        var added = common(now);
        added.removeAll(
                before.next(id, node -> before.isPlain(node) || !after.nodes().containsKey(node)));
        var removed = common(once);
        removed.removeAll(
                after.next(id, node -> after.isPlain(node) || !before.nodes().containsKey(node)));
        if (added.size() == 1 && removed.size() == 1) {
            changes.changed(
                    id,
                    "way.moved",
                    after.name(id).name(),
                    before.name(removed.iterator().next()).before(),
                    after.name(added.iterator().next()).after());
            return;
        }
        added.forEach(to -> changes.added(
                id, "way.added", after.name(id).name(), after.name(to).after()));
        removed.forEach(to -> changes.removed(
                id, "way.removed", after.name(id).name(), before.name(to).before()));
    }

    private Set<String> common(Set<String> reached) {
        var common = new LinkedHashSet<>(reached);
        common.removeIf(id -> !before.nodes().containsKey(id) || !after.nodes().containsKey(id));
        return common;
    }

    private void flow(String id) {
        var was = Objects.requireNonNull(before.flows().get(id));
        var is = Objects.requireNonNull(after.flows().get(id));
        var from = named(is.attribute("sourceRef").orElse(""), after::previous);
        var to = named(is.attribute("targetRef").orElse(""), after::next);
        var old = before.label(id);
        var label = after.label(id);
        if (!old.value().equals(label.value())) {
            changes.changed(
                    id,
                    "way.renamed",
                    from.name(),
                    to.name(),
                    labelled(FileChangeCollector.unlike(old, label)).before(),
                    labelled(FileChangeCollector.unlike(label, old)).after());
        } else if (!old.equals(label)) {
            changes.worded(id, "way.worded", label, old, label);
        }
        if (!condition(was).equals(condition(is))) {
            changes.changed(
                    id, "way.condition", from.name(), to.name(), when(was).before(), when(is).after());
        }
        if (isDefault(before, was) != isDefault(after, is) && isDefault(after, is)) {
            changes.changed(id, "way.default", from.name(), to.name());
        }
        var rest = new TreeSet<>(was.attributes().keySet());
        rest.addAll(is.attributes().keySet());
        rest.removeAll(Set.of("id", "name", "sourceRef", "targetRef"));
        if (rest.stream().anyMatch(one -> !was.attribute(one).equals(is.attribute(one)))) {
            changes.changed(id, "way.other", from.name(), to.name());
        }
    }

    /** A gateway that only brings ways together is named by what stands behind it. */
    private ChangeTerm named(String id, BiFunction<String, Predicate<String>, Set<String>> beyond) {
        return after.isPlain(id)
                ? ElementNamesCompared.joined(beyond.apply(id, after::isPlain).stream()
                        .map(after::name)
                        .toList())
                : after.name(id);
    }

    private static ChangeTerm labelled(ChangeTerm label) {
        return label.value().isEmpty() ? ChangeTerm.word("none") : label;
    }

    private static String condition(XmlElement flow) {
        return flow.children("bpmn:conditionExpression")
                .map(XmlElement::text)
                .findFirst()
                .orElse("");
    }

    private ChangeTerm when(XmlElement flow) {
        var condition = condition(flow);
        return condition.isEmpty() ? ChangeTerm.word("always") : words.condition(condition);
    }

    private static boolean isDefault(ComparedModel view, XmlElement flow) {
        var from = view.nodes().get(flow.attribute("sourceRef").orElse(""));
        return from != null && from.attribute("default").equals(flow.attribute("id"));
    }
}
