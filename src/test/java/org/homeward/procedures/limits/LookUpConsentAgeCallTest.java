package org.homeward.procedures.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Effects;
import org.homeward.procedures.Purpose;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.procedures.OldConsentProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess.Variable;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A consent to the return is asked again before the approval, if it would be too old on the day by which that has to be asked for. */
class LookUpConsentAgeCallTest {

    private static final Effects NOT_OLD = found(false, null);

    private final ValueCase some = ValueCase.adult();

    @BeforeEach
    void the_person_is_asked_again_after_60_days_and_a_consent_is_too_old_after_90() {
        some.deadline("returnConsentAnew", 60).deadline("returnConsentAge", 90).deadline("returnApproval", 14);
    }

    @Test
    void without_a_consent_none_is_old() {
        assertThat(looked()).isEqualTo(NOT_OLD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-12-02T03:00:00Z", "2025-12-15T03:00:00Z"})
    void one_that_would_be_too_old_on_the_last_day_for_the_approval_is_asked_again(String given) {
        // given
        given(given);

        // then
        assertThat(looked()).isEqualTo(found(true, true));
    }

    @Test
    void one_that_holds_until_that_day_is_not() {
        // given
        given("2025-12-16T03:00:00Z");

        // then
        assertThat(looked()).isEqualTo(NOT_OLD);
    }

    @Test
    void one_that_has_not_the_age_to_be_asked_again_is_not_old() {
        // given
        some.deadline("returnConsentAnew", 80);
        given("2025-12-15T03:00:00Z");

        // then
        assertThat(looked()).isEqualTo(NOT_OLD);

        // when
        some.with(CasePart.RETURN_ASKED_IN, Optional.of(ReturnWishProcess.Step.ASK_CONSENTS));

        // then
        assertThat(looked()).isEqualTo(NOT_OLD);
    }

    @Test
    void one_that_was_asked_again_already_is_old_whatever_the_age_to_be_asked_again() {
        // given
        some.deadline("returnConsentAnew", 80)
                .with(CasePart.RETURN_ASKED_IN, Optional.of(OldConsentProcess.Step.ASK_RETURN_AGAIN));
        given("2025-12-15T03:00:00Z");

        // then
        assertThat(looked()).isEqualTo(found(true, true));
    }

    @Test
    void what_was_said_today_is_never_old() {
        // given
        some.deadline("returnConsentAnew", 0).deadline("returnConsentAge", 0);
        given("2026-03-01T18:00:00Z");

        // then
        assertThat(looked()).isEqualTo(NOT_OLD);
    }

    @Test
    void nobody_asks_whom_the_open_step_asks() {
        // given
        given("2025-12-02T03:00:00Z");
        some.open(OldConsentProcess.Step.ASK_RETURN_AGAIN);

        // then
        assertThat(looked()).isEqualTo(found(true, null));
    }

    @Test
    void nobody_asks_while_the_message_that_opens_the_step_is_under_way() {
        // given
        given("2025-12-02T03:00:00Z");
        some.with(CasePart.underWay(OldConsentProcess.Message.RETURN_CONSENT_OLD), true);

        // then
        assertThat(looked()).isEqualTo(found(true, null));
    }

    private void given(String at) {
        some.with(
                CasePart.CONSENTS,
                List.of(new Consent(
                        1,
                        ValueCase.NUMBER,
                        Purpose.Return,
                        "origin.focal-point",
                        ConsentValue.Given,
                        Instant.parse(at),
                        null,
                        null,
                        ValueCase.HOST,
                        null)));
    }

    private Effects looked() {
        return LookUpConsentAgeCall.RULES.of(some.state());
    }

    private static Effects found(boolean old, Boolean toAsk) {
        return Effects.set(Variable.CONSENT_OLD, old).andSet(Variable.CONSENT_TO_ASK, toAsk);
    }
}
