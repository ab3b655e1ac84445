package org.homeward.engine.wall;

import java.util.Set;
import java.util.regex.Pattern;
import org.homeward.engine.wall.expressions.JuelRules;
import org.homeward.engine.wall.reading.EngineTextLimits;
import org.homeward.engine.wall.reading.ProblemText;
import org.homeward.engine.wall.reading.RefusalReasons;
import org.homeward.engine.wall.reading.SafeMessageText;
import org.homeward.engine.wall.reading.XmlElement;

/** Texts and attribute values that are no expression: nothing in them may be evaluated, and the engine has room for each. */
final class TextRules {

    private static final Set<String> EXPRESSIONS = Set.of(
            "bpmn:conditionExpression",
            "bpmn:completionCondition",
            "bpmn:loopCardinality",
            "bpmn:timeDate",
            "bpmn:timeDuration",
            "bpmn:timeCycle",
            "camunda:inputParameter",
            "camunda:outputParameter");
    private static final Set<String> TEXTS =
            Set.of("bpmn:documentation", "bpmn:text", "bpmn:incoming", "bpmn:outgoing", "bpmn:flowNodeRef");
    private static final Set<String> EXPRESSION_ATTRIBUTES = Set.of(
            "camunda:delegateExpression",
            "delegateExpression",
            "businessKey",
            "sourceExpression",
            "camunda:dueDate",
            "camunda:followUpDate",
            "calledElement",
            "camunda:decisionRef");
    /** Values of these have limits of their own, or may be as long as one. */
    private static final Set<String> LONG_ATTRIBUTES = Set.of("sourceExpression", "value");

    private static final int LONGEST_VALUE = 500;
    private static final int LONGEST_TEXT = 4000;
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,120}");

    private TextRules() {}

    static void check(XmlElement element, RefusalReasons problems) {
        element.attributes().forEach((attribute, value) -> {
            if (!EXPRESSION_ATTRIBUTES.contains(attribute) && JuelRules.hasExpression(value)) {
                problems.add(element, expressionIn(attribute));
            }
            EngineTextLimits.name(value, longest(attribute)).ifPresent(reason -> problems.add(element, reason));
        });
        EngineTextLimits.letters(element.text()).ifPresent(reason -> problems.add(element, reason));
        if (element.text().length() > LONGEST_TEXT) {
            problems.add(element, "textLong", "a text has at most {} characters", LONGEST_TEXT);
        }
        if (element.attribute("id").filter(id -> !ID.matcher(id).matches()).isPresent()) {
            problems.add(element, "idLetters", "an id has letters, digits and _ - . only");
        }
        if (EXPRESSIONS.contains(element.name())) {
            return;
        }
        if (JuelRules.hasExpression(element.text())) {
            problems.add(element, "expressionHere", "an expression is not allowed in this text");
        } else if (!element.text().isEmpty() && !TEXTS.contains(element.name())) {
            problems.add(element, "noText", "text is not expected here");
        }
    }

    static ProblemText expressionIn(String attribute) {
        return ProblemText.of("expressionHere", "an expression is not allowed in ")
                .within("", SafeMessageText.of(attribute));
    }

    private static int longest(String attribute) {
        if (attribute.equals("camunda:versionTag")) {
            return EngineTextLimits.LONGEST_TAG;
        }
        return LONG_ATTRIBUTES.contains(attribute) ? LONGEST_VALUE : EngineTextLimits.LONGEST_NAME;
    }
}
