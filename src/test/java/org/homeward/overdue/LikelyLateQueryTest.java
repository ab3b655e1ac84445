package org.homeward.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.homeward.forecast.PastCases;
import org.homeward.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Of which open steps the board says that they will be late, and when it says nothing. */
@DatabaseTest
class LikelyLateQueryTest {

    private static final String STEP = "userTask_willBeLate";

    @Autowired
    LateStepBoard board;

    @Autowired
    StepDurationQuery paces;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    PastCases history;
    Instant now;

    @BeforeEach
    void begin() {
        history = new PastCases(database, new Random(5));
        now = clock.instant();
        paces.forget();
    }

    @AfterEach
    void others_find_none_of_it() {
        history.removeAll();
        paces.forget();
    }

    @Test
    void the_range_is_the_middle_eighty_percent_of_what_cases_of_the_corridor_took() {
        // given
        tookUpTo("LA", false, 11);
        tookDays("MM", false, 400, 400, 400);
        open("LA", "agencyDue", 0, 3, false);

        // when
        var likely = willBeLate().get(0).likely();

        // then
        assertThat(List.of(day(likely.from()), day(likely.middle()), day(likely.to())))
                .containsExactly(2L, 6L, 10L);
        assertThat(likely.basis()).isEqualTo(11);
    }

    @ParameterizedTest
    @CsvSource({"9, 0", "10, 1"})
    void below_ten_cases_nothing_is_said(int cases, int said) {
        // given
        tookUpTo("LA", false, cases);
        tookUpTo("MM", false, 60);
        open("LA", "agencyDue", 0, 1, false);

        // when, then
        assertThat(willBeLate()).hasSize(said);
    }

    @Test
    void only_what_took_longer_than_this_one_is_open_counts() {
        // given
        tookUpTo("LA", false, 30);
        open("LA", "agencyDue", 15.5, 1, false);
        open("LA", "agencyDue", 25.5, 1, false);

        // when
        var ahead = willBeLate();

        // then
        assertThat(ahead).as("five are left for the second, which is too few").hasSize(1);
        assertThat(ahead.get(0).likely().basis()).isEqualTo(15);
        assertThat(ahead.get(0).likely().from()).isAfter(now);
    }

    @Test
    void r2_a_step_that_the_person_decides_will_never_be_late() {
        // given
        tookUpTo("LA", false, 20);
        open("LA", "personDecides", 0, 1, false);
        open("LA", "agencyDue", 0, 1, true);
        open("LA", "agencyDue", 0, -1, false);
        open("LA", "agencyDue", 0, 12, false);

        // when, then
        assertThat(willBeLate())
                .as("neither the paused, the late one, nor who has time")
                .isEmpty();
    }

    @Test
    void children_are_told_apart_where_there_are_ten_of_both() {
        // given
        tookUpTo("LA", false, 10);
        tookDays("LA", true, IntStream.range(0, 10).map(i -> 100).toArray());
        open("LA", "agencyDue", 0, 1, false);

        // when, then
        assertThat(willBeLate().get(0).likely().to()).isBefore(now.plus(Duration.ofDays(11)));
    }

    @Test
    void a_step_that_an_event_ended_says_nothing_of_how_long_it_takes() {
        // given
        for (int i = 1; i <= 20; i++) {
            took("LA", false, i, "ended");
        }
        open("LA", "agencyDue", 0, 1, false);

        // when, then
        assertThat(willBeLate()).isEmpty();
    }

    @Test
    void r3_the_origin_learns_nothing_from_cases_in_which_it_took_no_part() {
        // given
        for (int i = 1; i <= 20; i++) {
            took("KH", false, i, "done");
        }
        var number = history.caseIn("TH", "KH", false, now);
        history.open(number, STEP, "agencyDue", now, now.plus(Duration.ofDays(1)), false);
        database.update("update work_item set agency = 'KH-MOSVY' where step_key = ?", STEP);

        // when
        var origin = board.willBeLate(
                BoardFilter.of(BoardScope.country), 10, BoardCountsTest.reader("KH-MOSVY"), Locale.ENGLISH);

        // then
        assertThat(own(origin.items())).isEmpty();
    }

    @Test
    void r3_what_the_host_learned_is_not_told_to_the_origin() {
        // given
        for (int i = 1; i <= 20; i++) {
            took("KH", false, i, "done");
        }
        open("KH", "agencyDue", 0, 1, false);
        assertThat(willBeLate()).hasSize(1);
        database.update("update work_item set agency = 'KH-MOSVY' where step_key = ?", STEP);

        // when
        var origin = board.willBeLate(
                BoardFilter.of(BoardScope.country), 10, BoardCountsTest.reader("KH-MOSVY"), Locale.ENGLISH);

        // then
        assertThat(own(origin.items())).isEmpty();
    }

    @Test
    void what_finished_steps_took_is_read_once_for_many_looks() {
        // given
        open("LA", "agencyDue", 0, 1, false);
        assertThat(willBeLate()).isEmpty();
        tookUpTo("LA", false, 20);

        // when, then
        assertThat(willBeLate()).isEmpty();
        paces.forget();
        assertThat(willBeLate()).hasSize(1);
    }

    @Test
    void the_region_has_counts_only() {
        // given
        tookUpTo("LA", false, 20);
        open("LA", "agencyDue", 0, 1, false);

        // when
        var region = board.willBeLate(
                BoardFilter.of(BoardScope.region), 10, BoardCountsTest.reader("TH-DATIP"), Locale.ENGLISH);

        // then
        assertThat(region.total()).isZero();
    }

    private List<LikelyLateStep> willBeLate() {
        var list = board.willBeLate(
                BoardFilter.of(BoardScope.country), 100, BoardCountsTest.reader("TH-DATIP"), Locale.ENGLISH);
        assertThat(list.total()).isGreaterThanOrEqualTo(list.items().size());
        return own(list.items());
    }

    /** Without the steps of cases that other tests left open. */
    private static List<LikelyLateStep> own(List<LikelyLateStep> all) {
        return all.stream().filter(one -> STEP.equals(one.row().step())).toList();
    }

    /** Cases that took one day, two days and so on. */
    private void tookUpTo(String origin, boolean child, int cases) {
        tookDays(origin, child, IntStream.rangeClosed(1, cases).toArray());
    }

    private void tookDays(String origin, boolean child, int... days) {
        IntStream.of(days).forEach(day -> took(origin, child, day, "done"));
    }

    private void took(String origin, boolean child, int days, String how) {
        var opened = now.minus(Duration.ofDays(500));
        history.finished(history.caseIn("TH", origin, child, opened), STEP, how, opened, Duration.ofDays(days));
    }

    private void open(String origin, String kind, double daysAgo, int dueInDays, boolean paused) {
        var opened = now.minusSeconds((long) (daysAgo * 86_400));
        var number = history.caseIn("TH", origin, false, opened);
        history.open(number, STEP, kind, opened, now.plus(Duration.ofDays(dueInDays)), paused);
    }

    private long day(Instant at) {
        return Math.round(Duration.between(now, at).toHours() / 24.0);
    }
}
