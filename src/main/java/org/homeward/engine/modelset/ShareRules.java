package org.homeward.engine.modelset;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.homeward.engine.wall.reading.Element;

/**
 * Nothing goes from the host country to the country of origin before the person has agreed to it (R3): each way to such a message,
 * and each way to the call of a process that sends one, leads through the answer. What ends something that was sent needs none.
 */
final class ShareRules {

    private static final Set<String> AGREED = Set.of("consentShareWithOriginAgency == 'Given'", "requestSent == true");

    private final ModelSet models;
    private final ModelFindings findings;
    private final Map<String, Boolean> asked = new HashMap<>();

    ShareRules(ModelSet models, ModelFindings findings) {
        this.models = models;
        this.findings = findings;
    }

    void check(ProcessModel process) {
        var open = reachedUnasked(process);
        process.messageEvents()
                .filter(ShareRules::crosses)
                .filter(event -> open.contains(event.element().attribute("id").orElse("")))
                .filter(event -> !calledAfterAsking(process.id(), new HashSet<>()))
                .forEach(event -> findings.error(
                        process,
                        event.element(),
                        "a way leads here on which the person has not agreed to the share with the country of origin"));
    }

    private static boolean crosses(MessageEvent event) {
        return event.isThrown()
                && event.property("answers").isEmpty()
                && event.property("from")
                        .filter(role -> role.startsWith("destination."))
                        .isPresent()
                && event.property("to")
                        .filter(role -> role.startsWith("origin."))
                        .isPresent();
    }

    /** Whether the process is called, and only after the person was asked. */
    private boolean calledAfterAsking(String process, Set<String> passed) {
        var before = asked.get(process);
        if (before != null) {
            return before;
        }
        if (!passed.add(process)) {
            return true;
        }
        var calls = models.processes()
                .flatMap(caller -> caller.calls()
                        .filter(call -> call.attribute("calledElement")
                                .filter(process::equals)
                                .isPresent())
                        .map(call -> new Call(caller, call)))
                .toList();
        var after = !calls.isEmpty()
                && calls.stream()
                        .allMatch(call -> !reachedUnasked(call.caller)
                                        .contains(call.element.attribute("id").orElse(""))
                                || calledAfterAsking(call.caller.id(), passed));
        asked.put(process, after);
        return after;
    }

    private static Set<String> reachedUnasked(ProcessModel process) {
        return new PathRules.Paths(process)
                .reached(flow -> flow.children("bpmn:conditionExpression").noneMatch(ShareRules::agrees));
    }

    private static boolean agrees(Element condition) {
        return AGREED.stream().anyMatch(condition.text()::contains)
                && !condition.text().contains(" or ")
                && !condition.text().contains("||");
    }

    private record Call(ProcessModel caller, Element element) {}
}
