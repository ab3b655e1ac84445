package org.homeward.deadlines.ladder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.homeward.deadlines.counting.DeadlineKind;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads where the open steps stand on their ladders. */
@Component
class LadderPositions {

    private final JdbcClient database;

    LadderPositions(JdbcClient database) {
        this.database = database;
    }

    /** The step's climb begins; false if it had begun before. */
    boolean begin(LadderPosition foot, CaseNumber number, DeadlineKind kind, int top, @Nullable Instant nextAt) {
        return database.sql("""
                                insert into step_ladder (step_id, case_number, ladder, kind, started, level, top,
                                    next_at)
                                values (:step, :number, :ladder, :kind, :started, :level, :top, :next)
                                on conflict (step_id) do nothing
                                """)
                        .param("step", foot.step().value())
                        .param("number", number.value())
                        .param("ladder", foot.ladder())
                        .param("kind", kind.name())
                        .param("started", DatabaseTimes.ofOrNull(foot.started()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("level", foot.level())
                        .param("top", top)
                        .param("next", DatabaseTimes.ofOrNull(nextAt), Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
    }

    /** One step whose next rung is due and that no other node has at hand, held until the transaction ends. */
    Optional<LadderPosition> takeDue(Instant now) {
        return database.sql("""
                        select * from step_ladder where next_at <= :nextAt
                        order by next_at, step_id limit 1 for update skip locked
                        """)
                .param("nextAt", DatabaseTimes.ofOrNull(now))
                .query(LadderPositions::row)
                .optional();
    }

    /** The step's place, held until the transaction ends; waits if another has it at hand. */
    Optional<LadderPosition> hold(StepId step) {
        return database.sql("select * from step_ladder where step_id = :step for update")
                .param("step", step.value())
                .query(LadderPositions::row)
                .optional();
    }

    /** The steps whose next rung is due. */
    List<StepId> due(Instant now) {
        return database.sql("select step_id from step_ladder where next_at <= :nextAt order by next_at, step_id")
                .param("nextAt", DatabaseTimes.ofOrNull(now))
                .query((row, index) -> new StepId(row.getString("step_id")))
                .list();
    }

    /** The step stands there now; its top is kept in step with the table. */
    void stands(LadderPosition climb, int top, @Nullable Instant nextAt) {
        database.sql("""
                        update step_ladder set level = :level, top = :top, waits_until = :waits, next_at = :next
                        where step_id = :step
                        """)
                .param("level", climb.level())
                .param("top", top)
                .param("waits", DatabaseTimes.ofOrNull(climb.waitsUntil()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("next", DatabaseTimes.ofOrNull(nextAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("step", climb.step().value())
                .update();
    }

    /** The holder promised a date; only the first promise counts. */
    void promised(StepId step, Instant until) {
        database.sql("update step_ladder set waits_until = :waitsUntil where step_id = :step and waits_until is null")
                .param("waitsUntil", DatabaseTimes.ofOrNull(until))
                .param("step", step.value())
                .update();
    }

    void reminded(StepId step, Instant at) {
        database.sql("update step_ladder set reminded_at = :remindedAt where step_id = :step")
                .param("remindedAt", DatabaseTimes.ofOrNull(at))
                .param("step", step.value())
                .update();
    }

    void postpone(StepId step, Instant until) {
        database.sql("update step_ladder set next_at = :nextAt where step_id = :step and next_at is not null")
                .param("nextAt", DatabaseTimes.ofOrNull(until))
                .param("step", step.value())
                .update();
    }

    void end(StepId step) {
        database.sql("delete from step_ladder where step_id = :step")
                .param("step", step.value())
                .update();
    }

    private static LadderPosition row(ResultSet row, int index) throws SQLException {
        return new LadderPosition(
                new StepId(row.getString("step_id")),
                row.getString("ladder"),
                row.getInt("level"),
                DatabaseTimes.fromOrNull(row, "started"),
                DatabaseTimes.fromOrNull(row, "waits_until"));
    }
}
