package org.homeward.engine.modelset;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.homeward.engine.wall.Element;

/** What steps, events and calls name must be in the set or known to the program: forms, deadlines, roles. */
final class StepReferenceRules {

    private static final String DEADLINES = "sopDeadlines";
    private static final String WHOLE_CASE = "case";
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z]*");
    private static final Pattern ROLE = Pattern.compile("(destination|origin|acting|[A-Z]{2})\\.([a-z][a-z0-9-]*)");

    private final ModelSet models;
    private final Program program;
    private final ModelFindings findings;
    private final Set<String> deadlines;

    StepReferenceRules(ModelSet models, Program program, ModelFindings findings) {
        this.models = models;
        this.program = program;
        this.findings = findings;
        this.deadlines = new HashSet<>(
                models.decision(DEADLINES).map(DecisionModel::firstColumn).orElse(Set.of()));
    }

    void check(ProcessModel process) {
        process.steps().forEach(this::step);
        process.messageEvents().filter(MessageEvent::isThrown).forEach(event -> event(process, event));
        process.calls().forEach(call -> call(process, call));
        process.elements("bpmn:timeDate").forEach(date -> deadline(process, date, date.text()));
    }

    private void step(ModelStep step) {
        deadline(step.process(), step.element(), step.due());
        role(step.process(), step.element(), step.role());
        if (models.form(step.process(), step.form()).isEmpty()) {
            findings.error(step.process(), step.element(), "its phase has no form " + step.form());
        }
    }

    private void event(ProcessModel process, MessageEvent event) {
        role(process, event.element(), event.property("from").orElse(""));
        var to = event.property("to").orElse("");
        if (!to.equals(WHOLE_CASE)) {
            role(process, event.element(), to);
        }
        event.property("answerDue").ifPresent(due -> deadline(process, event.element(), due));
    }

    private void call(ProcessModel process, Element call) {
        if (ProcessModel.mappings(call, "camunda:in")
                .noneMatch(in -> in.attribute("businessKey").isPresent())) {
            findings.error(process, call, "the called process doesn't get the case number");
        }
    }

    /** Without the decision there is one finding, not one for each step. */
    private void deadline(ProcessModel process, Element element, String key) {
        if (KEY.matcher(key).matches() && models.decision(DEADLINES).isPresent() && !deadlines.contains(key)) {
            findings.error(process, element, DEADLINES + " knows no deadline " + key);
        }
    }

    private void role(ProcessModel process, Element element, String role) {
        var parts = ROLE.matcher(role);
        if (role.isEmpty()) {
            findings.error(process, element, "it doesn't say which role acts, or which one is told");
        } else if (!parts.matches() || !program.roles().contains(parts.group(2))) {
            findings.error(process, element, "the directory knows no role " + role);
        }
    }
}
