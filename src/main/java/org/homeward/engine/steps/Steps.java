package org.homeward.engine.steps;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.homeward.engine.DueDates;
import org.homeward.engine.VariablesSet;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.NotThere;
import org.homeward.shared.StepId;
import org.homeward.shared.TooLate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with an open step. Who may do it is asked before, by the access policy. */
@Component
public class Steps {

    private final TaskService tasks;
    private final WorkItems workItems;
    private final FinishedSteps finished;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    Steps(
            @Lazy TaskService tasks,
            WorkItems workItems,
            FinishedSteps finished,
            JdbcClient database,
            ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.workItems = workItems;
        this.finished = finished;
        this.database = database;
        this.events = events;
    }

    /** The open step; throws {@link TooLate} if it is over and {@link NotThere} if it never was. */
    public OpenStep required(StepId step) {
        return workItems
                .find(step)
                .orElseThrow(() -> finished.find(step).isPresent() ? TooLate.stepDone() : NotThere.aStep());
    }

    /** Takes the step for the account; throws {@link TooLate} if another has it. */
    @Transactional
    public void claim(StepId step, String user) {
        lock(step);
        var assignee = required(step).assignee();
        if (assignee != null && !assignee.equals(user)) {
            throw TooLate.takenByAnother();
        }
        onTask(() -> tasks.setAssignee(step.value(), user));
    }

    /** Gives the step back to the agency; throws {@link TooLate} if another has it. */
    @Transactional
    public void release(StepId step, String user) {
        lock(step);
        var assignee = required(step).assignee();
        if (assignee != null && !assignee.equals(user)) {
            throw TooLate.takenByAnother();
        }
        onTask(() -> tasks.setAssignee(step.value(), null));
    }

    /** Gives the step to this account whoever has it; throws as {@link #required}. */
    @Transactional
    public void reassign(StepId step, String user, String by) {
        lock(step);
        var open = required(step);
        try {
            tasks.setAssignee(step.value(), user);
        } catch (NotFoundException | NullValueException gone) {
            throw TooLate.stepDone();
        } catch (ProcessEngineException failed) {
            throw EngineFailures.translated(failed);
        }
        events.publishEvent(new StepReassigned(step, open.number(), open.agency(), user, by));
    }

    /** Hands the open step to the same group of another agency; nobody has taken it there. Throws as {@link #required}. */
    @Transactional
    public OpenStep passOn(StepId step, AgencyCode to) {
        lock(step);
        var open = required(step);
        onTask(() -> tasks.addCandidateGroup(step.value(), to + ":" + open.group()));
        tasks.deleteCandidateGroup(step.value(), open.agency() + ":" + open.group());
        tasks.setAssignee(step.value(), null);
        workItems.route(step, to);
        return required(step);
    }

    /** Finishes the step; the engine goes on to the next ones. Throws {@link TooLate} if it is over. */
    @Transactional
    public void complete(StepId step, String user, Map<String, Object> variables) {
        lock(step);
        var number = required(step).number();
        try {
            tasks.setAssignee(step.value(), user);
            tasks.complete(step.value(), variables);
        } catch (NullValueException gone) {
            throw TooLate.stepDone();
        } catch (ProcessEngineException failed) {
            throw EngineFailures.translated(failed);
        }
        events.publishEvent(new VariablesSet(number));
    }

    /** Gives the open step other dates, in the engine and in the lists; throws as {@link #required}. */
    @Transactional
    public void redate(StepId step, DueDates.Due due, boolean paused) {
        lock(step);
        required(step);
        onTask(() -> tasks.setDueDate(step.value(), due.due() == null ? null : Date.from(due.due())));
        workItems.redate(step, due, paused);
    }

    /** Makes others who want to finish or take this step wait until the transaction ends; throws as {@link #required}. */
    @Transactional
    public OpenStep hold(StepId step) {
        lock(step);
        return required(step);
    }

    /** The process variables that the step sees: codes, dates, yes/no, numbers and ids; {@link NotThere} without a task. */
    @Transactional(readOnly = true)
    public Map<String, Object> variables(StepId step) {
        try {
            return tasks.getVariables(step.value());
        } catch (NullValueException noTask) {
            throw NotThere.aStep();
        }
    }

    /** A row without a task of the engine can be listed and counted; nothing can be done with it. */
    private static void onTask(Runnable work) {
        try {
            work.run();
        } catch (NotFoundException | NullValueException noTask) {
            throw NotThere.aStep();
        }
    }

    /** Two hand-ins of one step wait for each other, so that the second gets a clear answer. */
    private void lock(StepId step) {
        database.sql("select step_id from work_item where step_id = ? for update")
                .param(step.value())
                .query(String.class)
                .optional();
    }
}
