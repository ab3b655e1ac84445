package org.homeward.engine.modelset;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.engine.flow.ProcessGraph;
import org.homeward.engine.wall.reading.XmlElement;

/** A process of a set: its steps, events and calls. */
final class ProcessModel {

    private final String file;
    private final XmlElement process;
    private final ProcessGraph graph;
    private final List<ModelStep> steps;
    private final List<XmlElement> calls;
    private final List<MessageEvent> messageEvents;
    private final Set<String> delegates;

    ProcessModel(String file, XmlElement root, XmlElement process) {
        this.file = file;
        this.process = process;
        this.graph = ProcessGraph.of(process);
        this.steps =
                elements("bpmn:userTask").map(task -> new ModelStep(this, task)).toList();
        this.calls = elements("bpmn:callActivity").toList();
        this.messageEvents = elements("bpmn:messageEventDefinition")
                .filter(definition -> definition.parent() != null)
                .map(definition -> event(root, definition))
                .toList();
        this.delegates = ModelElements.delegates(process);
    }

    private static MessageEvent event(XmlElement root, XmlElement definition) {
        var name = root.children("bpmn:message")
                .filter(message -> message.attribute("id").equals(definition.attribute("messageRef")))
                .flatMap(message -> message.attribute("name").stream())
                .findFirst();
        return MessageEvent.of(Objects.requireNonNull(definition.parent()), name.orElse(""));
    }

    String file() {
        return file;
    }

    String id() {
        return process.attribute("id").orElse("");
    }

    /** The process itself. */
    XmlElement element() {
        return process;
    }

    /** Its nodes and the flows between them, those within sub-processes too. */
    ProcessGraph graph() {
        return graph;
    }

    /** All elements of the process. */
    Stream<XmlElement> elements() {
        return process.all();
    }

    Stream<XmlElement> elements(String... names) {
        return process.all().filter(element -> element.is(names));
    }

    Stream<ModelStep> steps() {
        return steps.stream();
    }

    Stream<XmlElement> calls() {
        return calls.stream();
    }

    Stream<MessageEvent> messageEvents() {
        return messageEvents.stream();
    }

    Set<String> delegates() {
        return delegates;
    }

    /** The variables that a call hands in ({@code camunda:in}) or out ({@code camunda:out}). */
    static Stream<XmlElement> mappings(XmlElement call, String name) {
        return ModelElements.below(call, List.of("bpmn:extensionElements"), name);
    }
}
