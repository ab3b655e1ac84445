package org.homeward.engine.sandbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.homeward.engine.sandbox.told.WalkFacts;
import org.homeward.engine.sandbox.told.WalkId;
import org.homeward.engine.sandbox.told.WalkState;
import org.homeward.shared.procedures.HandoverProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The future events of a walk: its timers, and the announced day before which a case takes no hand-over. */
@Component
final class WalkJobs {

    private static final int SHOWN = 20;
    private static final int DAY = "2026-11-25".length();

    private final SandboxEngine second;
    private final WalkModels models;
    private final WalkSteps steps;

    WalkJobs(SandboxEngine second, WalkModels models, WalkSteps steps) {
        this.second = second;
        this.models = models;
        this.steps = steps;
    }

    Optional<Next> next(WalkId walk, WalkFacts facts, Instant now) {
        return all(walk, facts, now).findFirst();
    }

    List<WalkState.Job> waiting(WalkId walk, WalkFacts facts, Instant now, Locale language) {
        return all(walk, facts, now)
                .map(next -> new WalkState.Job(
                        next.id(),
                        next.element(),
                        WalkModels.name(
                                models.ofDefinition(next.definition()), next.process(), next.element(), language),
                        next.due()))
                .toList();
    }

    private Stream<Next> all(WalkId walk, WalkFacts facts, Instant now) {
        return Stream.concat(timers(walk, now), days(walk, facts, now)).sorted(Comparator.comparing(Next::due));
    }

    /** A timer whose date can't be told is due at once. */
    private Stream<Next> timers(WalkId walk, Instant now) {
        var management = second.engine().getManagementService();
        return management
                .createJobQuery()
                .tenantIdIn(walk.value())
                .timers()
                .orderByJobDuedate()
                .asc()
                .listPage(0, SHOWN)
                .stream()
                .map(job -> new Next(
                        job.getId(),
                        job.getProcessDefinitionId(),
                        management
                                .createJobDefinitionQuery()
                                .jobDefinitionId(job.getJobDefinitionId())
                                .singleResult()
                                .getActivityId(),
                        job.getDuedate() == null ? now : job.getDuedate().toInstant(),
                        job));
    }

    private Stream<Next> days(WalkId walk, WalkFacts facts, Instant now) {
        return second
                .engine()
                .getTaskService()
                .createTaskQuery()
                .tenantIdIn(walk.value())
                .taskDefinitionKey(HandoverProcess.Step.HAND_OVER)
                .list()
                .stream()
                .flatMap(task -> announced(task, facts).stream())
                .filter(day -> day.due().isAfter(now));
    }

    private Optional<Next> announced(Task task, WalkFacts facts) {
        var known = steps.variables(task);
        var zone = steps.zone(steps.place(task), facts, known);
        return Optional.ofNullable(known.get(HandoverProcess.Variable.PLANNED_HANDOVER))
                .flatMap(WalkJobs::day)
                .map(day -> day.atStartOfDay(zone).toInstant())
                .map(day ->
                        new Next(task.getId(), task.getProcessDefinitionId(), task.getTaskDefinitionKey(), day, null));
    }

    /** A draft may hand on what is no day. */
    private static Optional<LocalDate> day(Object value) {
        try {
            var text = value.toString();
            return Optional.of(LocalDate.parse(text.substring(0, Math.min(DAY, text.length()))));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /**
     * The next due event.
     *
     * @param definition of the process
     * @param timer null for a day that a step waits for
     */
    record Next(
            String id,
            String definition,
            String element,
            Instant due,
            @Nullable Job timer) {

        String process() {
            return definition.substring(0, definition.indexOf(':'));
        }
    }
}
