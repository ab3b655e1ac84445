package org.homeward.procedures.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.procedures.services.PlanReintegrationStep.RULES;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.procedures.AskedConsent;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Effect;
import org.homeward.procedures.PlannedService;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.DomesticReturnProcess;
import org.homeward.shared.procedures.EndingRightProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlanReintegrationStepTest {

    private static final Map<String, String> HEALTH =
            Map.of("service", "health", "urgency", "OneDay", "note", "glasses");

    @Test
    void each_service_that_is_needed_is_planned_at_home_in_its_order() {
        // given
        var plan = agreed(ValueCase.adult())
                .says(
                        "servicesNeeded",
                        List.of(HEALTH, Map.of("service", "legal"), Map.of("note", "no service"), "no row"));

        // when, then
        assertThat(plan.effects(RULES).others())
                .containsExactly(
                        new Effect.Plans(new PlannedService(
                                "origin", "health", "OneDay", "service-health", "referralOneDay", "glasses")),
                        new Effect.Plans(new PlannedService(
                                "origin", "legal", "ThreeDays", "service-legal", "referralThreeDays", "")));
    }

    @Test
    void what_the_person_declines_is_not_planned() {
        // given
        var plan = agreed(ValueCase.adult())
                .says("servicesNeeded", List.of(HEALTH, Map.of("service", "legal", "urgency", "OneDay")))
                .says("referralDeclinedByPerson", "yes");

        // when, then
        assertThat(plan.effects(RULES).others()).isEmpty();
        assertThat(plan.says("servicesDeclined", List.of("legal"))
                        .effects(RULES)
                        .others())
                .extracting(effect -> ((Effect.Plans) effect).service().service())
                .containsExactly("health");
    }

    @ParameterizedTest
    @EnumSource(value = ConsentValue.class, names = DomesticReturnProcess.Answer.GIVEN, mode = EnumSource.Mode.EXCLUDE)
    void without_the_consent_at_home_no_service_is_asked_for(ConsentValue value) {
        // given
        var plan = SomeServices.said(
                routed(ValueCase.adult()).says("servicesNeeded", List.of(HEALTH)),
                SomeServices.said(AskedConsent.SERVICES, ConsentValue.Given, null),
                SomeServices.said(AskedConsent.SERVICES_AT_HOME, value, null));

        // when, then
        assertThat(plan.problems(RULES)).containsExactly(problem("services.consentMissing"));
    }

    @Test
    void a_consent_whose_day_has_passed_carries_nothing() {
        // given
        var plan = SomeServices.said(
                routed(ValueCase.adult()).says("servicesNeeded", List.of(HEALTH)),
                SomeServices.said(AskedConsent.SERVICES_AT_HOME, ConsentValue.Given, ValueCase.NOW));

        // when, then
        assertThat(plan.problems(RULES)).containsExactly(problem("services.consentMissing"));
    }

    @Test
    void a_plan_without_services_needs_no_consent_to_them() {
        assertThat(routed(ValueCase.adult()).problems(RULES)).isEmpty();
        assertThat(routed(ValueCase.adult())
                        .says("servicesNeeded", List.of(HEALTH))
                        .says("referralDeclinedByPerson", "yes")
                        .problems(RULES))
                .isEmpty();
    }

    @Test
    void a_service_that_nobody_gives_is_refused() {
        // given
        var plan = agreed(ValueCase.adult()).says("servicesNeeded", List.of(HEALTH, Map.of("service", "beauty")));

        // when, then
        assertThat(plan.problems(RULES)).containsExactly(problem("services.noRouting"));
    }

    @Test
    void the_first_right_that_began_and_ends_is_watched() {
        // given
        var plan = ValueCase.adult()
                .table(
                        Decision.LIMIT_THAT_APPLIES,
                        asked -> asked.get("begins").equals("appointed")
                                ? Optional.of(Map.of("key", "guardianship"))
                                : Optional.empty())
                .says("certifiedOn", "2026-02-01")
                .says("protectorAppointedOn", "2026-02-02");

        // when, then
        assertThat(plan.effects(RULES).variables())
                .containsEntry(EndingRightProcess.Variable.RIGHT_LIMIT, "guardianship")
                .containsEntry("certified", null)
                .containsEntry("appointed", "2026-02-02");
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, 2026-05-01, 2026-04-01, 2026-04-01",
        "true, true, 2026-03-20, 2026-04-01, 2026-03-20",
        "true, true, '', 2026-04-01, 2026-04-01",
        "true, false, 2026-05-01, 2026-04-01, 2026-05-01",
        "false, true, 2026-05-01, 2026-04-01, 2026-05-01",
        "false, true, '', 2026-04-01,"
    })
    void a_returned_childs_plan_is_reviewed_with_what_is_best_for_it_at_the_latest(
            boolean child, boolean returned, String planned, String bestInterests, String due) {
        // given
        var plan = (child ? ValueCase.child() : ValueCase.adult())
                .says("planReviewOn", planned)
                .with(CasePart.newest(BestInterestsProcess.Variable.BID_REVIEW_ON), Optional.of(bestInterests));

        // when
        var effects = (returned ? plan.happened(CaseEvent.returnChosen) : plan).effects(RULES);

        // then
        assertThat(effects.variables()).containsEntry("planReviewDueOn", due);
    }

    private static ValueCase agreed(ValueCase some) {
        return SomeServices.said(
                routed(some), SomeServices.said(AskedConsent.SERVICES_AT_HOME, ConsentValue.Given, null));
    }

    private static ValueCase routed(ValueCase some) {
        return SomeServices.routed(some).with(CasePart.SIDE_OF_STEP, "origin");
    }

    private static FieldProblem problem(String key) {
        return new FieldProblem("servicesNeeded", key, List.of());
    }
}
