package org.homeward.procedures.reintegration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.Stage;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.junit.jupiter.api.Test;

/** When the next visit is due, and from when on its step or the review of the plan is open. */
class PlanNextVisitCallTest {

    private static final String NOW = ValueCase.NOW.toString();
    private static final String ARRIVED = "2026-02-20T03:00:00Z";

    private final ValueCase some = ValueCase.adult().with(CasePart.EVENTS, Map.of(CaseEvent.arrivalReceipted, ARRIVED));

    @Test
    void without_a_visit_in_the_schedule_there_is_none() {
        assertThat(planned())
                .isEqualTo(Map.of(
                        "arrivedAt",
                        ARRIVED,
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
        some.knows("arrivedAt", "2026-03-01T00:00:00Z");

        // then
        assertThat(planned())
                .containsEntry("arrivedAt", "2026-03-01T00:00:00Z")
                .containsEntry("nextVisitOn", "2026-04-01T00:00:00Z");
    }

    @Test
    void the_agreed_day_goes_before_the_schedule_and_the_step_never_opens_in_the_past() {
        // given
        scheduled("P1M");
        some.knows("agreedVisitOn", "2026-03-05");

        // then
        assertThat(planned())
                .containsEntry("nextVisitOn", "2026-03-04T17:00:00Z")
                .containsEntry(ReintegrationProcess.Variable.VISIT_OPENS_ON, NOW);
    }

    @Test
    void a_visit_that_did_not_count_is_made_again_a_week_later() {
        // given
        scheduled("P1M");
        some.knows(ReintegrationProcess.Variable.VISIT_RESULT, "again");
        some.knows("visitMadeOn", "2026-03-01");

        // then
        assertThat(planned()).containsEntry("nextVisitOn", "2026-03-07T17:00:00Z");
    }

    @Test
    void a_review_of_the_plan_comes_first_if_its_day_is_not_later() {
        // given
        scheduled("P1M");
        some.knows("planReviewDueOn", "2026-03-13");

        // then
        assertThat(planned())
                .containsEntry(ReintegrationProcess.Variable.PLAN_REVIEW_FIRST, true)
                .containsEntry(ReintegrationProcess.Variable.PLAN_REVIEW_OPENS_ON, "2026-03-12T17:00:00Z");

        // when
        some.knows("planReviewDueOn", "2026-03-14");

        // then
        assertThat(planned())
                .containsEntry(ReintegrationProcess.Variable.PLAN_REVIEW_FIRST, false)
                .doesNotContainKey(ReintegrationProcess.Variable.PLAN_REVIEW_OPENS_ON);
    }

    @Test
    void a_review_whose_day_has_passed_is_due_now() {
        // given
        scheduled("P1M");
        some.knows("planReviewDueOn", "2026-02-01");

        // then
        assertThat(planned())
                .containsEntry(ReintegrationProcess.Variable.PLAN_REVIEW_FIRST, true)
                .containsEntry(ReintegrationProcess.Variable.PLAN_REVIEW_OPENS_ON, NOW);
    }

    @Test
    void the_arrival_is_its_receipt_then_the_identification_then_the_beginning_of_the_support() {
        // given
        var began = CasePart.reached(Stage.reintegration);
        var none = ValueCase.adult();

        // then
        assertThat(planned(none)).containsEntry("arrivedAt", NOW);

        // when
        none.with(began, Optional.of(Instant.parse("2026-02-01T00:00:00Z")));

        // then
        assertThat(planned(none)).containsEntry("arrivedAt", "2026-02-01T00:00:00Z");

        // when
        none.with(CasePart.EVENTS, Map.of(CaseEvent.identified, "2026-01-01T00:00:00Z"));

        // then
        assertThat(planned(none)).containsEntry("arrivedAt", "2026-01-01T00:00:00Z");

        // when
        none.with(
                CasePart.EVENTS,
                Map.of(CaseEvent.identified, "2026-01-01T00:00:00Z", CaseEvent.arrivalReceipted, ARRIVED));

        // then
        assertThat(planned(none)).containsEntry("arrivedAt", ARRIVED);
    }

    private void scheduled(String offset) {
        some.table(Decision.VISIT_SCHEDULE, told -> Optional.of(Map.of("offset", offset, "feedback", false)));
    }

    private Map<String, Object> planned() {
        return planned(some);
    }

    private static Map<String, Object> planned(ValueCase which) {
        return PlanNextVisitCall.RULES.of(which.state()).variables();
    }
}
