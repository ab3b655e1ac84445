package org.homeward.engine.moving;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** What an event of a model says: its timer, its message, its kind. */
final class EventTexts {

    private EventTexts() {}

    /** How a timer counts, {@code timeDuration P30D}; null for what has none. */
    static @Nullable String timer(@Nullable FlowNode node) {
        return definitions(node)
                .filter(TimerEventDefinition.class::isInstance)
                .map(TimerEventDefinition.class::cast)
                .flatMap(timer -> Stream.<@Nullable ModelElementInstance>of(
                                timer.getTimeDuration(), timer.getTimeDate(), timer.getTimeCycle())
                        .flatMap(Stream::ofNullable))
                .map(text -> text.getElementType().getTypeName() + " "
                        + text.getTextContent().strip())
                .findFirst()
                .orElse(null);
    }

    /** The name of the message that is received; null for what receives none. */
    static @Nullable String message(@Nullable FlowNode node) {
        if (node instanceof ReceiveTask task) {
            return name(task.getMessage());
        }
        return definitions(node)
                .filter(MessageEventDefinition.class::isInstance)
                .map(event -> name(((MessageEventDefinition) event).getMessage()))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
    }

    /** Whether a process stands at the event itself. */
    static boolean isWait(FlowNode node) {
        return node instanceof IntermediateCatchEvent || node instanceof ReceiveTask;
    }

    /** The kind of an element, with what an event is about. */
    static String kind(FlowNode node) {
        var about = definitions(node)
                .map(definition -> definition.getElementType().getTypeName())
                .toList();
        return node.getElementType().getTypeName() + about;
    }

    private static Stream<EventDefinition> definitions(@Nullable FlowNode node) {
        Collection<EventDefinition> found = node instanceof CatchEvent event ? event.getEventDefinitions() : List.of();
        return found.stream();
    }

    private static @Nullable String name(@Nullable Message message) {
        return message == null ? null : message.getName();
    }
}
