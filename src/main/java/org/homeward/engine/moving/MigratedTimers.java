package org.homeward.engine.moving;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.homeward.engine.SingleEngineCommand;
import org.homeward.engine.moving.MigrationPreview.TimerChange.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lets timers that a new version brings count from the start of their step, not from the move. */
@Component
class MigratedTimers {

    private final ManagementService management;
    private final SingleEngineCommand command;
    private final TaskService tasks;
    private final HistoryService history;

    MigratedTimers(
            @Lazy ManagementService management,
            SingleEngineCommand command,
            @Lazy TaskService tasks,
            @Lazy HistoryService history) {
        this.management = management;
        this.command = command;
        this.tasks = tasks;
        this.history = history;
    }

    void countFromTheirStep(String process, ModelChange change) {
        change.timers().forEach((timer, what) -> {
            if (what.kind() == Kind.added) {
                management
                        .createJobQuery()
                        .processInstanceId(process)
                        .activityId(timer)
                        .list()
                        .forEach(job -> count(job, start(process, what.host(), job.getExecutionId())));
            }
        });
    }

    /** The engine reckons from when the timer was made, by whatever the model says. */
    private void count(Job job, Date start) {
        command.of(() -> {
            Context.getCommandContext().getJobManager().findJobById(job.getId()).setCreateTime(start);
            management.recalculateJobDuedate(job.getId(), true);
            return job;
        });
    }

    private Date start(String process, @Nullable String host, String execution) {
        return host == null
                ? began(process)
                : task(execution).or(() -> place(process, host)).orElseGet(() -> began(process));
    }

    private Optional<Date> task(String execution) {
        return tasks.createTaskQuery().executionId(execution).list().stream()
                .map(Task::getCreateTime)
                .findFirst();
    }

    /** Where a place is open several times, the last one. */
    private Optional<Date> place(String process, String host) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(process)
                .activityId(host)
                .unfinished()
                .orderByHistoricActivityInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .map(HistoricActivityInstance::getStartTime)
                .findFirst();
    }

    private Date began(String process) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceId(process)
                .singleResult()
                .getStartTime();
    }
}
