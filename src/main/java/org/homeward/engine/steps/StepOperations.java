package org.homeward.engine.steps;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.context.Context;
import org.homeward.engine.DueDates;
import org.homeward.engine.ProcessVariablesChangedEvent;
import org.homeward.engine.SingleEngineCommand;
import org.homeward.engine.TransactionRowCache;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.ConflictException;
import org.homeward.shared.NotFound;
import org.homeward.shared.StepId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The operations on an open step. The access policy has decided before who may do them. */
@Component
public class StepOperations {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final WorkItems workItems;
    private final FinishedSteps finished;
    private final SingleEngineCommand command;
    private final ApplicationEventPublisher events;
    private final TransactionRowCache<StepId, Map<String, Object>> variables = new TransactionRowCache<>();

    StepOperations(
            @Lazy TaskService tasks,
            @Lazy RuntimeService runtime,
            WorkItems workItems,
            FinishedSteps finished,
            SingleEngineCommand command,
            ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.workItems = workItems;
        this.finished = finished;
        this.command = command;
        this.events = events;
    }

    /** The open step; throws {@link ConflictException} if it is over and {@link NotFound} if it never was. */
    public OpenStep required(StepId step) {
        return workItems.find(step).orElseThrow(() -> over(step));
    }

    private RuntimeException over(StepId step) {
        return finished.find(step).isPresent() ? ConflictException.stepDone() : NotFound.aStep();
    }

    /** Takes the step for the account; throws {@link ConflictException} if another has it. */
    @Transactional
    public void claim(StepId step, String user) {
        var assignee = hold(step).assignee();
        if (assignee != null && !assignee.equals(user)) {
            throw ConflictException.takenByAnother();
        }
        onTask(() -> tasks.setAssignee(step.value(), user));
    }

    /** Gives the step back to the agency; throws {@link ConflictException} if another has it. */
    @Transactional
    public void release(StepId step, String user) {
        var assignee = hold(step).assignee();
        if (assignee != null && !assignee.equals(user)) {
            throw ConflictException.takenByAnother();
        }
        onTask(() -> tasks.setAssignee(step.value(), null));
    }

    /** Gives back what the account still has, which doesn't do such steps any more; throws as {@link #required}. */
    @Transactional
    public void takeBack(StepId step, String from) {
        if (from.equals(hold(step).assignee())) {
            release(step, from);
            events.publishEvent(new StepUnassignedEvent(required(step), from));
        }
    }

    /** Gives the step to this account whoever has it; throws as {@link #required}. */
    @Transactional
    public void reassign(StepId step, String user, String by) {
        var open = hold(step);
        try {
            tasks.setAssignee(step.value(), user);
        } catch (NotFoundException | NullValueException gone) {
            throw ConflictException.stepDone();
        } catch (ProcessEngineException failed) {
            throw EngineExceptionTranslation.translated(failed);
        }
        events.publishEvent(new StepReassignedEvent(step, open.number(), open.agency(), open.assignee(), user, by));
    }

    /** Hands the open step to the same group of another agency; nobody has taken it there. Throws as {@link #required}. */
    @Transactional
    public OpenStep passOn(StepId step, AgencyCode to) {
        var open = hold(step);
        onTask(() -> tasks.addCandidateGroup(step.value(), to + ":" + open.group()));
        tasks.deleteCandidateGroup(step.value(), open.agency() + ":" + open.group());
        tasks.setAssignee(step.value(), null);
        workItems.rows().route(step, to);
        return required(step);
    }

    /** Finishes the step; the engine goes on to the next ones. Throws {@link ConflictException} if it is over. */
    @Transactional
    public void complete(StepId step, String user, Map<String, Object> variables) {
        var number = hold(step).number();
        workItems.rows().leaves(step);
        this.variables.dropAll();
        try {
            command.of(() -> {
                tasks.setAssignee(step.value(), user);
                tasks.complete(step.value(), variables);
                return step;
            });
        } catch (NullValueException gone) {
            throw ConflictException.stepDone();
        } catch (ProcessEngineException failed) {
            throw EngineExceptionTranslation.translated(failed);
        }
        events.publishEvent(new ProcessVariablesChangedEvent(number));
    }

    /** Gives the open step other dates, in the engine and in the lists; throws as {@link #required}. */
    @Transactional
    public void redate(StepId step, DueDates.Due due, boolean paused) {
        hold(step);
        onTask(() -> tasks.setDueDate(step.value(), due.due() == null ? null : Date.from(due.due())));
        workItems.rows().redate(step, due, paused);
    }

    /** Makes others who want to finish or take this step wait until the transaction ends; throws as {@link #required}. */
    @Transactional
    public OpenStep hold(StepId step) {
        return held(step).orElseThrow(() -> over(step));
    }

    /** As {@link #hold}; empty if the step is over or never was. */
    @Transactional
    public Optional<OpenStep> held(StepId step) {
        return workItems.rows().hold(step);
    }

    /** The process variables that the step sees: codes, dates, yes/no, numbers and ids; {@link NotFound} without a task and a process. */
    @Transactional(readOnly = true)
    public Map<String, Object> variables(StepId step) {
        try {
            return variables.of(step, () -> ofInstance(step).orElseGet(() -> tasks.getVariables(step.value())));
        } catch (NullValueException noTask) {
            throw NotFound.aStep();
        }
    }

    /** Nearly always all stand at the process instance: then they are one statement, else where the step stands decides. */
    private Optional<Map<String, Object>> ofInstance(StepId step) {
        if (Context.getCommandContext() != null) {
            // what the running command has set is not written yet
            return Optional.empty();
        }
        var instance = workItems.find(step).map(OpenStep::processInstance);
        var all = instance.map(id -> runtime.createVariableInstanceQuery()
                        .processInstanceIdIn(id)
                        .list())
                .orElse(List.of());
        if (all.isEmpty() || all.stream().anyMatch(one -> !instance.get().equals(one.getExecutionId()))) {
            return Optional.empty();
        }
        var found = new HashMap<String, Object>();
        all.forEach(one -> found.put(one.getName(), one.getValue()));
        return Optional.of(found);
    }

    /** A row without a task of the engine can be listed and counted; nothing can be done with it. */
    private static void onTask(Runnable work) {
        try {
            work.run();
        } catch (NotFoundException | NullValueException noTask) {
            throw NotFound.aStep();
        }
    }

    /** The processes of a case got other variables. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void changed(ProcessVariablesChangedEvent event) {
        variables.dropAll();
    }
}
