package org.homeward.engine.modelset;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.wall.reading.XmlElement;

/**
 * An event of a model that sends or awaits a message.
 *
 * @param message the message's name
 * @param isThrown whether it is sent
 * @param carries what the message carries
 * @param delegates the delegates that send it
 */
record MessageEvent(XmlElement element, String message, boolean isThrown, Set<String> carries, Set<String> delegates) {

    /** The delegates that send the message of their event. */
    private static final Set<String> SENDERS = Set.of("${sendMessage}", "${sendReferrals}");

    private static final List<String> INPUTS = List.of("bpmn:extensionElements", "camunda:inputOutput");

    static MessageEvent of(XmlElement element, String message) {
        return new MessageEvent(
                element,
                message,
                element.is("bpmn:intermediateThrowEvent", "bpmn:endEvent"),
                ModelElements.below(element, INPUTS, "camunda:inputParameter")
                        .flatMap(parameter -> parameter.attribute("name").stream())
                        .collect(Collectors.toSet()),
                ModelElements.delegates(element));
    }

    /** Whether it is thrown and something sends it. */
    boolean isSent() {
        return isThrown && isSender(element.children("bpmn:messageEventDefinition"));
    }

    /** Whether one of them names a delegate that sends its message. */
    static boolean isSender(Stream<XmlElement> elements) {
        return elements.flatMap(sender -> sender.attribute("camunda:delegateExpression").stream())
                .anyMatch(SENDERS::contains);
    }

    /** The value of the event's property. */
    Optional<String> property(String name) {
        return element.property(name);
    }
}
