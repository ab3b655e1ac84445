package org.homeward.deadlines.ladder.answers;

import java.sql.Types;
import java.util.Optional;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.DatabaseTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of {@code step_answer}, which only a transaction of somebody who takes part sees. */
@Component
@Transactional
public class ReminderAnswerTable {

    private final JdbcClient database;

    ReminderAnswerTable(JdbcClient database) {
        this.database = database;
    }

    /** The new row's id. */
    public long insert(OpenStep step, ReminderAnswer answer, String by) {
        return database.sql("""
                        insert into step_answer
                            (step_id, case_number, at, by_account, agency, kind, new_date, reason, to_agency)
                        values (:step, :number, :at, :by, :agency, :kind, :newDate, :reason, :to)
                        returning id
                        """)
                .param("step", step.id().value())
                .param("number", step.number().value())
                .param("at", DatabaseTimes.ofOrNull(answer.at()))
                .param("by", by)
                .param("agency", answer.agency().value())
                .param("kind", answer.kind().name())
                .param("newDate", answer.newDate(), Types.DATE)
                .param("reason", text(answer.reason()), Types.VARCHAR)
                .param("to", text(answer.to()), Types.VARCHAR)
                .query(Long.class)
                .single();
    }

    /** The last time that the step was passed on to the agency that has it. */
    public Optional<ReminderAnswer> passedOn(OpenStep step) {
        return database.sql("""
                        select at, agency, reason from step_answer
                        where step_id = :step and kind = 'passedTo' and to_agency = :toAgency
                        order by id desc limit 1
                        """)
                .param("step", step.id().value())
                .param("toAgency", step.agency().value())
                .query((row, index) -> new ReminderAnswer(
                        ReminderAnswerKind.passedTo,
                        DatabaseTimes.from(row, "at"),
                        new AgencyCode(row.getString("agency")),
                        null,
                        row.getString("reason") == null ? null : ReminderAnswerReason.valueOf(row.getString("reason")),
                        step.agency()))
                .optional();
    }

    private static @Nullable String text(@Nullable Object code) {
        return code == null ? null : code.toString();
    }
}
