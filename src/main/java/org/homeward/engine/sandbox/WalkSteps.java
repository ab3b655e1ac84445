package org.homeward.engine.sandbox;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.homeward.engine.forms.DirectoryOptionSource;
import org.homeward.engine.forms.FormAudience;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.forms.FormOptionFiller;
import org.homeward.engine.forms.FormRuleDays;
import org.homeward.engine.forms.LocalizedForm;
import org.homeward.engine.sandbox.told.WalkFacts;
import org.homeward.engine.sandbox.told.WalkId;
import org.homeward.engine.sandbox.told.WalkStep;
import org.homeward.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The open steps of a walk, with their forms as the agency would see them. */
@Component
final class WalkSteps {

    private static final Comparator<Task> FIRST_DUE = Comparator.comparing(
                    Task::getDueDate, Comparator.nullsLast(Comparator.<Date>naturalOrder()))
            .thenComparing(Task::getId);

    private final SandboxEngine second;
    private final WalkModels models;
    private final DirectoryOptionSource lists;
    private final WalkReferenceLookup world;

    WalkSteps(SandboxEngine second, WalkModels models, DirectoryOptionSource lists, @Lazy WalkReferenceLookup world) {
        this.world = world;
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

    /** The keys of the steps that wait. */
    Set<String> waiting(WalkId walk) {
        return second.engine().getTaskService().createTaskQuery().tenantIdIn(walk.value()).list().stream()
                .sorted(FIRST_DUE)
                .map(Task::getTaskDefinitionKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Of the open steps with this key the one that is due first. */
    Optional<Task> first(WalkId walk, String key) {
        return second
                .engine()
                .getTaskService()
                .createTaskQuery()
                .tenantIdIn(walk.value())
                .taskDefinitionKey(key)
                .list()
                .stream()
                .min(FIRST_DUE);
    }

    Task task(WalkId walk, String step) {
        var task = second.engine()
                .getTaskService()
                .createTaskQuery()
                .taskId(step)
                .tenantIdIn(walk.value())
                .singleResult();
        if (task == null) {
            throw NotFound.aStep();
        }
        return task;
    }

    Map<String, Object> variables(Task task) {
        return second.engine().getTaskService().getVariables(task.getId());
    }

    WalkModelStep place(Task task) {
        return new WalkModelStep(
                models.ofDefinition(task.getProcessDefinitionId()), process(task), task.getTaskDefinitionKey());
    }

    /** The days that the rules of its form may name, by the calendar of the country that has it. */
    FormRuleDays days(WalkModelStep place, WalkFacts facts, Map<String, Object> variables, Instant now) {
        return facts.days(now, zone(place, facts, variables));
    }

    /** Where the days of the country begin that has it; the host country's if the model names nobody. */
    ZoneId zone(WalkModelStep place, WalkFacts facts, Map<String, Object> variables) {
        var role = place.role(variables);
        return world.zone(role == null ? facts.corridor().host() : role.country(facts.corridor()));
    }

    /** The step's form without the parts of other cases and what is left out; empty if it has none. */
    Optional<FormDefinition> form(WalkModelStep place, WalkFacts facts, Set<String> leftOut) {
        return place.form().map(form -> form.of(cases(facts, leftOut)).with(lists.of(facts.corridor())));
    }

    /** The schema of the form in the reader's language; empty if the step has none. */
    Optional<String> schema(
            WalkModelStep place,
            Map<String, Object> variables,
            WalkFacts facts,
            Set<String> leftOut,
            Locale language,
            Instant now) {
        var days = days(place, facts, variables, now);
        var phase = place.phase();
        return place.form()
                .map(form -> LocalizedForm.schema(
                        phase.formBytes(form.id()),
                        phase.formTexts(form.id(), language),
                        cases(facts, leftOut),
                        new FormOptionFiller(lists.of(facts.corridor()), language, Map.of()),
                        days));
    }

    /** The first values of the form: the process variables that it has fields for. */
    Map<String, Object> known(Task task) {
        var variables = variables(task);
        var known = new HashMap<String, Object>();
        place(task).form().ifPresent(form -> form.shown().forEach(field -> {
            if (variables.get(field) != null) {
                known.put(field, variables.get(field));
            }
        }));
        return known;
    }

    static String process(Task task) {
        return task.getProcessDefinitionId()
                .substring(0, task.getProcessDefinitionId().indexOf(':'));
    }

    private WalkStep step(Task task, WalkFacts facts, Locale language) {
        var place = place(task);
        var phase = place.phase();
        var process = place.process();
        var key = place.key();
        var model = place.step();
        var variables = variables(task);
        var role = place.role(variables);
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

    private static FormAudience cases(WalkFacts facts, Set<String> leftOut) {
        return new FormAudience(facts.child(), facts.corridor().sameCountry(), leftOut);
    }

    private static Instant order(WalkStep step) {
        return step.due() == null ? Instant.MAX : step.due();
    }
}
