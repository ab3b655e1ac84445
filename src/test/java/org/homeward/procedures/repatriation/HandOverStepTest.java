package org.homeward.procedures.repatriation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CasePart.Relative;
import org.homeward.procedures.CasePart.Way;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Purpose;
import org.homeward.procedures.Safeguard;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.AgeSettlementProcess;
import org.homeward.shared.procedures.DomesticReturnProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.shared.procedures.LegalMattersProcess;
import org.homeward.shared.procedures.NationalityExceptionProcess;
import org.homeward.shared.procedures.NationalityVerificationProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandOverStepTest {

    private static final String STOPPED = HandoverProcess.Variable.HANDOVER_STOPPED;

    static Stream<Arguments> whatIsInTheWay() {
        return Stream.of(
                refused(
                        "handoverDone handover.custodySaid",
                        made -> made.with(CasePart.fromOrigin("heldOnArrival"), Optional.of("yes"))),
                refused("handoverDone handover.custody", made -> made.says("heldOnArrival", "yes")),
                refused("handoverDone handover.custody", made -> made.says("heldOnArrival", "")
                        .with(CasePart.newest("heldOnArrival"), Optional.of("yes"))),
                refused("handoverDone departure.orderedStay", made -> made.with(CasePart.ORDERED_STAY, true)),
                refused(
                        "handoverDone departure.legalOpen",
                        made -> made.open(LegalMattersProcess.Step.CLEAR_LEGAL_MATTERS)),
                refused(
                        "handoverDone nationality.notVerified",
                        made -> made.knows(NationalityVerificationProcess.Variable.NATIONALITY_OUTCOME, "notVerified")),
                refused("handoverDone risk.recheckOpen", made -> made.open(HomeWarningProcess.Step.RECHECK_RISK)),
                refused(
                        "handoverDone risk.notBearable",
                        made -> made.with(
                                CasePart.newest("riskAfterAssessment"), Optional.of(ReturnWishProcess.Answer.NO_GO))),
                refused(
                        "handoverDone linked.cross.notChecked",
                        made -> made.with(
                                CasePart.FAMILY,
                                List.of(other(
                                        DomesticReturnProcess.Step.CHECK_DEPARTURE, ValueCase.TODAY.toString())))),
                refused(
                        "handoverDone linked.cross.notChecked",
                        made -> made.with(
                                CasePart.FAMILY, List.of(other(HandoverProcess.Step.HAND_OVER, "2026-03-05")))),
                refused("bothCross linked.cross.notBoth", made -> made.with(
                                CasePart.FAMILY,
                                List.of(other(HandoverProcess.Step.HAND_OVER, ValueCase.TODAY.toString())))
                        .says("bothCross", "no")),
                refused(
                        "handoverDone children.missing.ageSettled",
                        made -> made.open(AgeSettlementProcess.Step.SETTLE_AGE)),
                refused(
                        "handoverDone children.missing.askedAt18",
                        made -> made.agreed(Purpose.Return, ConsentValue.EndedAt18, "2026-01-01T00:00:00Z", null)),
                refused("handedOverAt handover.beforeDay", made -> made.says("handedOverAt", "2026-03-01")));
    }

    private static Arguments refused(String by, Consumer<ValueCase> made) {
        return Arguments.of(by, made);
    }

    @ParameterizedTest
    @MethodSource("whatIsInTheWay")
    void nobody_is_handed_over_while_something_is_in_the_way(String refusal, Consumer<ValueCase> inTheWay) {
        // given
        var made = onTheDay(ValueCase.adult());

        // when
        inTheWay.accept(made);

        // then
        assertThat(made.refusedBy(HandOverStep.RULES)).containsExactly(refusal);
    }

    @ParameterizedTest
    @MethodSource("whatIsInTheWay")
    void who_is_not_handed_over_is_refused_nothing(String refusal, Consumer<ValueCase> inTheWay) {
        // given
        var made = onTheDay(ValueCase.adult());
        inTheWay.accept(made);

        // when
        made.says(HandoverProcess.Variable.HANDOVER_DONE, "refused")
                .says("handoverNotDone", HandoverProcess.Answer.NOT_ADMITTED);

        // then
        assertThat(made.sets(HandOverStep.RULES, STOPPED)).isEqualTo(HandoverProcess.Answer.NOT_ADMITTED);
    }

    @Test
    void who_is_handed_over_is_so_at_the_moment_that_is_told() {
        // given
        var made = onTheDay(ValueCase.adult()).says("handedOverAt", "2026-03-02T09:00:00+07:00");

        // then
        assertThat(made.does(HandOverStep.RULES))
                .containsExactly(new Effect.Happened(CaseEvent.handedOver, "2026-03-02T09:00:00+07:00"));
        assertThat(made.sets(HandOverStep.RULES, STOPPED)).isEqualTo("no");
    }

    @Test
    void a_child_with_all_its_safeguards_is_handed_over() {
        assertThat(onTheDay(ValueCase.safeChild()).refusedBy(HandOverStep.RULES))
                .isEmpty();
    }

    @Test
    void a_child_is_not_handed_over_without_its_safeguards() {
        // given
        var made = onTheDay(ValueCase.safeChild()).with(CasePart.SAFEGUARDS, Safeguard.NONE);

        // then
        assertThat(made.refusedBy(HandOverStep.RULES))
                .containsExactly(
                        "handoverDone children.missing.guardian",
                        "handoverDone children.missing.childView",
                        "handoverDone children.missing.bestInterestsOnTheWay",
                        "handoverDone children.missing.escort");
    }

    @Test
    void a_child_interviewed_without_the_guardian_is_not_handed_over_before_an_interview_counts() {
        // given
        var alone = Optional.<Object>of("no");
        var present = CasePart.newest("guardianPresent");

        // then
        assertThat(onTheDay(ValueCase.safeChild().with(CasePart.SAFEGUARDS, ValueCase.SAFE.withInterview(null)))
                        .with(present, alone)
                        .refusedBy(HandOverStep.RULES))
                .containsExactly("handoverDone children.missing.interview");
        assertThat(onTheDay(ValueCase.safeChild()).with(present, alone).refusedBy(HandOverStep.RULES))
                .as("held again, beside the guardian")
                .isEmpty();
        assertThat(onTheDay(ValueCase.adult()).with(present, alone).refusedBy(HandOverStep.RULES))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bound", "left"})
    void who_may_part_or_has_left_keeps_nobody(String why) {
        // given
        var other = new Relative(CaseNumber.NOBODYS, why.equals("left"), why.equals("left"), List.of());

        // then
        assertThat(onTheDay(ValueCase.adult())
                        .with(CasePart.FAMILY, List.of(other))
                        .refusedBy(HandOverStep.RULES))
                .isEmpty();
    }

    @Test
    void two_who_were_checked_for_the_same_plan_cross_together() {
        // given
        var made = onTheDay(ValueCase.adult())
                .with(CasePart.FAMILY, List.of(other(HandoverProcess.Step.HAND_OVER, ValueCase.TODAY.toString())))
                .says("bothCross", "yes");

        // then
        assertThat(made.refusedBy(HandOverStep.RULES)).isEmpty();
    }

    @Test
    void an_exception_by_both_focal_points_takes_the_place_of_a_verified_nationality() {
        // given
        var made = onTheDay(ValueCase.adult())
                .knows(NationalityVerificationProcess.Variable.NATIONALITY_OUTCOME, "notVerified")
                .knows(NationalityExceptionProcess.Variable.EXCEPTION_BY_BOTH, true);

        // then
        assertThat(made.refusedBy(HandOverStep.RULES)).isEmpty();
    }

    @Test
    void a_no_about_the_risk_of_an_earlier_return_counts_no_more() {
        // given
        var made = onTheDay(ValueCase.adult())
                .with(CasePart.newest("riskAfterAssessment"), Optional.of(ReturnWishProcess.Answer.NO_GO))
                .with(
                        CasePart.given("riskAfterAssessment"),
                        Optional.of(new CasePart.Given(ValueCase.HOST, Instant.parse("2026-01-01T00:00:00Z"), null)))
                .with(CasePart.EVENTS, Map.of(CaseEvent.returnChosen, "2026-02-01T00:00:00Z"));

        // then
        assertThat(made.refusedBy(HandOverStep.RULES)).isEmpty();
    }

    @Test
    void an_adults_no_at_the_border_takes_the_consent_back() {
        // given
        var made = stopped(ValueCase.adult(), "refusedByPerson");

        // then
        assertThat(made.does(HandOverStep.RULES)).containsExactly(new Effect.TakesBack(Purpose.Return));
        assertThat(made.sets(HandOverStep.RULES, STOPPED)).isEqualTo("byPerson");
    }

    @Test
    void a_childs_no_at_the_border_goes_to_the_panel_anew() {
        // given
        var made = stopped(ValueCase.safeChild(), "refusedByPerson");

        // then
        assertThat(made.does(HandOverStep.RULES)).containsExactly(new Effect.ObjectsAnew(ValueCase.NOW));
        assertThat(made.sets(HandOverStep.RULES, STOPPED)).isEqualTo(DomesticReturnProcess.Variable.CHILD_OBJECTS);
    }

    @Test
    void who_is_not_there_has_not_said_no() {
        // given
        var made = stopped(ValueCase.adult(), "absent");

        // then
        assertThat(made.does(HandOverStep.RULES)).isEmpty();
        assertThat(made.sets(HandOverStep.RULES, STOPPED)).isEqualTo("absent");
    }

    @Test
    void a_child_that_is_not_there_and_for_whom_no_panel_decided_goes_to_the_panel_without_an_objection() {
        // given
        var made = stopped(ValueCase.safeChild().with(CasePart.SAFEGUARDS, Safeguard.NONE), "absent");

        // then
        assertThat(made.does(HandOverStep.RULES)).isEmpty();
        assertThat(made.sets(HandOverStep.RULES, STOPPED)).isEqualTo(DomesticReturnProcess.Variable.CHILD_OBJECTS);
    }

    @Test
    void the_rules_that_it_keeps_follow_from_what_it_insists_on() {
        assertThat(HandOverStep.RULES.rules()).containsExactly("R11", "R17", "R19", "R20", "R21");
    }

    private static ValueCase onTheDay(ValueCase made) {
        return made.knows(HandoverProcess.Variable.PLANNED_HANDOVER, ValueCase.TODAY.toString())
                .knows(HandoverProcess.Variable.HANDOVER_POINT, "poipet")
                .says(HandoverProcess.Variable.HANDOVER_DONE, "yes")
                .says("heldOnArrival", "no");
    }

    private static ValueCase stopped(ValueCase made, String why) {
        return onTheDay(made)
                .says(HandoverProcess.Variable.HANDOVER_DONE, "refused")
                .says("handoverNotDone", why);
    }

    private static Relative other(String step, String day) {
        return new Relative(CaseNumber.NOBODYS, true, false, List.of(new Way("handover", step, day, "poipet")));
    }
}
