package org.homeward.engine.modelset;

import java.util.stream.Stream;
import org.homeward.engine.wall.ExpressionVariables;
import org.homeward.engine.wall.reading.ProblemText.Word;
import org.homeward.engine.wall.reading.XmlElement;

/** Conditions, mappings and due dates read variables that something sets: an answer, a handler, a delegate, a caller, a message. */
final class VariableRules {

    private final SettableVariables known;
    private final ModelFindings findings;

    VariableRules(SettableVariables known, ModelFindings findings) {
        this.known = known;
        this.findings = findings;
    }

    void check(ProcessModel process) {
        process.elements(
                        "bpmn:conditionExpression",
                        "bpmn:completionCondition",
                        "bpmn:timeDate",
                        "camunda:inputParameter")
                .forEach(element -> expression(process, element, element.text()));
        process.steps().forEach(step -> expression(process, step.element(), step.due()));
        process.messageEvents().forEach(event -> event.property("sentIf")
                .ifPresent(variable -> set(process, event.element(), Stream.of(variable))));
        process.calls().forEach(call -> call(process, call));
    }

    private void call(ProcessModel process, XmlElement call) {
        ProcessModel.mappings(call, "camunda:in").forEach(in -> {
            set(process, in, in.attribute("source").stream());
            expression(process, in, in.attribute("sourceExpression").orElse(""));
        });
        var called = call.attribute("calledElement").orElse("");
        ProcessModel.mappings(call, "camunda:out")
                .flatMap(out -> out.attribute("source").stream())
                .filter(source ->
                        !known.of(called).isEmpty() && !known.of(called).contains(source))
                .forEach(source -> findings.error(
                        process,
                        call,
                        "outputUnset",
                        "{} sets no variable {}",
                        Word.called(called),
                        Word.called(source)));
    }

    private void expression(ProcessModel process, XmlElement element, String text) {
        set(process, element, ExpressionVariables.ofJuel(text).stream());
    }

    private void set(ProcessModel process, XmlElement element, Stream<String> variables) {
        variables
                .filter(variable -> !known.of(process.id()).contains(variable))
                .forEach(variable -> findings.error(
                        process,
                        ModelElements.withId(element),
                        "variableUnset",
                        "nothing sets the variable {}",
                        Word.called(variable)));
    }
}
