package org.homeward.sop.children;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import org.homeward.engine.CaseEvents;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.Safeguard;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.DatabaseTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The safeguards of a child's case, in days and codes. */
@Component
@Transactional
public class Safeguards {

    private final JdbcClient database;
    private final CaseEvents events;

    Safeguards(JdbcClient database, CaseEvents events) {
        this.database = database;
        this.events = events;
    }

    /**
     * A guardian was appointed, until that day or without an end (null). Since when the child has had one stays: an interview beside
     * an earlier guardian goes on counting.
     */
    public void guardian(CaseNumber number, Instant at, @Nullable LocalDate until) {
        database.sql("""
                        insert into child_safeguard (case_number, guardian_at, guardian_until)
                        values (:number, :at, :until)
                        on conflict (case_number) do update
                        set guardian_at = coalesce(child_safeguard.guardian_at, excluded.guardian_at),
                            guardian_until = excluded.guardian_until
                        """)
                .param("number", number.value())
                .param("at", DatabaseTimes.of(at))
                .param("until", until, Types.DATE)
                .update();
    }

    /** The guardian stays until another day than was said; nobody becomes one by that. */
    public void guardianUntil(CaseNumber number, LocalDate until) {
        database.sql("""
                        update child_safeguard set guardian_until = :until
                        where case_number = :number and guardian_at is not null
                        """).param("number", number.value()).param("until", until).update();
    }

    /** The interview was held; the latest one counts. Null: none counts. */
    public void interview(CaseNumber number, @Nullable Instant at) {
        set(number, "interview_at", at);
    }

    /** The child was heard. */
    public void childView(CaseNumber number, Instant at) {
        set(number, "child_view_at", at);
    }

    /** The child objects to what the guardian agrees to: from now on only the panel decides. */
    public void objection(CaseNumber number, Instant at) {
        set(number, "objected_at", at);
    }

    /**
     * The same once the country of origin was asked: the panel hears the child anew from now on, whatever it has decided and on
     * whichever day the child said so.
     */
    public void objectionAnew(CaseNumber number, Instant at) {
        afterDecision(number, at);
        events.happened(number, CaseEvent.childObjected);
    }

    /** The child objects, whatever the panel has decided, and it stays known when what it was handed in with is refused. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void keepObjection(CaseNumber number, Instant at) {
        afterDecision(number, at);
    }

    private void afterDecision(CaseNumber number, Instant at) {
        objection(number, at);
        database.sql("""
                        update child_safeguard
                           set objected_at = greatest(objected_at, best_interests_at + interval '1 microsecond')
                         where case_number = :number
                        """).param("number", number.value()).update();
    }

    /** The panel decided what is best, knowing what the child objected to so far. */
    @Transactional
    public void bestInterests(CaseNumber number, String decision, Instant at) {
        set(number, "best_interests_at", at);
        database.sql("""
                        update child_safeguard
                           set best_interests = :bestInterests, best_interests_at = greatest(best_interests_at, objected_at)
                         where case_number = :number
                        """)
                .param("bestInterests", decision)
                .param("number", number.value())
                .update();
    }

    /** An escort has a name, or no longer has one (null). */
    public void escort(CaseNumber number, @Nullable Instant at) {
        set(number, "escort_at", at);
    }

    /** The safeguards that the case has so far. */
    Safeguard of(CaseNumber number) {
        return database.sql("select * from child_safeguard where case_number = :number")
                .param("number", number.value())
                .query(Safeguards::row)
                .optional()
                .orElse(Safeguard.NONE);
    }

    private void set(CaseNumber number, String column, @Nullable Instant at) {
        database.sql("insert into child_safeguard (case_number, " + column
                        + ") values (:number, cast(:at as timestamptz))" + " on conflict (case_number) do update set "
                        + column + " = excluded." + column)
                .param("number", number.value())
                .param("at", DatabaseTimes.ofOrNull(at))
                .update();
    }

    private static Safeguard row(ResultSet row, int index) throws SQLException {
        return new Safeguard(
                DatabaseTimes.fromOrNull(row, "guardian_at"),
                row.getObject("guardian_until", LocalDate.class),
                DatabaseTimes.fromOrNull(row, "interview_at"),
                DatabaseTimes.fromOrNull(row, "child_view_at"),
                DatabaseTimes.fromOrNull(row, "objected_at"),
                row.getString("best_interests"),
                DatabaseTimes.fromOrNull(row, "best_interests_at"),
                DatabaseTimes.fromOrNull(row, "escort_at"));
    }
}
