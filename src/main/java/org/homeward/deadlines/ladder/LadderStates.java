package org.homeward.deadlines.ladder;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.deadlines.ladder.answers.ReminderAnswer;
import org.homeward.deadlines.ladder.answers.ReminderAnswerKind;
import org.homeward.deadlines.ladder.answers.ReminderAnswerReason;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads how far steps have climbed, in one query. */
@Component
@Transactional(readOnly = true)
class LadderStates {

    private final JdbcClient database;

    LadderStates(JdbcClient database) {
        this.database = database;
    }

    List<LadderState> of(Collection<StepId> steps) {
        return database.sql("""
                        select l.*, r.who, r.agencies, r.walked, a.kind as answer_kind, a.at as answer_at,
                            a.agency as answer_agency, a.new_date, a.reason, a.to_agency
                        from step_ladder l
                        left join rung r on r.step_id = l.step_id and r.level = l.level
                        left join lateral (select * from step_answer given where given.step_id = l.step_id
                            order by given.id desc limit 1) a on true
                        where l.step_id = any (:step)
                        """)
                .param("step", steps.stream().map(StepId::value).toArray(String[]::new))
                .query(LadderStates::row)
                .list();
    }

    List<ReachedRung> walked(StepId step) {
        return database.sql("select * from rung where step_id = :step order by level")
                .param("step", step.value())
                .query((row, index) -> new ReachedRung(
                        row.getInt("level"),
                        row.getString("who"),
                        DatabaseTimes.from(row, "at"),
                        !agencies(row.getArray("agencies")).isEmpty(),
                        row.getString("walked_by") != null))
                .list();
    }

    private static LadderState row(ResultSet row, int index) throws SQLException {
        return new LadderState(
                new StepId(row.getString("step_id")),
                row.getInt("level"),
                row.getInt("top"),
                row.getString("who"),
                agencies(row.getArray("agencies")),
                DatabaseTimes.fromOrNull(row, "walked"),
                DatabaseTimes.fromOrNull(row, "next_at"),
                DatabaseTimes.fromOrNull(row, "reminded_at"),
                answer(row));
    }

    private static @Nullable ReminderAnswer answer(ResultSet row) throws SQLException {
        var at = DatabaseTimes.fromOrNull(row, "answer_at");
        if (at == null) {
            return null;
        }
        var reason = row.getString("reason");
        var to = row.getString("to_agency");
        return new ReminderAnswer(
                ReminderAnswerKind.valueOf(row.getString("answer_kind")),
                at,
                new AgencyCode(row.getString("answer_agency")),
                row.getObject("new_date", LocalDate.class),
                reason == null ? null : ReminderAnswerReason.valueOf(reason),
                to == null ? null : new AgencyCode(to));
    }

    private static List<AgencyCode> agencies(@Nullable Array codes) throws SQLException {
        return codes == null
                ? List.of()
                : Stream.of((String[]) codes.getArray()).map(AgencyCode::new).toList();
    }
}
