package org.homeward.engine.steps;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.StepId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads all steps of a case, open and over, for the transaction that will ask for both. */
@Component
public class StepsOfCase {

    private final JdbcClient database;
    private final WorkItems open;
    private final FinishedSteps finished;

    StepsOfCase(JdbcClient database, WorkItems open, FinishedSteps finished) {
        this.database = database;
        this.open = open;
        this.finished = finished;
    }

    /** As {@link #readTogether}, unless this transaction has read them. */
    public void readOnce(CaseNumber number) {
        if (!finished.areRead(number)) {
            readTogether(number);
        }
    }

    /**
     * A step is in one of the two tables: joined, they stand below each other, with what both know of a step in one column.
     *
     * @return when the open ones would be due without their pauses, of those that have one
     */
    public Map<StepId, Instant> readTogether(CaseNumber number) {
        var withoutPause = new HashMap<StepId, Instant>();
        var now = new ArrayList<OpenStep>();
        var over = new ArrayList<FinishedStep>();
        database.sql("""
                        select *
                        from (select * from work_item where case_number = :number) opened_step
                        full join (select * from finished_step where case_number = :number) ended_step
                          using (step_id, case_number, process_key, process_instance, definition_id, step_key, stage,
                            agency, opened, due)
                        left join (select step_id, due_unpaused from step_clock) clock using (step_id)
                        order by finished, sort_due, step_id
                        """).param("number", number.value()).query(row -> {
            if (row.getString("how") == null) {
                var step = WorkItemRowMapper.read(row, row.getRow());
                var due = DatabaseTimes.fromOrNull(row, "due_unpaused");
                if (due != null) {
                    withoutPause.put(step.id(), due);
                }
                now.add(step);
            } else {
                over.add(FinishedSteps.row(row, row.getRow()));
            }
        });
        open.rows().keep(number, now);
        finished.keep(number, over);
        return withoutPause;
    }
}
