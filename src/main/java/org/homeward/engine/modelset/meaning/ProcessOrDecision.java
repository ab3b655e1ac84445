package org.homeward.engine.modelset.meaning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.homeward.engine.wall.reading.XmlElement;

/** A process or a decision of a set, with the file that it is in. */
public record ProcessOrDecision(String id, String file, XmlElement element) {

    /** The definition of the same id among others. */
    Optional<ProcessOrDecision> in(List<ProcessOrDecision> others) {
        return others.stream().filter(other -> other.id.equals(id)).findFirst();
    }

    /** The elements with an id, by it. */
    Map<String, XmlElement> elements() {
        return element.all()
                .filter(inside -> inside.attribute("id").isPresent())
                .collect(Collectors.toMap(
                        inside -> inside.attribute("id").orElseThrow(),
                        inside -> inside,
                        (one, other) -> one,
                        TreeMap::new));
    }

    /** What an event's message carries, by the name under which it arrives. */
    static Map<String, String> carried(XmlElement event) {
        return event.children("bpmn:extensionElements")
                .flatMap(within -> within.children("camunda:inputOutput"))
                .flatMap(within -> within.children("camunda:inputParameter"))
                .collect(Collectors.toMap(
                        input -> input.attribute("name").orElse(""),
                        XmlElement::text,
                        (one, other) -> one,
                        TreeMap::new));
    }

    /** Its name in English, or its id. */
    static String name(XmlElement element) {
        return element.attribute("name")
                .filter(name -> !name.isBlank())
                .or(() -> element.attribute("id"))
                .orElse("");
    }

    /** Whether it sends a message. */
    static boolean sends(XmlElement element) {
        return element.is("bpmn:intermediateThrowEvent", "bpmn:endEvent")
                && element.children("bpmn:messageEventDefinition").findAny().isPresent();
    }
}
