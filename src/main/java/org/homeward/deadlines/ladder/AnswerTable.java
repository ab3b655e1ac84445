package org.homeward.deadlines.ladder;

import java.sql.Types;
import org.homeward.engine.OpenStep;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code step_answer}. */
@Repository
class AnswerTable {

    private final JdbcClient database;

    AnswerTable(JdbcClient database) {
        this.database = database;
    }

    /** The new row's id. */
    long insert(OpenStep step, GivenAnswer answer, String by) {
        return database.sql("""
                        insert into step_answer
                            (step_id, case_number, at, by_account, agency, kind, new_date, reason, to_agency)
                        values (:step, :number, :at, :by, :agency, :kind, :newDate, :reason, :to)
                        returning id
                        """)
                .param("step", step.id().value())
                .param("number", step.number().value())
                .param("at", Moments.utc(answer.at()))
                .param("by", by)
                .param("agency", answer.agency().value())
                .param("kind", answer.kind().name())
                .param("newDate", answer.newDate(), Types.DATE)
                .param("reason", text(answer.reason()), Types.VARCHAR)
                .param("to", text(answer.to()), Types.VARCHAR)
                .query(Long.class)
                .single();
    }

    private static @Nullable String text(@Nullable Object code) {
        return code == null ? null : code.toString();
    }
}
