package org.homeward.engine.wall;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.homeward.engine.wall.reading.KnownNames;
import org.homeward.engine.wall.reading.RefusalReasons;
import org.homeward.engine.wall.reading.SafeMessageText;
import org.homeward.engine.wall.reading.XmlElement;

/** The references of a model must exist: called processes, decisions, forms by a plain name. */
final class ReferenceRules {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,120}");
    private static final Set<String> BINDINGS = Set.of("latest", "deployment");

    private final Set<String> processes;
    private final KnownNames names;
    private final RefusalReasons problems;

    ReferenceRules(XmlElement root, KnownNames names, RefusalReasons problems) {
        this.names = names;
        this.problems = problems;
        this.processes = new HashSet<>(names.processes());
        this.processes.addAll(processesOf(root));
    }

    static Set<String> processesOf(XmlElement root) {
        return root.children("bpmn:process")
                .flatMap(process -> process.attribute("id").stream())
                .collect(Collectors.toSet());
    }

    void check(XmlElement element) {
        switch (element.name()) {
            case "bpmn:callActivity" ->
                named(element, "calledElement", processes, "processMissing", "the called process");
            case "bpmn:businessRuleTask" ->
                named(element, "camunda:decisionRef", names.decisions(), "decisionMissing", "the decision");
            case "bpmn:serviceTask", "bpmn:sendTask" -> delegate(element);
            default -> {}
        }
        element.attribute("camunda:formRef")
                .filter(form -> !NAME.matcher(form).matches())
                .ifPresent(form -> problems.add(element, "plainId", "a form is named by its plain id"));
        for (var binding :
                Set.of("camunda:formRefBinding", "camunda:calledElementBinding", "camunda:decisionRefBinding")) {
            element.attribute(binding)
                    .filter(value -> !BINDINGS.contains(value))
                    .ifPresent(value -> problems.add(element, "binding", "the binding must be latest or deployment"));
        }
    }

    private void delegate(XmlElement element) {
        if (element.attribute("camunda:delegateExpression").isEmpty()) {
            problems.add(element, "delegateMissing", "this task does nothing: it must name a registered delegate");
        }
    }

    private void named(XmlElement element, String attribute, Set<String> known, String missing, String what) {
        var name = element.attribute(attribute).orElse("");
        if (!NAME.matcher(name).matches()) {
            problems.add(element, "plainId", what + " must be a plain id, not an expression");
        } else if (!known.contains(name)) {
            problems.add(element, missing, what + " {} doesn't exist", SafeMessageText.of(name));
        }
    }
}
