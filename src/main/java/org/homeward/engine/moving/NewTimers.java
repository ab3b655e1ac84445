package org.homeward.engine.moving;

import java.sql.Timestamp;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.runtime.Job;
import org.homeward.engine.OneCommand;
import org.homeward.engine.moving.MovePreview.TimerChange.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets timers that a new version brings count from the start of their step, not from the move. */
@Component
class NewTimers {

    private static final String STEP_START = """
            select start_time_ from act_hi_actinst
            where proc_inst_id_ = :process and act_id_ = :host and end_time_ is null
            order by (execution_id_ = :execution or parent_act_inst_id_ = :execution) desc, start_time_ desc limit 1
            """;
    private static final String TASK_START = "select create_time_ from act_ru_task where execution_id_ = :execution";
    private static final String PROCESS_START = "select start_time_ from act_hi_procinst where id_ = :process";

    private final ManagementService management;
    private final OneCommand command;
    private final JdbcClient database;

    NewTimers(@Lazy ManagementService management, OneCommand command, JdbcClient database) {
        this.management = management;
        this.command = command;
        this.database = database;
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
        return Optional.ofNullable(host)
                .flatMap(step -> first(TASK_START, process, step, execution)
                        .or(() -> first(STEP_START, process, step, execution)))
                .or(() -> first(PROCESS_START, process, "", execution))
                .orElseThrow();
    }

    private Optional<Date> first(String sql, String process, String host, String execution) {
        return database.sql(sql)
                .param("process", process)
                .param("host", host)
                .param("execution", execution)
                .query((row, index) -> (Date) new Timestamp(row.getTimestamp(1).getTime()))
                .optional();
    }
}
