package org.homeward.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of {@code pause}, which only a transaction of somebody who takes part sees. */
@Component
@Transactional
public class PauseTable {

    private final JdbcClient jdbc;

    PauseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Pause insert(Pause pause, byte @Nullable [] reference) {
        return jdbc.sql("""
            insert into pause (step_id, case_number, reason, hold, started, started_by, started_agency, planned_end,
              review_on, reference)
            values (:step, :number, :reason, :hold, :started, :by, :agency, :plannedEnd, :reviewOn, :reference)
            returning *
            """)
                .param("step", pause.step().value())
                .param("number", pause.number().value())
                .param("reason", pause.reason().name())
                .param("hold", pause.hold() == null ? null : pause.hold().name(), Types.VARCHAR)
                .param("started", DatabaseTimes.ofOrNull(pause.started()))
                .param("by", pause.startedBy())
                .param("agency", pause.startedAgency().value())
                .param("plannedEnd", pause.plannedEnd())
                .param("reviewOn", pause.reviewOn(), Types.DATE)
                .param("reference", reference, Types.BINARY)
                .query(PauseTable::row)
                .single();
    }

    /** Of a step that waits for a hold elsewhere. */
    public Pause follow(Pause pause, long hold) {
        var kept = insert(pause, null);
        jdbc.sql("update pause set follows = :hold where id = :id")
                .param("hold", hold)
                .param("id", kept.id())
                .update();
        return kept;
    }

    /** Running ones that wait for the hold. */
    public List<Pause> following(long hold) {
        return jdbc.sql("select * from pause where follows = :hold and ended is null order by id")
                .param("hold", hold)
                .query(PauseTable::row)
                .list();
    }

    /** All that run in the case, oldest first. */
    public List<Pause> running(CaseNumber number) {
        return jdbc.sql("select * from pause where case_number = :number and ended is null order by id")
                .param("number", number.value())
                .query(PauseTable::row)
                .list();
    }

    /**
     * Whether the host holds the person by order: while one runs, and after its step until the planned end unless somebody has ended
     * a later one.
     *
     * @param today the host's
     */
    public boolean isOrderedToStay(CaseNumber number, CountryCode host, LocalDate today) {
        return jdbc.sql("""
            select * from pause where case_number = :number and hold = :hold and follows is null
              and started_agency like :host
            order by ended is null desc, id desc limit 1
            """)
                .param("number", number.value())
                .param("hold", PauseRequest.Hold.ordered.name())
                .param("host", host.value() + "-%")
                .query(PauseTable::row)
                .optional()
                .filter(hold -> hold.stands(today))
                .isPresent();
    }

    public void endsOn(long id, LocalDate plannedEnd) {
        jdbc.sql("update pause set planned_end = :plannedEnd where id = :id")
                .param("plannedEnd", plannedEnd)
                .param("id", id)
                .update();
    }

    /** All pauses of the step, oldest first. */
    public List<Pause> ofStep(StepId step) {
        return jdbc.sql("select * from pause where step_id = :step order by id")
                .param("step", step.value())
                .query(PauseTable::row)
                .list();
    }

    /** The newest that this agency gave, with the pause or at a review. */
    public Optional<byte[]> reference(long id, AgencyCode agency) {
        return jdbc.sql("""
            select reference from (
              select 0 as turn, started_agency as agency, reference from pause where id = :id
              union all
              select id, reviewed_agency, reference from pause_review where pause_id = :id) given
            where agency = :agency and reference is not null
            order by turn desc limit 1
            """)
                .param("id", id)
                .param("agency", agency.value())
                .query((row, index) -> row.getBytes("reference"))
                .optional();
    }

    /** Pauses that run past the day on which somebody had to look at them. */
    public List<Pause> lookedAtBefore(LocalDate today) {
        return jdbc.sql("""
            select * from pause where ended is null and least(planned_end, review_on) < :today
            order by least(planned_end, review_on), id
            """).param("today", today).query(PauseTable::row).list();
    }

    void dates(long id, @Nullable Instant without, @Nullable Instant with) {
        jdbc.sql("update pause set due_without = :dueWithout, due_with = :dueWith where id = :id")
                .param("dueWithout", DatabaseTimes.ofOrNull(without))
                .param("dueWith", DatabaseTimes.ofOrNull(with))
                .param("id", id)
                .update();
    }

    public void end(long id, Instant at, @Nullable String by) {
        jdbc.sql("update pause set ended = :ended, ended_by = :endedBy where id = :id and ended is null")
                .param("ended", DatabaseTimes.ofOrNull(at))
                .param("endedBy", by)
                .param("id", id)
                .update();
    }

    private static Pause row(ResultSet row, int index) throws SQLException {
        var hold = row.getString("hold");
        return new Pause(
                row.getLong("id"),
                new StepId(row.getString("step_id")),
                new CaseNumber(row.getString("case_number")),
                PauseReason.valueOf(row.getString("reason")),
                hold == null ? null : PauseRequest.Hold.valueOf(hold),
                new Pause.Begun(
                        DatabaseTimes.from(row, "started"),
                        row.getString("started_by"),
                        new AgencyCode(row.getString("started_agency"))),
                row.getObject("planned_end", LocalDate.class),
                row.getObject("review_on", LocalDate.class),
                DatabaseTimes.fromOrNull(row, "ended"),
                row.getString("ended_by"),
                new Pause.Due(DatabaseTimes.fromOrNull(row, "due_without"), DatabaseTimes.fromOrNull(row, "due_with")));
    }
}
