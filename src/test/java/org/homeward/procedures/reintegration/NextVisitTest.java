package org.homeward.procedures.reintegration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.procedures.World;
import org.homeward.shared.CountryCode;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NextVisitTest {

    private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");
    private static final Instant ARRIVED = Instant.parse("2026-02-20T03:00:00Z");

    private final World world = mock(World.class);
    private final Map<String, Object> known = new HashMap<>();

    @BeforeEach
    void world() {
        when(world.now()).thenReturn(NOW);
        when(world.zone(any())).thenReturn(ZoneId.of("Asia/Phnom_Penh"));
    }

    @Test
    void without_a_visit_in_the_schedule_there_is_none() {
        assertThat(planned())
                .isEqualTo(Map.of(
                        "arrivedAt",
                        ARRIVED.toString(),
                        ReintegrationProcess.Variable.ANOTHER_VISIT,
                        false,
                        ReintegrationProcess.Variable.PLAN_REVIEW_FIRST,
                        false));
    }

    @Test
    void the_schedule_counts_from_the_arrival_and_the_step_opens_a_week_before() {
        // given
        scheduled("P1M");

        // then
        assertThat(planned())
                .containsEntry(ReintegrationProcess.Variable.ANOTHER_VISIT, true)
                .containsEntry("nextVisitOn", "2026-03-20T03:00:00Z")
                .containsEntry(ReintegrationProcess.Variable.VISIT_OPENS_ON, "2026-03-13T03:00:00Z")
                .containsEntry(ReintegrationProcess.Variable.PLAN_REVIEW_FIRST, false)
                .doesNotContainKey(ReintegrationProcess.Variable.PLAN_REVIEW_OPENS_ON);
    }

    @Test
    void an_arrival_that_the_process_knows_stays() {
        // given
        scheduled("P1M");
        known.put("arrivedAt", "2026-03-01T00:00:00Z");

        // then
        assertThat(planned())
                .containsEntry("arrivedAt", "2026-03-01T00:00:00Z")
                .containsEntry("nextVisitOn", "2026-04-01T00:00:00Z");
    }

    @Test
    void the_agreed_day_goes_before_the_schedule_and_the_step_never_opens_in_the_past() {
        // given
        scheduled("P1M");
        known.put("agreedVisitOn", "2026-03-05");

        // then
        assertThat(planned())
                .containsEntry("nextVisitOn", "2026-03-04T17:00:00Z")
                .containsEntry(ReintegrationProcess.Variable.VISIT_OPENS_ON, NOW.toString());
    }

    @Test
    void a_visit_that_did_not_count_is_made_again_a_week_later() {
        // given
        scheduled("P1M");
        known.put(ReintegrationProcess.Variable.VISIT_RESULT, "again");
        known.put("visitMadeOn", "2026-03-01");

        // then
        assertThat(planned()).containsEntry("nextVisitOn", "2026-03-07T17:00:00Z");
    }

    @Test
    void a_review_of_the_plan_comes_first_if_its_day_is_not_later() {
        // given
        scheduled("P1M");
        known.put("planReviewDueOn", "2026-03-13");

        // then
        assertThat(planned())
                .containsEntry(ReintegrationProcess.Variable.PLAN_REVIEW_FIRST, true)
                .containsEntry(ReintegrationProcess.Variable.PLAN_REVIEW_OPENS_ON, "2026-03-12T17:00:00Z");

        // when
        known.put("planReviewDueOn", "2026-03-14");

        // then
        assertThat(planned())
                .containsEntry(ReintegrationProcess.Variable.PLAN_REVIEW_FIRST, false)
                .doesNotContainKey(ReintegrationProcess.Variable.PLAN_REVIEW_OPENS_ON);
    }

    @Test
    void a_review_whose_day_has_passed_is_due_now() {
        // given
        scheduled("P1M");
        known.put("planReviewDueOn", "2026-02-01");

        // then
        assertThat(planned())
                .containsEntry(ReintegrationProcess.Variable.PLAN_REVIEW_FIRST, true)
                .containsEntry(ReintegrationProcess.Variable.PLAN_REVIEW_OPENS_ON, NOW.toString());
    }

    private void scheduled(String offset) {
        when(world.rows(eq(Decision.VISIT_SCHEDULE), anyMap()))
                .thenReturn(List.of(new World.Row(Map.of("offset", offset, "feedback", false), "source")));
    }

    private Map<String, Object> planned() {
        return NextVisit.of(world, new CountryCode("KH"), known::get)
                .planned(() -> ARRIVED)
                .variables();
    }
}
