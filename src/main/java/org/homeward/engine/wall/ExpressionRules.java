package org.homeward.engine.wall;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.homeward.engine.wall.expressions.JuelRules;
import org.homeward.engine.wall.expressions.ReservedNames;
import org.homeward.engine.wall.reading.KnownNames;
import org.homeward.engine.wall.reading.ProblemText;
import org.homeward.engine.wall.reading.RefusalReasons;
import org.homeward.engine.wall.reading.SafeMessageText;
import org.homeward.engine.wall.reading.XmlElement;

/** The places of a BPMN model that hold an expression, and the allowed content of each. */
final class ExpressionRules {

    private static final String BUSINESS_KEY = "#{execution.processBusinessKey}";
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,80}");
    private static final Pattern DUE = Pattern.compile("[A-Za-z0-9:.+-]{1,60}");
    private static final Set<String> TYPES = Set.of("tFormalExpression", "tExpression");

    private final JuelRules juel;
    private final TimerRules timers;
    private final KnownNames names;
    private final RefusalReasons problems;

    ExpressionRules(KnownNames names, RefusalReasons problems) {
        this.names = names;
        this.problems = problems;
        this.juel = new JuelRules(names);
        this.timers = new TimerRules(juel);
    }

    void check(XmlElement element) {
        attribute(element, "camunda:delegateExpression", juel::delegate);
        attribute(element, "delegateExpression", juel::delegate);
        attribute(element, "sourceExpression", juel::condition);
        attribute(element, "camunda:dueDate", this::due);
        attribute(element, "camunda:followUpDate", this::due);
        attribute(element, "businessKey", ExpressionRules::businessKey);
        attribute(element, "xsi:type", ExpressionRules::type);
        switch (element.name()) {
            case "bpmn:conditionExpression", "bpmn:completionCondition" ->
                report(element, juel.condition(element.text()));
            case "camunda:inputParameter", "camunda:outputParameter" -> report(element, juel.value(element.text()));
            case "bpmn:timeDate", "bpmn:timeDuration", "bpmn:timeCycle" -> timers.check(element, problems);
            default -> {}
        }
        variables(element);
    }

    private void variables(XmlElement element) {
        if (element.is("camunda:inputParameter", "camunda:outputParameter")) {
            attribute(element, "name", this::variable);
        } else if (element.is("camunda:in", "camunda:out")) {
            attribute(element, "source", this::variable);
            attribute(element, "target", this::variable);
        }
        attribute(element, "camunda:resultVariable", this::variable);
    }

    private Optional<ProblemText> variable(String name) {
        return !VARIABLE.matcher(name).matches() || ReservedNames.contains(name, names)
                ? Optional.of(
                        ProblemText.of("nameTaken", "{} can't be the name of a variable", SafeMessageText.of(name)))
                : Optional.empty();
    }

    private Optional<ProblemText> due(String text) {
        return DUE.matcher(text).matches() ? Optional.empty() : juel.condition(text);
    }

    private static Optional<ProblemText> businessKey(String text) {
        return text.equals(BUSINESS_KEY)
                ? Optional.empty()
                : Optional.of(ProblemText.of("businessKey", "the business key must be exactly " + BUSINESS_KEY));
    }

    private static Optional<ProblemText> type(String text) {
        return TYPES.contains(text.substring(text.indexOf(':') + 1))
                ? Optional.empty()
                : Optional.of(ProblemText.of("typeRefused", "the type {} is not allowed", SafeMessageText.of(text)));
    }

    private void attribute(XmlElement element, String attribute, Function<String, Optional<ProblemText>> rule) {
        element.attribute(attribute).ifPresent(value -> report(element, rule.apply(value)));
    }

    private void report(XmlElement element, Optional<ProblemText> problem) {
        problem.ifPresent(reason -> problems.add(element, reason));
    }
}
