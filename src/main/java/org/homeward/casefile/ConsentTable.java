package org.homeward.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.homeward.engine.ReadOnce;
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
    private final ReadOnce<CaseNumber, List<Consent>> read = new ReadOnce<>();

    ConsentTable(JdbcClient database) {
        this.database = database;
    }

    /** The answers, of one moment and for different purposes or recipients, take the place of older ones; their ids. */
    List<Long> insert(
            CaseNumber number, List<Consents.Answer> answers, Instant at, AgencyCode by, @Nullable StepId step) {
        var purposes = answers.stream().map(answer -> answer.purpose().name()).toArray(String[]::new);
        var recipients = answers.stream().map(Consents.Answer::recipient).toArray(String[]::new);
        database.sql("""
                        update consent set superseded = ?
                        where case_number = ? and superseded is null
                          and (purpose, recipient) in (select * from unnest(?::text[], ?::text[]))
                        """)
                .params(Times.of(at), number.value(), purposes, recipients)
                .update();
        read.drop(number);
        return database.sql("""
                        insert into consent (case_number, purpose, recipient, value, at, by_agency, step_id)
                        select ?, purpose, recipient, value, ?, ?, ?
                        from unnest(?::text[], ?::text[], ?::text[]) with ordinality
                          as one (purpose, recipient, value, place)
                        order by place
                        returning id
                        """)
                .params(Arrays.asList(
                        number.value(),
                        Times.of(at),
                        by.value(),
                        step == null ? null : step.value(),
                        purposes,
                        recipients,
                        answers.stream().map(answer -> answer.value().name()).toArray(String[]::new)))
                .query(Long.class)
                .list();
    }

    List<Consent> standing(CaseNumber number) {
        return read.of(number, () -> database.sql(
                        "select * from consent where case_number = ? and superseded is null order by at, id")
                .param(number.value())
                .query(ConsentTable::row)
                .list());
    }

    /** Takes it back if it still stands; of two that try at once, one succeeds. */
    Optional<Consent> withdraw(CaseNumber number, long id, Instant at) {
        read.drop(number);
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
