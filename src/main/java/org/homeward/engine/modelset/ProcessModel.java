package org.homeward.engine.modelset;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.wall.Element;

/** A process of a set: its steps, events and calls. */
final class ProcessModel {

    private final String file;
    private final Element process;
    private final Map<String, String> messages;

    ProcessModel(String file, Element root, Element process) {
        this.file = file;
        this.process = process;
        this.messages = root.children("bpmn:message")
                .collect(Collectors.toMap(
                        message -> message.attribute("id").orElse(""),
                        message -> message.attribute("name").orElse(""),
                        (first, second) -> first));
    }

    String file() {
        return file;
    }

    String id() {
        return process.attribute("id").orElse("");
    }

    Stream<Element> elements(String... names) {
        return process.all().filter(element -> element.is(names));
    }

    Stream<ModelStep> steps() {
        return elements("bpmn:userTask").map(task -> new ModelStep(this, task));
    }

    Stream<Element> calls() {
        return elements("bpmn:callActivity");
    }

    /** What a call hands in ({@code camunda:in}) or out ({@code camunda:out}). */
    static Stream<Element> mappings(Element call, String name) {
        return ModelElements.below(call, List.of("bpmn:extensionElements"), name);
    }

    Stream<MessageEvent> messageEvents() {
        return elements("bpmn:messageEventDefinition")
                .filter(definition -> definition.parent() != null)
                .map(definition -> new MessageEvent(
                        Objects.requireNonNull(definition.parent()),
                        messages.getOrDefault(definition.attribute("messageRef").orElse(""), "")));
    }

    Set<String> delegates() {
        return ModelElements.delegates(process);
    }
}
