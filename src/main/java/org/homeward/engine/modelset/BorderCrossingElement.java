package org.homeward.engine.modelset;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeward.engine.wall.reading.XmlElement;
import org.homeward.shared.procedures.RepatriationProcess;

/** The elements that let the other country know of a case: a message to it, a step of its side, a part in which its side acts. */
final class BorderCrossingElement {

    private static final Pattern OTHER_SIDE = Pattern.compile("(origin|[A-Z]{2})\\..*");

    private BorderCrossingElement() {}

    /** Whether it tells the country of origin, or one that is named; an answer to a request of that country doesn't. */
    static boolean leaves(ProcessModel process, XmlElement element) {
        return message(process, element)
                || element.is("bpmn:userTask")
                        && element.attribute("camunda:candidateGroups")
                                .filter(role -> OTHER_SIDE.matcher(role).matches())
                                .isPresent()
                || handsOver(element);
    }

    private static boolean message(ProcessModel process, XmlElement element) {
        return process.messageEvents()
                .filter(event -> event.element().equals(element) && event.isThrown())
                .anyMatch(event -> event.property("answers").isEmpty()
                        && event.property("to")
                                .filter(role -> OTHER_SIDE.matcher(role).matches())
                                .isPresent());
    }

    /** Whether from there the side of the country of origin acts. */
    private static boolean handsOver(XmlElement element) {
        var called = element.is("bpmn:callActivity")
                ? ProcessModel.mappings(element, "camunda:in")
                        .filter(in -> isActingSide(in, "target"))
                        .flatMap(in -> in.attribute("sourceExpression").stream())
                : Stream.<String>empty();
        var given = element.is("bpmn:subProcess", "bpmn:process")
                ? Stream.<String>empty()
                : ModelElements.below(
                                element,
                                List.of("bpmn:extensionElements", "camunda:inputOutput"),
                                "camunda:inputParameter")
                        .filter(parameter -> isActingSide(parameter, "name"))
                        .map(XmlElement::text);
        return Stream.concat(called, given).anyMatch(side -> side.matches("(?s).*\\borigin\\b.*"));
    }

    private static boolean isActingSide(XmlElement element, String attribute) {
        return element.attribute(attribute)
                .filter(RepatriationProcess.Variable.ACTING_SIDE::equals)
                .isPresent();
    }

    /** Whether it is an end that is known by this outcome. */
    static boolean endsAs(XmlElement element, String outcome) {
        return element.is("bpmn:endEvent")
                && element.property("outcome").filter(outcome::equals).isPresent();
    }
}
