package org.homeward.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.homeward.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers of the person; the newest one for a purpose and recipient counts, the older ones stay. */
@Component
final class ConsentTable {

    private final JdbcClient database;

    ConsentTable(JdbcClient database) {
        this.database = database;
    }

    long insert(Consent answer) {
        database.sql("""
                        update consent set superseded = ?
                        where case_number = ? and purpose = ? and recipient = ? and superseded is null
                        """)
                .params(
                        Times.of(answer.at()),
                        answer.number().value(),
                        answer.purpose().name(),
                        answer.recipient())
                .update();
        return database.sql("""
                        insert into consent (case_number, purpose, recipient, value, at, expires, by_agency, step_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        answer.number().value(),
                        answer.purpose().name(),
                        answer.recipient(),
                        answer.value().name(),
                        Times.of(answer.at()),
                        Times.ofOrNull(answer.expires()),
                        answer.by().value(),
                        answer.step() == null ? null : answer.step().value())
                .query(Long.class)
                .single();
    }

    List<Consent> standing(CaseNumber number) {
        return database.sql("select * from consent where case_number = ? and superseded is null order by at, id")
                .param(number.value())
                .query(ConsentTable::row)
                .list();
    }

    /** Takes it back if it still stands; of two that try at once, one succeeds. */
    Optional<Consent> withdraw(CaseNumber number, long id, Instant at) {
        return database.sql("""
                        update consent set value = 'Withdrawn', withdrawn = ?
                        where case_number = ? and id = ? and value = 'Given' and superseded is null
                        returning *
                        """)
                .params(Times.of(at), number.value(), id)
                .query(ConsentTable::row)
                .optional();
    }

    private static Consent row(ResultSet row, int index) throws SQLException {
        @Nullable String step = row.getString("step_id");
        return new Consent(
                row.getLong("id"),
                new CaseNumber(row.getString("case_number")),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("recipient"),
                ConsentValue.valueOf(row.getString("value")),
                Times.from(row, "at"),
                Times.fromOrNull(row, "expires"),
                Times.fromOrNull(row, "withdrawn"),
                new AgencyCode(row.getString("by_agency")),
                step == null ? null : new StepId(step));
    }
}
