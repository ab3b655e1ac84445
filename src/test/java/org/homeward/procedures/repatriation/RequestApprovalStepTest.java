package org.homeward.procedures.repatriation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.procedures.Safeguard;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.procedures.AgeSettlementProcess;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestApprovalStepTest {

    @Test
    void who_is_ready_may_return() {
        // given
        var made = asks(ValueCase.adult());

        // then
        assertThat(made.refusedBy(RequestApprovalStep.RULES)).isEmpty();
        assertThat(made.sets(RequestApprovalStep.RULES, ReturnApprovalProcess.Variable.RISK_TOO_HIGH))
                .isEqualTo(false);
        assertThat(made.sets(RequestApprovalStep.RULES, RepatriationProcess.Answer.CHILD_OBJECTS))
                .isEqualTo(false);
    }

    @Test
    void all_that_is_in_the_way_is_said_at_once() {
        // given
        var made = asks(ValueCase.safeChild().with(CasePart.SAFEGUARDS, Safeguard.NONE))
                .lastDay("returnConsentAge", "2026-03-01")
                .knows(RepatriationProcess.Variable.NATIONALITY_OUTCOME, "notVerified")
                .knows(RepatriationProcess.Variable.HOME_WARNS, true)
                .with(CasePart.newest("riskAfterAssessment"), Optional.of(ReturnWishProcess.Answer.NO_GO));

        // then
        assertThat(made.refusedBy(RequestApprovalStep.RULES))
                .containsExactly(
                        "hostDecision consent.old",
                        "hostDecision nationality.notVerified",
                        "hostDecision warning.notSeenAgain",
                        "hostDecision risk.notBearable",
                        "hostDecision children.missing.guardian",
                        "hostDecision children.missing.childView",
                        "hostDecision children.missing.bestInterests");
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused", RepatriationProcess.Answer.ASK_AGAIN})
    void who_does_not_ask_is_refused_nothing(String decision) {
        // given
        var made = asks(ValueCase.adult())
                .knows(RepatriationProcess.Variable.HOME_WARNS, true)
                .with(CasePart.newest("riskAfterAssessment"), Optional.of(ReturnWishProcess.Answer.NO_GO));

        // when
        made.says(ReturnApprovalProcess.Variable.HOST_DECISION, decision);

        // then
        assertThat(made.refusedBy(RequestApprovalStep.RULES)).isEmpty();
        assertThat(made.sets(RequestApprovalStep.RULES, ReturnApprovalProcess.Variable.RISK_TOO_HIGH))
                .isEqualTo(true);
    }

    @Test
    void what_the_person_has_just_said_again_is_never_old() {
        // given
        var made = ValueCase.adult()
                .agreed(Purpose.Return, ConsentValue.Given, "2026-03-02T01:00:00Z", null)
                .lastDay("returnConsentAge", "2026-01-01");

        // then
        assertThat(made.refusedBy(RequestApprovalStep.RULES)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"homeWarns, warning.notSeenAgain", "riskReopened, risk.notSeenAgain"})
    void the_risk_is_seen_again_before_anybody_approves(String why, String refusal) {
        assertThat(asks(ValueCase.adult()).knows(why, true).refusedBy(RequestApprovalStep.RULES))
                .containsExactly("hostDecision " + refusal);
    }

    @Test
    void nobody_approves_while_the_risk_is_looked_at_or_the_age_is_open() {
        assertThat(asks(ValueCase.adult())
                        .open(HomeWarningProcess.Step.RECHECK_RISK)
                        .refusedBy(RequestApprovalStep.RULES))
                .containsExactly("hostDecision risk.recheckOpen");
        assertThat(asks(ValueCase.adult())
                        .open(AgeSettlementProcess.Step.SETTLE_AGE)
                        .refusedBy(RequestApprovalStep.RULES))
                .containsExactly("hostDecision children.missing.ageSettled");
        assertThat(ValueCase.adult()
                        .agreed(Purpose.Return, ConsentValue.EndedAt18, "2026-02-20T03:00:00Z", null)
                        .says(ReturnApprovalProcess.Variable.HOST_DECISION, "approved")
                        .says(RepatriationProcess.Variable.PROPOSED_RETURN_DATE, "2026-04-01")
                        .refusedBy(RequestApprovalStep.RULES))
                .containsExactly("hostDecision children.missing.askedAt18");
    }

    @Test
    void what_was_found_bearable_since_the_report_lets_the_return_go_on() {
        assertThat(warned("go", "2026-02-20T00:00:00Z").refusedBy(RequestApprovalStep.RULES))
                .isEmpty();
    }

    @Test
    void what_was_found_before_the_report_says_nothing_about_it() {
        assertThat(warned("go", "2026-02-01T00:00:00Z").refusedBy(RequestApprovalStep.RULES))
                .containsExactly("hostDecision warning.notSeenAgain");
    }

    @Test
    void while_the_warning_is_talked_about_an_earlier_look_does_not_answer_it() {
        assertThat(warned("go", "2026-02-20T00:00:00Z")
                        .open(HomeWarningProcess.Step.HEAR_WARNING)
                        .refusedBy(RequestApprovalStep.RULES))
                .containsExactly("hostDecision warning.notSeenAgain");
    }

    @Test
    void a_return_that_is_still_unsafe_is_not_asked_for() {
        assertThat(warned(ReturnWishProcess.Answer.NO_GO, "2026-02-20T00:00:00Z")
                        .refusedBy(RequestApprovalStep.RULES))
                .containsExactly("hostDecision warning.stillUnsafe", "hostDecision risk.notBearable");
    }

    @Test
    void a_later_talk_in_which_the_risk_was_seen_counts_too() {
        // given
        var made = warned(ReturnWishProcess.Answer.NO_GO, "2026-02-20T00:00:00Z")
                .with(
                        CasePart.EVENTS,
                        Map.of(
                                CaseEvent.tracingReported, "2026-02-10T00:00:00Z",
                                CaseEvent.returnChosen, "2026-02-25T00:00:00Z"));

        // then
        assertThat(made.refusedBy(RequestApprovalStep.RULES)).isEmpty();
    }

    @Test
    void the_day_leaves_time_for_the_notice() {
        assertThat(asks(ValueCase.adult())
                        .lastDay("shortestNotice", "2026-03-01")
                        .refusedBy(RequestApprovalStep.RULES))
                .containsExactly("proposedReturnDate approval.dayTooSoon");
    }

    @Test
    void the_day_is_not_after_the_end_of_a_consent_on_which_the_return_rests() {
        // given
        var made = asks(ValueCase.adult())
                .agreed(
                        Purpose.ShareWithOriginAgency,
                        ConsentValue.Given,
                        "2026-02-01T00:00:00Z",
                        "2026-03-31T17:00:00Z");

        // then
        assertThat(made.refusedBy(RequestApprovalStep.RULES))
                .containsExactly("proposedReturnDate approval.dayAfterConsent");
        assertThat(made.says(RepatriationProcess.Variable.PROPOSED_RETURN_DATE, "2026-03-31")
                        .refusedBy(RequestApprovalStep.RULES))
                .isEmpty();
    }

    private static ValueCase asks(ValueCase made) {
        return made.agreed(Purpose.Return)
                .says(ReturnApprovalProcess.Variable.HOST_DECISION, "approved")
                .says(RepatriationProcess.Variable.PROPOSED_RETURN_DATE, "2026-04-01");
    }

    private static ValueCase warned(String found, String at) {
        return asks(ValueCase.adult())
                .knows(RepatriationProcess.Variable.HOME_WARNS, true)
                .with(CasePart.newest("riskAfterAssessment"), Optional.of(found))
                .with(
                        CasePart.given("riskAfterAssessment"),
                        Optional.of(new CasePart.Given(ValueCase.HOST, Instant.parse(at), null)))
                .with(CasePart.EVENTS, Map.of(CaseEvent.tracingReported, "2026-02-10T00:00:00Z"));
    }
}
