package org.homeward.engine.wall;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.engine.wall.reading.RefusalReasons;
import org.homeward.engine.wall.reading.SafeMessageText;
import org.homeward.engine.wall.reading.XmlElement;

/** The places where elements may stand, each there once. */
final class StructureRules {

    private static final Set<String> EXPRESSION_PARTS = Set.of(
            "bpmn:conditionExpression",
            "bpmn:completionCondition",
            "bpmn:loopCardinality",
            "bpmn:timeDate",
            "bpmn:timeDuration",
            "bpmn:timeCycle",
            "camunda:inputParameter",
            "camunda:outputParameter");
    private static final Set<String> MAPPED = Set.of("bpmn:callActivity");

    private StructureRules() {}

    static void check(XmlElement element, RefusalReasons problems) {
        if (element.parent() == null) {
            if (!element.name().equals("bpmn:definitions")) {
                problems.add(element, "notADiagram", "a BPMN file begins with definitions");
            }
            return;
        }
        parents(element, problems);
        if (EXPRESSION_PARTS.contains(element.name()) && !element.children().isEmpty()) {
            problems.add(element, "onlyText", "only a text is allowed in here");
        }
    }

    private static void parents(XmlElement element, RefusalReasons problems) {
        var parent = element.parent() == null ? "" : element.parent().name();
        var allowed = Optional.ofNullable(BpmnAllowLists.PARENTS.get(element.name()));
        if (allowed.filter(names -> !names.contains(parent)).isPresent()) {
            problems.add(element, "notIn", "{} is not allowed in {}", element.name(), parent);
        }
        if (!BpmnAllowLists.ATTRIBUTES.containsKey(element.name())) {
            return; // the allow-list has said so
        }
        if (allowed.isEmpty() && parent.startsWith("camunda:")
                || allowed.isEmpty() && parent.endsWith("extensionElements")) {
            problems.add(
                    element,
                    "elementRefused",
                    "the extension element {} is not allowed",
                    SafeMessageText.of(element.name()));
        }
        if (element.is("camunda:in", "camunda:out")
                && !element.ancestors()
                        .skip(1)
                        .findFirst()
                        .filter(above -> MAPPED.contains(above.name()))
                        .isPresent()) {
            problems.add(element, "mappedElsewhere", "variables are mapped in call activities only");
        }
    }

    /** Ids must be unique, or the engine may run another element than the one that was checked. */
    static void uniqueIds(XmlElement root, RefusalReasons problems) {
        var seen = root.all()
                .flatMap(element -> element.attribute("id").stream())
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        seen.forEach((id, count) -> {
            if (count > 1) {
                problems.add(id, "idTwice", "the id is there " + count + " times");
            }
        });
    }
}
