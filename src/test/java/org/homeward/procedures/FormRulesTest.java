package org.homeward.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.procedures.ValueCase.HOST;
import static org.homeward.procedures.ValueCase.NOW;
import static org.homeward.procedures.ValueCase.TODAY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.procedures.steps.DeclaredSteps;
import org.homeward.shared.CountryCode;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.EndingConsentProcess;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.OldConsentProcess;
import org.homeward.shared.procedures.PanelDecisionProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormRulesTest {

    private static final Instant BEFORE = NOW.minus(Duration.ofDays(40));
    private static final LocalDate AGREED_ON = TODAY.minusDays(40);
    private static final Map<String, String> NAMES =
            Map.of("givenName", "identity", "familyName", "identity", "escortName", "contact");

    /** What follows from an answer alone may be shown; an answer itself is shown by the reader's rights alone. */
    @Test
    void no_form_shows_an_answer_of_the_file_by_the_products_right() {
        assertThat(DeclaredSteps.ALL.stream()
                        .flatMap(rules -> rules.form().stream())
                        .flatMap(form -> form.reads().stream())
                        .filter(part -> Set.of("newest", "given", "fromOrigin", "answers")
                                .contains(part.kind()))
                        .map(CasePart::of))
                .containsExactly("transport");
    }

    @Test
    void the_return_is_asked_for_again_where_nobody_has_asked_since() {
        // given
        var before = ValueCase.adult()
                .with(CasePart.OPENED, Optional.of(NOW))
                .with(CasePart.CONSENTS_BEFORE, List.of(given(AskedConsent.RETURN, BEFORE, null)));
        var since = ValueCase.adult()
                .with(CasePart.OPENED, Optional.of(BEFORE.minusSeconds(1)))
                .with(CasePart.CONSENTS_BEFORE, List.of(given(AskedConsent.RETURN, BEFORE, null)));

        // then
        assertThat(lines(before, OldConsentProcess.Step.ASK_RETURN_AGAIN))
                .isEqualTo(Map.of(
                        "consentAgreedOn",
                        List.of(FormLine.of("consent.agreed", FormLine.of("cases.purpose.Return"), AGREED_ON))));
        assertThat(form(OldConsentProcess.Step.ASK_RETURN_AGAIN).leftOut(before::state))
                .isEmpty();
        assertThat(lines(since, OldConsentProcess.Step.ASK_RETURN_AGAIN))
                .isEqualTo(Map.of("consentAgreedOn", List.of(FormLine.of("consent.nothingToAsk"))));
        assertThat(form(OldConsentProcess.Step.ASK_RETURN_AGAIN).leftOut(since::state))
                .containsExactly("returnAgain");
    }

    @Test
    void what_ends_is_listed_and_nothing_else_is_asked() {
        // given
        var step = EndingConsentProcess.Step.RENEW_AT_HOME;
        var ending = given(AskedConsent.SERVICES_AT_HOME, BEFORE, NOW);
        var state = ValueCase.adult().with(CasePart.consentsEnding("origin"), List.of(ending));

        // then
        assertThat(lines(state, step))
                .isEqualTo(Map.of(
                        "consentsEndingAtHome",
                        List.of(FormLine.of("consent.ends", FormLine.of("consent.servicesAtHome"), TODAY))));
        assertThat(form(step).leftOut(state::state)).containsExactly("feedbackRenewed");
        assertThat(lines(ValueCase.adult(), step))
                .isEqualTo(Map.of("consentsEndingAtHome", List.of(FormLine.of("consent.noneEnds"))));
    }

    @Test
    void at_eighteen_each_purpose_that_is_still_to_ask_is_named_once() {
        // given
        var ended = List.of(
                given(AskedConsent.RETURN, BEFORE, null),
                given(AskedConsent.RETURN, NOW, null),
                given(AskedConsent.POLICE, BEFORE, null));
        var before = List.of(
                answered(AskedConsent.RETURN, ConsentValue.EndedAt18),
                answered(AskedConsent.POLICE, ConsentValue.Declined));

        // then
        assertThat(lines(
                        ValueCase.adult().with(CasePart.ENDED_AT_18, ended).with(CasePart.CONSENTS_BEFORE, before),
                        ReturnJourneyProcess.Step.ASK_AT_EIGHTEEN))
                .isEqualTo(Map.of("consentsEnded", List.of(FormLine.of("cases.purpose.Return"))));
        assertThat(lines(ValueCase.adult(), ReturnJourneyProcess.Step.ASK_AT_EIGHTEEN))
                .isEmpty();
    }

    @Test
    void before_an_approval_stands_what_the_return_rests_on_and_the_day_that_was_proposed() {
        // given
        var step = ReturnApprovalProcess.Step.REQUEST_APPROVAL;
        var agreed = ValueCase.adult()
                .with(
                        CasePart.CONSENTS,
                        List.of(
                                given(AskedConsent.POLICE, BEFORE, null),
                                given(AskedConsent.FAMILY, NOW, null),
                                given(AskedConsent.RETURN, BEFORE, NOW.plusSeconds(1))));

        // then
        assertThat(lines(agreed, step))
                .isEqualTo(Map.of(
                        "consentDays",
                        List.of(
                                FormLine.of(
                                        "consent.agreedUntil", FormLine.of("cases.purpose.Return"), AGREED_ON, TODAY),
                                FormLine.of("consent.agreed", FormLine.of("cases.purpose.FamilyContact"), TODAY))));
        assertThat(lines(ValueCase.adult(), step))
                .isEqualTo(Map.of("consentDays", List.of(FormLine.of("consent.noneGiven"))));
        assertThat(form(step).proposedAgain()).containsExactly(ReturnApprovalProcess.Variable.PROPOSED_RETURN_DATE);
    }

    /** R10 */
    @Test
    void r10_whoever_sends_confirms_the_limits_that_the_person_set() {
        // given
        var limited = ValueCase.adult().with(CasePart.LIMITS_SET, true);
        var sending = DeclaredSteps.ALL.stream()
                .filter(rules -> rules.asked().contains("limitsKept"))
                .toList();

        // then
        assertThat(sending).hasSize(8).allSatisfy(rules -> {
            var form = form(rules.step());
            assertThat(form.confirmed(limited::state)).isEqualTo(Map.of("limitsKept", "limits.confirm"));
            assertThat(form.leftOut(limited::state)).isEmpty();
            assertThat(form.confirmed(ValueCase.adult()::state)).isEmpty();
            assertThat(form.leftOut(ValueCase.adult()::state)).containsExactly("limitsKept");
        });
    }

    @Test
    void each_paper_stands_once_with_who_says_that_it_is_needed() {
        // given
        var idCard = new CaseEnvironment.Row(Map.of("document", "idCard"), "treaty");
        var made = ValueCase.adult().rows(Decision.REQUIRED_DOCUMENTS, idCard, idCard);

        // then
        assertThat(lines(made, HandoverProcess.Step.CHECK_DEPARTURE))
                .isEqualTo(Map.of(
                        "documentsRequired",
                        List.of(FormLine.of(
                                "documents.line",
                                new FormLine.Word("documents.idCard", "idCard"),
                                new FormLine.Source("treaty")))));
    }

    /** R11 */
    @ParameterizedTest
    @CsvSource({"2026-03-01T09:00, true", "2026-03-02T23:00, true", "2026-03-03T00:00, false", "'', false"})
    void r11_who_crosses_stands_at_the_border_on_the_day_and_not_before(String planned, boolean read) {
        // given
        var made = ValueCase.adult().knows(HandoverProcess.Variable.PLANNED_HANDOVER, planned);

        // then
        assertThat(form(HandoverProcess.Step.HAND_OVER).fields(made::state)).isEqualTo(read ? NAMES : Map.of());
    }

    @Test
    void r11_only_what_may_be_read_stands_on_the_travel_list() {
        // given
        var form = form(HandoverProcess.Step.HAND_OVER);

        // then
        assertThat(form.lines(
                        ValueCase.adult()::state,
                        Map.of("givenName", "Sok", "familyName", "Dara", "escortName", "Ann")))
                .isEqualTo(Map.of(
                        "travelList", List.of(FormLine.plain("Sok Dara"), FormLine.of("travelList.escort", "Ann"))));
        assertThat(form.lines(ValueCase.adult()::state, Map.of("familyName", "Dara", "escortName", " ")))
                .isEqualTo(Map.of("travelList", List.of(FormLine.plain("Dara"))));
        assertThat(form.lines(ValueCase.adult()::state, Map.of())).isEmpty();
    }

    @Test
    void the_opinions_stand_only_before_those_who_decide_with_the_reasons_that_were_read() {
        // given
        var seats = List.of(new Seat(1, HOST, "chair", "yes"), new Seat(2, HOST, "police", null));
        var made = ValueCase.adult()
                .with(
                        CasePart.NEWEST_PANEL,
                        Optional.of(new Summons(7, PanelKind.identification, new CountryCode("TH"), 2, seats)));
        var chair = new FormLine.Word("panel.function.chair", "chair");
        var police = new FormLine.Word("panel.function.police", "police");

        // then
        assertThat(lines(made, PanelDecisionProcess.Step.CALL_PANEL))
                .isEqualTo(Map.of(
                        "panelQuestion", List.of(FormLine.of("panel.question.identification")),
                        "panelMembers",
                                List.of(
                                        FormLine.of("panel.member", HOST, chair, FormLine.of("panel.vote.yes")),
                                        FormLine.of("panel.member", HOST, police, FormLine.of("panel.vote.open")))));
        var deciding = form(IdentificationProcess.Step.DECIDE_STATUS);
        assertThat(deciding.fields(made::state))
                .isEqualTo(Map.of("panelReasons_7_1", "trafficking", "panelReasons_7_2", "trafficking"));
        assertThat(deciding.lines(made::state, Map.of("panelReasons_7_1", "one\ntwo"))
                        .get("panelOpinions"))
                .containsExactly(
                        FormLine.of("panel.opinion", HOST, chair, FormLine.of("panel.vote.yes")),
                        FormLine.plain("    one\n    two"),
                        FormLine.of("panel.opinion", HOST, police, FormLine.of("panel.vote.open")));
        assertThat(form(BestInterestsProcess.Step.DECIDE_BEST_INTERESTS).fields(made::state))
                .isEqualTo(deciding.fields(made::state));
        assertThat(lines(ValueCase.adult(), IdentificationProcess.Step.DECIDE_STATUS))
                .isEmpty();
    }

    /** R6 */
    @Test
    void what_others_answered_is_not_told_where_the_step_is_to_find_out() {
        assertThat(DeclaredSteps.ALL.stream()
                        .filter(rules -> rules.form()
                                .filter(form -> !form.anew().isEmpty())
                                .isPresent())
                        .collect(Collectors.toMap(
                                StepRules::step,
                                rules -> rules.form().orElseThrow().anew().size())))
                .isEqualTo(Map.of(
                        FamilyTracingProcess.Step.ASSESS_FAMILY, 1,
                        IdentificationProcess.Step.APPOINT_GUARDIAN, 11,
                        PanelDecisionProcess.Step.GIVE_OPINION, 4));
        assertThat(form(FamilyTracingProcess.Step.ASSESS_FAMILY).anew()).containsExactly("familyInvolvedSuspected");
    }

    @Test
    void what_is_needed_at_home_is_kept_apart_from_what_the_host_asked_for() {
        // given
        var form = form(ReintegrationProcess.Step.PLAN_REINTEGRATION);

        // then
        assertThat(form.keptAs("servicesNeeded")).isEqualTo("servicesNeededAtHome");
        assertThat(form.askedAs("servicesNeededAtHome")).isEqualTo("servicesNeeded");
        assertThat(form.keptAs("planReviewOn")).isEqualTo("planReviewOn");
        assertThat(form.askedAs("planReviewOn")).isEqualTo("planReviewOn");
    }

    private static FormRules form(String step) {
        return DeclaredSteps.of(step).flatMap(StepRules::form).orElseThrow();
    }

    private static Map<String, List<FormLine>> lines(ValueCase made, String step) {
        return form(step).lines(made::state, Map.of());
    }

    private static Consent given(AskedConsent asked, Instant at, @Nullable Instant until) {
        return new Consent(
                1,
                ValueCase.NUMBER,
                asked.purpose(),
                asked.recipient(),
                ConsentValue.Given,
                at,
                until,
                null,
                HOST,
                null);
    }

    private static Consent answered(AskedConsent asked, ConsentValue value) {
        return new Consent(
                1, ValueCase.NUMBER, asked.purpose(), asked.recipient(), value, BEFORE, null, null, HOST, null);
    }
}
