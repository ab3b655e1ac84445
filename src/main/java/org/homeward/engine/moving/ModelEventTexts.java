package org.homeward.engine.moving;

import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.engine.wall.reading.XmlElement;
import org.jspecify.annotations.Nullable;

/** The texts of a model's event: its timer, its message, its kind. */
final class ModelEventTexts {

    private ModelEventTexts() {}

    /** How a timer counts, {@code bpmn:timeDuration P30D}; null for what has none. */
    static @Nullable String timer(@Nullable XmlElement node) {
        return definitions(node)
                .flatMap(event -> event.children().stream())
                .filter(time -> time.is("bpmn:timeDuration", "bpmn:timeDate", "bpmn:timeCycle"))
                .map(time -> time.name() + " " + time.text())
                .findFirst()
                .orElse(null);
    }

    /** The name of the message that is received; null for what receives none. */
    static @Nullable String message(@Nullable XmlElement node) {
        return Stream.concat(Stream.ofNullable(node).filter(each -> each.is("bpmn:receiveTask")), definitions(node))
                .flatMap(event -> event.attribute("messageRef").flatMap(id -> name(event, id)).stream())
                .findFirst()
                .orElse(null);
    }

    /** Whether a process stands at the event itself. */
    static boolean isWait(XmlElement node) {
        return node.is("bpmn:intermediateCatchEvent", "bpmn:receiveTask");
    }

    /** The kind of an element, with what an event is about. */
    static String kind(XmlElement node) {
        return node.name() + definitions(node).map(XmlElement::name).toList();
    }

    private static Stream<XmlElement> definitions(@Nullable XmlElement node) {
        return Stream.ofNullable(node)
                .filter(event -> event.is("bpmn:startEvent", "bpmn:boundaryEvent", "bpmn:intermediateCatchEvent"))
                .flatMap(event -> event.children().stream())
                .filter(child -> child.name().endsWith("EventDefinition"));
    }

    private static Optional<String> name(XmlElement event, String message) {
        return event.ancestors()
                .flatMap(around -> around.children("bpmn:message"))
                .filter(each -> each.attribute("id").filter(message::equals).isPresent())
                .flatMap(each -> each.attribute("name").stream())
                .findFirst();
    }
}
