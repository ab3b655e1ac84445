package org.homeward.engine.modelset;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.engine.wall.reading.Element;

/**
 * An event of a model that sends or awaits a message.
 *
 * @param message the message's name
 */
record MessageEvent(Element element, String message) {

    private static final List<String> PROPERTIES = List.of("bpmn:extensionElements", "camunda:properties");
    private static final List<String> INPUTS = List.of("bpmn:extensionElements", "camunda:inputOutput");

    boolean isThrown() {
        return element.is("bpmn:intermediateThrowEvent", "bpmn:endEvent");
    }

    /** What the event's property says. */
    Optional<String> property(String name) {
        return ModelElements.below(element, PROPERTIES, "camunda:property")
                .filter(property ->
                        property.attribute("name").filter(name::equals).isPresent())
                .flatMap(property -> property.attribute("value").stream())
                .findFirst();
    }

    /** What the message carries. */
    Set<String> carries() {
        return ModelElements.below(element, INPUTS, "camunda:inputParameter")
                .flatMap(parameter -> parameter.attribute("name").stream())
                .collect(Collectors.toSet());
    }

    /** The delegates that send it. */
    Set<String> delegates() {
        return ModelElements.delegates(element);
    }
}
