package org.homeward.engine.hooks;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.homeward.engine.ActingSide;
import org.homeward.engine.BackdatedEntry;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.DeadlineCalendar;
import org.homeward.engine.DueDates;
import org.homeward.engine.TaskRouting;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.StepAdmission;
import org.homeward.engine.steps.StepAssignment;
import org.homeward.engine.steps.StepDates;
import org.homeward.engine.steps.StepFinishedEvent;
import org.homeward.engine.steps.StepModelPosition;
import org.homeward.engine.steps.StepOpenedEvent;
import org.homeward.engine.steps.StepStages;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.SideRole;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Dates a step when it opens and keeps its work item, in the engine's own transaction. */
@Component
public final class StepTaskListener implements TaskListener {

    private final WorkItems workItems;
    private final FinishedSteps finished;
    private final CaseFactsRecords facts;
    private final TaskRouting routing;
    private final StepAdmission admission;
    private final DueDates dueDates;
    private final StepStages stages;
    private final ApplicationEventPublisher events;
    private final BackdatedEntry entry;
    private final Clock clock;

    StepTaskListener(
            WorkItems workItems,
            FinishedSteps finished,
            CaseFactsRecords facts,
            @Lazy TaskRouting routing,
            @Lazy StepAdmission admission,
            @Lazy DueDates dueDates,
            StepStages stages,
            ApplicationEventPublisher events,
            BackdatedEntry entry,
            Clock clock) {
        this.workItems = workItems;
        this.finished = finished;
        this.facts = facts;
        this.routing = routing;
        this.admission = admission;
        this.dueDates = dueDates;
        this.stages = stages;
        this.events = events;
        this.entry = entry;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> open((TaskEntity) task);
            case EVENTNAME_COMPLETE -> finish(task, "done");
            case EVENTNAME_DELETE -> finish(task, "ended");
            default ->
                workItems.rows().assign(new StepId(task.getId()), task.getAssignee(), instant(task.getDueDate()));
        }
    }

    private void open(TaskEntity task) {
        var number = new CaseNumber(task.getExecution().getProcessInstance().getBusinessKey());
        var definition = task.getTaskDefinition();
        var role = ActingSide.resolved(
                text(definition.getCandidateGroupIdExpressions().iterator().next()), task::getVariable);
        var id = new StepId(task.getId());
        var routed = routing.holderOf(number, role, task::getVariable);
        var due = dated(task, number, id, role, routed.agency());
        if (due != null && due.due() != null) {
            task.setDueDate(Date.from(due.due()));
        }
        var known = facts.of(number);
        var process = task.getExecution().getProcessDefinition();
        var step = new OpenStep(
                id,
                number,
                new StepModelPosition(
                        process.getKey(), task.getProcessInstanceId(), process.getId(), definition.getKey()),
                stages.of(task.getExecution(), number),
                new StepAssignment(routed.agency(), routed.group(), task.getAssignee(), routed.unrouted(), role),
                new StepDates(
                        clock.instant(),
                        due == null ? instant(task.getDueDate()) : due.due(),
                        due == null ? null : due.nextTalk(),
                        due == null ? null : due.warn(),
                        due == null ? "agencyDue" : due.kind(),
                        false),
                known.child(),
                known.corridor(),
                text(definition.getCamundaFormDefinitionKey()));
        admission.opened(step, task::getVariable);
        workItems.rows().insert(step);
        events.publishEvent(new StepOpenedEvent(step));
    }

    private DueDates.@Nullable Due dated(
            TaskEntity task, CaseNumber number, StepId id, SideRole role, AgencyCode agency) {
        var expression = task.getTaskDefinition().getDueDateExpression();
        var key = expression == null ? null : DeadlineCalendar.key(expression, task);
        return key == null
                ? null
                : dueDates.forStep(key, number, id, role, agency, task::getVariable)
                        .orElse(null);
    }

    private void finish(DelegateTask task, String how) {
        var id = new StepId(task.getId());
        var now = clock.instant();
        var by = "done".equals(how) ? task.getAssignee() : null;
        workItems.rows().finish(id, now, by, how).ifPresent(step -> {
            var over = new FinishedStep(
                    id,
                    step.number(),
                    step.place(),
                    step.stage(),
                    step.agency(),
                    step.opened(),
                    step.due(),
                    now,
                    by,
                    how);
            finished.written(step.number());
            dueDates.finished(id, entry.doneOn().orElse(now));
            events.publishEvent(new StepFinishedEvent(over));
        });
    }

    private static String text(Expression expression) {
        return Objects.requireNonNull(expression.getExpressionText());
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
