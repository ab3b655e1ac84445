package org.homeward.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.ClockMovedEvent;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DatabaseTimes;
import org.homeward.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many steps were late at each week's end is told from when each became late and when it was finished. */
@DatabaseTest
class LatenessTrendQueryTest {

    private static final AgencyCode AGENCY = new AgencyCode("VN-TIME-1");

    @Autowired
    LateStepBoard board;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    private Instant now;

    @BeforeEach
    void nothing_is_remembered() {
        now = clock.instant();
        events.publishEvent(new ClockMovedEvent(clock.instant()));
    }

    @AfterEach
    void made_up_steps_go() {
        database.sql("delete from finished_step where step_id like 'course-%'").update();
        events.publishEvent(new ClockMovedEvent(clock.instant()));
    }

    @Test
    void a_step_counts_from_when_it_was_late_until_it_was_finished() {
        // given
        finished("course-1", daysAgo(60), daysAgo(30));
        finished("course-2", daysAgo(200), daysAgo(8));
        finished("course-3", null, daysAgo(8));

        // when
        var late = board.course(BoardFilter.of(BoardScope.agency), reader()).late();

        // then
        assertThat(late).hasSize(13);
        for (int week = 0; week < late.size(); week++) {
            var at = now.minus(Duration.ofDays(7L * (12 - week)));
            var expected = (within(at, 60, 30) ? 1 : 0) + (within(at, 200, 8) ? 1 : 0);
            assertThat(late.get(week)).as("week %d", week).isEqualTo(expected);
        }
    }

    @Test
    void another_agency_has_its_own() {
        // given
        finished("course-1", daysAgo(60), daysAgo(1));

        // then
        assertThat(board.course(BoardFilter.of(BoardScope.agency), reader("VN-TIME-2"))
                        .late())
                .containsOnly(0L);
    }

    private boolean within(Instant at, int from, int to) {
        return !at.isBefore(daysAgo(from)) && at.isBefore(daysAgo(to));
    }

    private Instant daysAgo(int days) {
        return now.minus(Duration.ofDays(days));
    }

    private void finished(String id, @org.jspecify.annotations.Nullable Instant late, Instant finished) {
        database.sql("""
                        insert into finished_step (step_id, case_number, process_key, process_instance, definition_id,
                            step_key, stage, agency, opened, due, finished, how, late_from)
                        values (:id, 'C-TIME-0001', 'p', 'i', 'd', 's', 'identification', :agency, :opened, :late,
                            :finished, 'done', :late)
                        """)
                .param("id", id)
                .param("agency", AGENCY.value())
                .param("opened", DatabaseTimes.of(daysAgo(300)))
                .param("late", DatabaseTimes.ofOrNull(late), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("finished", DatabaseTimes.of(finished))
                .update();
    }

    private static Actor reader() {
        return reader(AGENCY.value());
    }

    private static Actor reader(String agency) {
        return new Actor(
                "head",
                "head",
                Set.of(Role.supervisor),
                Set.of(),
                new AgencyCode(agency),
                new CountryCode("VN"),
                Locale.ENGLISH,
                false);
    }
}
