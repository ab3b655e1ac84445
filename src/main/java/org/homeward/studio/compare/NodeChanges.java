package org.homeward.studio.compare;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.homeward.engine.wall.reading.XmlElement;

/** The changes in a step, event, question or called part that is there before and after. */
final class NodeChanges {

    private static final String HISTORY = "camunda:historyTimeToLive";
    private static final Set<String> TOLD = Set.of(
            "id",
            "name",
            "default",
            "camunda:candidateGroups",
            "camunda:dueDate",
            "camunda:formRef",
            "calledElement",
            "camunda:decisionRef",
            "messageRef",
            "attachedToRef",
            "cancelActivity",
            "isInterrupting",
            "processRef",
            HISTORY);
    private static final List<String> PROPERTIES =
            List.of("from", "to", "answerDue", "sentIf", "answers", "outcome", "returnEnd", "stage", "event");
    private static final Set<String> CONTAINERS = Set.of("bpmn:process", "bpmn:subProcess", "bpmn:participant");

    private final ComparedModel before;
    private final ComparedModel after;
    private final ElementReferenceWords words;
    private final FileChangeCollector changes;
    private final DataChanges data;

    NodeChanges(ComparedModel before, ComparedModel after, ElementReferenceWords words, FileChangeCollector changes) {
        this.before = before;
        this.after = after;
        this.words = words;
        this.changes = changes;
        this.data = new DataChanges(words, changes, Set.copyOf(PROPERTIES));
    }

    void find(String id) {
        var was = before.node(id);
        var is = after.node(id);
        var name = after.name(id);
        named(id, name);
        changes.worded(id, "step.guidance", name, before.guidance(id), after.guidance(id));
        changes.fromTo(id, "node.kind", name, kind(was), kind(is));
        if (is.is("bpmn:userTask")) {
            step(id, name, was, is);
        }
        changes.fromTo(id, "node.call", name, words.called(was), words.called(is));
        changes.fromTo(
                id, "node.decision", name, ElementReferenceWords.decision(was), ElementReferenceWords.decision(is));
        changes.fromTo(id, "node.message", name, message(before, was), message(after, is));
        changes.fromTo(id, "node.timer", name, timer(was), timer(is));
        fromTo(id, "node.interrupts", name, was, is, "cancelActivity", "isInterrupting");
        if (!was.attribute("attachedToRef").equals(is.attribute("attachedToRef"))) {
            changes.changed(
                    id,
                    "node.attached",
                    name.name(),
                    before.name(was.attribute("attachedToRef").orElse("")).before(),
                    after.name(is.attribute("attachedToRef").orElse("")).after());
        }
        PROPERTIES.forEach(property ->
                changes.fromTo(id, "node." + property, name, property(was, property), property(is, property)));
        changes.fromTo(id, "node.repeat", name, repeat(was), repeat(is));
        changes.fromTo(id, "node.history", name, plain(was, HISTORY), plain(is, HISTORY));
        data.find(id, name, was, is);
        if (!rest(was).equals(rest(is))) {
            changes.changed(id, "node.other", name.name());
        }
    }

    private void named(String id, ChangeTerm name) {
        var old = before.name(id);
        if (!old.value().equals(name.value())) {
            changes.renamed(id, "node.renamed", old, name);
        } else {
            changes.worded(id, "node.worded", name, old, name);
        }
    }

    private void step(String id, ChangeTerm name, XmlElement was, XmlElement is) {
        changes.fromTo(id, "step.role", name, words.role(was), words.role(is));
        if (!was.attribute("camunda:dueDate").equals(is.attribute("camunda:dueDate"))) {
            changes.changed(
                    id,
                    "step.due",
                    name.name(),
                    words.due(was).before(),
                    words.due(is).after());
        }
        if (!was.attribute("camunda:formRef").equals(is.attribute("camunda:formRef"))) {
            changes.changed(
                    id,
                    "step.form",
                    name.name(),
                    words.form(was).before(),
                    words.form(is).after());
        }
    }

    private void fromTo(String id, String code, ChangeTerm name, XmlElement was, XmlElement is, String... attributes) {
        for (var attribute : attributes) {
            changes.fromTo(id, code, name, plain(was, attribute), plain(is, attribute));
        }
    }

    private static ChangeTerm plain(XmlElement element, String attribute) {
        return element.attribute(attribute)
                .map(value -> Set.of("true", "false").contains(value) ? ChangeTerm.word(value) : ChangeTerm.text(value))
                .orElse(ChangeTerm.word(attribute.endsWith("ng") || attribute.startsWith("cancel") ? "true" : "none"));
    }

    private static ChangeTerm kind(XmlElement node) {
        return ChangeTerm.word("kind." + ComparedModel.kind(node));
    }

    private static ChangeTerm message(ComparedModel view, XmlElement event) {
        var message = view.message(event);
        return message.isEmpty() ? ChangeTerm.word("none") : ChangeTerm.of(ChangeTerm.Kind.message, message);
    }

    private ChangeTerm timer(XmlElement event) {
        return event.children("bpmn:timerEventDefinition")
                .flatMap(timer -> timer.children().stream())
                .map(time -> time.text().matches("P[0-9TYMWDHS]+")
                        ? ChangeTerm.of(ChangeTerm.Kind.duration, time.text())
                        : time.text().contains("{") ? words.condition(time.text()) : words.due(time.text()))
                .findFirst()
                .orElse(ChangeTerm.word("none"));
    }

    private ChangeTerm property(XmlElement event, String name) {
        var value = event.property(name).orElse("");
        return switch (name) {
            case "from", "to" -> ElementReferenceWords.role(value);
            case "answerDue" -> words.due(value);
            case "sentIf" -> value.isEmpty() ? ChangeTerm.word("none") : words.condition(value);
            case "answers" -> value.isEmpty() ? ChangeTerm.word("none") : ChangeTerm.of(ChangeTerm.Kind.message, value);
            case "stage" -> value.isEmpty() ? ChangeTerm.word("none") : ChangeTerm.of(ChangeTerm.Kind.stage, value);
            default -> value.isEmpty() ? ChangeTerm.word("none") : ChangeTerm.of(ChangeTerm.Kind.code, value);
        };
    }

    private static ChangeTerm repeat(XmlElement node) {
        return node.children("bpmn:multiInstanceLoopCharacteristics")
                .map(loop -> loop.all()
                        .map(XmlElement::text)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", ")))
                .map(times -> times.contains("{") ? ChangeTerm.word("timesOfCase") : ChangeTerm.text(times))
                .findFirst()
                .orElse(ChangeTerm.word("once"));
    }

    private static String rest(XmlElement node) {
        var attributes = new TreeSet<String>();
        node.attributes().forEach((name, value) -> {
            if (!TOLD.contains(name)) {
                attributes.add(name + "=" + value);
            }
        });
        var inside = CONTAINERS.contains(node.name())
                ? ""
                : node.children().stream()
                        .filter(child -> child.name().endsWith("EventDefinition")
                                || child.is("bpmn:multiInstanceLoopCharacteristics"))
                        .map(child -> child.name()
                                + child.attribute("camunda:delegateExpression").orElse("")
                                + child.attribute("isSequential").orElse(""))
                        .collect(Collectors.joining());
        return attributes + inside;
    }
}
