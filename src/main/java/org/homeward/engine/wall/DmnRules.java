package org.homeward.engine.wall;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.homeward.engine.wall.expressions.FeelRules;
import org.homeward.engine.wall.expressions.JuelRules;
import org.homeward.engine.wall.reading.AllowList;
import org.homeward.engine.wall.reading.EngineTextLimits;
import org.homeward.engine.wall.reading.ProblemText;
import org.homeward.engine.wall.reading.RefusalReasons;
import org.homeward.engine.wall.reading.SafeMessageText;
import org.homeward.engine.wall.reading.XmlElement;

/** All rules for a decision: tables only, FEEL only, in each of their cells. */
final class DmnRules {

    private static final Set<String> FEEL = Set.of(
            "feel",
            "https://www.omg.org/spec/dmn/20191111/feel/",
            "http://www.omg.org/spec/dmn/20180521/feel/",
            "http://www.omg.org/spec/feel/20140401");
    private static final Set<String> PLAIN_TEXTS =
            Set.of("dmn:description", "dmn:question", "dmn:allowedAnswers", "dmn:annotationEntry", "dmn:text");

    /** The engine writes down which of them fired. */
    private static final Set<String> FIRED = Set.of("dmn:input", "dmn:output", "dmn:rule");

    private final RefusalReasons problems;
    private final AllowList allowed;
    private final FeelRules feel = new FeelRules();

    private DmnRules(RefusalReasons problems) {
        this.problems = problems;
        this.allowed = new AllowList(DmnAllowLists.ATTRIBUTES, problems);
    }

    static void check(XmlElement root, RefusalReasons problems) {
        if (!root.is("dmn:definitions")) {
            problems.add(root, "notATable", "a DMN file begins with definitions");
        }
        var rules = new DmnRules(problems);
        root.all().forEach(rules::check);
        StructureRules.uniqueIds(root, problems);
        DecisionRequirementRules.check(root, problems);
    }

    private void check(XmlElement element) {
        allowed.check(element);
        element.attributes().forEach((attribute, value) -> {
            if (JuelRules.hasExpression(value)) {
                problems.add(element, TextRules.expressionIn(attribute));
            }
            EngineTextLimits.name(value, longest(element, attribute))
                    .ifPresent(reason -> problems.add(element, reason));
        });
        EngineTextLimits.letters(element.text()).ifPresent(reason -> problems.add(element, reason));
        language(element, "expressionLanguage");
        language(element, "typeLanguage");
        if (element.is("dmn:decision")) {
            decision(element);
        }
        text(element);
    }

    private static int longest(XmlElement element, String attribute) {
        return attribute.equals("camunda:versionTag") || attribute.equals("id") && FIRED.contains(element.name())
                ? EngineTextLimits.LONGEST_TAG
                : EngineTextLimits.LONGEST_NAME;
    }

    private void language(XmlElement element, String attribute) {
        element.attribute(attribute)
                .filter(language -> !FEEL.contains(language.toLowerCase(Locale.ROOT)))
                .ifPresent(language -> problems.add(
                        element,
                        ProblemText.of("otherLanguage", "the expression language must be FEEL, not ")
                                .within("", SafeMessageText.of(language))));
    }

    private void decision(XmlElement decision) {
        if (decision.children("dmn:decisionTable").count() != 1) {
            problems.add(decision, "notATable", "a decision must be one decision table");
        }
    }

    private void text(XmlElement element) {
        if (!element.text().isEmpty() && !PLAIN_TEXTS.contains(element.name())) {
            problems.add(element, "noText", "text is not expected here");
        }
        if (element.is("dmn:text") && element.parent() != null) {
            cell(element, element.parent());
        } else if (JuelRules.hasExpression(element.text())) {
            problems.add(element, "expressionHere", "an expression is not allowed in this text");
        }
    }

    private void cell(XmlElement text, XmlElement cell) {
        var expression = text.text();
        var problem =
                switch (cell.name()) {
                    case "dmn:inputEntry", "dmn:inputValues", "dmn:outputValues" -> feel.tests(expression);
                    case "dmn:inputExpression", "dmn:outputEntry" -> feel.expression(expression);
                    default -> Optional.<ProblemText>empty();
                };
        problem.ifPresent(reason -> problems.add(cell, reason));
        if (!text.children().isEmpty() || JuelRules.hasExpression(expression)) {
            problems.add(cell, "otherLanguage", "only FEEL is allowed in a cell");
        }
    }
}
