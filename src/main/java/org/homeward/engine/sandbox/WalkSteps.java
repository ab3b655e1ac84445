package org.homeward.engine.sandbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.homeward.engine.forms.FormDays;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.forms.LocalizedForm;
import org.homeward.engine.forms.OfferedOptions;
import org.homeward.engine.forms.OptionLists;
import org.homeward.engine.forms.ShownFor;
import org.homeward.engine.models.DeployedPhase;
import org.homeward.shared.NotThere;
import org.homeward.shared.SideRole;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The open steps of a walk, with their forms as the agency would see them. */
@Component
final class WalkSteps {

    private final SecondEngine second;
    private final WalkModels models;
    private final OptionLists lists;

    WalkSteps(SecondEngine second, WalkModels models, OptionLists lists) {
        this.second = second;
        this.models = models;
        this.lists = lists;
    }

    List<WalkStep> open(WalkId walk, WalkFacts facts, Locale language) {
        return second.engine().getTaskService().createTaskQuery().tenantIdIn(walk.value()).list().stream()
                .map(task -> step(task, facts, language))
                .sorted(Comparator.comparing(WalkSteps::order).thenComparing(WalkStep::id))
                .toList();
    }

    Task task(WalkId walk, String step) {
        var task = second.engine()
                .getTaskService()
                .createTaskQuery()
                .taskId(step)
                .tenantIdIn(walk.value())
                .singleResult();
        if (task == null) {
            throw NotThere.aStep();
        }
        return task;
    }

    Map<String, Object> variables(Task task) {
        return second.engine().getTaskService().getVariables(task.getId());
    }

    /** The step's form without the parts of other cases; empty if it has none. */
    Optional<FormDefinition> form(Task task, WalkFacts facts) {
        return whole(task).map(form -> form.of(cases(facts)).with(lists.of(facts.corridor())));
    }

    /** The form with the parts of all cases. */
    Optional<FormDefinition> whole(Task task) {
        var phase = models.ofDefinition(task.getProcessDefinitionId());
        return Optional.ofNullable(WalkModels.step(phase, process(task), task.getTaskDefinitionKey())
                        .getCamundaFormRef())
                .flatMap(phase::form);
    }

    /** The schema of the form in the reader's language; empty if the step has none. */
    Optional<String> schema(Task task, WalkFacts facts, Locale language, FormDays days) {
        var phase = models.ofDefinition(task.getProcessDefinitionId());
        return whole(task)
                .map(form -> LocalizedForm.schema(
                        phase.formBytes(form.id()),
                        phase.formTexts(form.id(), language),
                        cases(facts),
                        new OfferedOptions(lists.of(facts.corridor()), language, Map.of()),
                        days));
    }

    /** What the form shows at first: the process variables that it has fields for. */
    Map<String, Object> known(Task task) {
        var variables = variables(task);
        var known = new HashMap<String, Object>();
        whole(task).ifPresent(form -> form.shown().forEach(field -> {
            if (variables.get(field) != null) {
                known.put(field, variables.get(field));
            }
        }));
        return known;
    }

    /** The side and role that would have it, null if the model names nobody. */
    @Nullable
    SideRole role(Task task, DeployedPhase phase, Map<String, Object> variables) {
        var groups = WalkModels.step(phase, process(task), task.getTaskDefinitionKey())
                .getCamundaCandidateGroupsList();
        return groups.isEmpty() ? null : WalkRoles.of(groups.get(0), variables);
    }

    static String process(Task task) {
        return task.getProcessDefinitionId()
                .substring(0, task.getProcessDefinitionId().indexOf(':'));
    }

    private WalkStep step(Task task, WalkFacts facts, Locale language) {
        var phase = models.ofDefinition(task.getProcessDefinitionId());
        var process = process(task);
        var key = task.getTaskDefinitionKey();
        var model = WalkModels.step(phase, process, key);
        var variables = variables(task);
        var role = role(task, phase, variables);
        return new WalkStep(
                task.getId(),
                process,
                key,
                WalkModels.name(phase, process, key, language),
                WalkModels.guidance(phase, process, key, language),
                role,
                role == null ? null : role.country(facts.corridor()),
                model.getCamundaFormRef(),
                deadline(model.getCamundaDueDate(), variables),
                task.getDueDate() == null ? null : task.getDueDate().toInstant());
    }

    private static @Nullable String deadline(@Nullable String due, Map<String, Object> variables) {
        if (due == null || !due.contains("{")) {
            return due;
        }
        var value = variables.get(
                due.substring(due.indexOf('{') + 1, due.lastIndexOf('}')).strip());
        return value == null ? null : value.toString();
    }

    private static ShownFor cases(WalkFacts facts) {
        return new ShownFor(facts.child(), facts.corridor().sameCountry());
    }

    private static Instant order(WalkStep step) {
        return step.due() == null ? Instant.MAX : step.due();
    }
}
