package org.homeward.deadlines.pauses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.homeward.deadlines.PauseRequest;
import org.homeward.directory.people.Actor;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.DatabaseTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of {@code pause_review}, and the changes of a review to its pause. */
@Component
@Transactional
class ReviewTable {

    private final JdbcClient jdbc;

    ReviewTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PauseReview insert(long pause, NewReview review, byte @Nullable [] reference, Instant at, Actor by) {
        return jdbc.sql("""
            insert into pause_review (pause_id, reviewed, reviewed_by, reviewed_agency, outcome, review_on, planned_end,
              hold, reference)
            values (:pause, :at, :by, :agency, :outcome, :reviewOn, :plannedEnd, :hold, :reference)
            returning *
            """)
                .param("pause", pause)
                .param("at", DatabaseTimes.ofOrNull(at))
                .param("by", by.username())
                .param("agency", by.agency().value())
                .param("outcome", review.outcome().name())
                .param("reviewOn", review.reviewOn(), Types.DATE)
                .param("plannedEnd", review.plannedEnd(), Types.DATE)
                .param("hold", review.hold() == null ? null : review.hold().name(), Types.VARCHAR)
                .param("reference", reference, Types.BINARY)
                .query(ReviewTable::row)
                .single();
    }

    /** The pause goes on as the review says. */
    void goesOn(long pause, PauseReview review) {
        jdbc.sql("""
            update pause set review_on = now.review_on, planned_end = now.planned_end, hold = now.hold
            from pause_review now where pause.id = :pause and now.id = :review
            """).param("pause", pause).param("review", review.id()).update();
    }

    /** Of one pause, oldest first. */
    List<PauseReview> ofPause(long pause) {
        return jdbc.sql("select * from pause_review where pause_id = :pause order by id")
                .param("pause", pause)
                .query(ReviewTable::row)
                .list();
    }

    private static PauseReview row(ResultSet row, int index) throws SQLException {
        var hold = row.getString("hold");
        return new PauseReview(
                row.getLong("id"),
                DatabaseTimes.from(row, "reviewed"),
                row.getString("reviewed_by"),
                new AgencyCode(row.getString("reviewed_agency")),
                PauseReview.Outcome.valueOf(row.getString("outcome")),
                row.getObject("review_on", LocalDate.class),
                row.getObject("planned_end", LocalDate.class),
                hold == null ? null : PauseRequest.Hold.valueOf(hold));
    }
}
