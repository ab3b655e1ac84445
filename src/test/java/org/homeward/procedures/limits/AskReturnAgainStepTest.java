package org.homeward.procedures.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.procedures.ValueCase.NOW;
import static org.homeward.procedures.limits.RenewConsentsStepsTest.given;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.homeward.procedures.AskedConsent;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.Safeguard;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.procedures.OldConsentProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AskReturnAgainStepTest {

    private static final CasePart<Boolean> AWAITED = CasePart.awaited(OldConsentProcess.Message.RETURN_CONSENT_ASKED);
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(200));
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));
    private static final Consent OLD = given(AskedConsent.RETURN, LONG_AGO);

    @Test
    void a_yes_again_is_an_answer() {
        assertThat(asked(ValueCase.adult(), OLD)
                        .says(AskReturnAgainStep.RETURN, ConsentValue.Given)
                        .effects(AskReturnAgainStep.RULES))
                .isEqualTo(answered(true));
    }

    @Test
    void r1_not_asked_leaves_the_consent_as_it_is() {
        assertThat(asked(ValueCase.adult(), OLD)
                        .says(AskReturnAgainStep.RETURN, ConsentValue.NotAsked)
                        .effects(AskReturnAgainStep.RULES))
                .isEqualTo(answered(false));
        assertThat(asked(ValueCase.adult(), OLD).effects(AskReturnAgainStep.RULES))
                .isEqualTo(answered(false));
    }

    @Test
    void a_no_stops_the_return_at_once() {
        assertThat(asked(ValueCase.adult(), OLD)
                        .says(AskReturnAgainStep.RETURN, ConsentValue.Declined)
                        .effects(AskReturnAgainStep.RULES))
                .isEqualTo(Effects.of(new Effect.DeclinesAnew(OLD)).and(answered(true)));
    }

    @Test
    void an_answer_is_told_while_an_approval_waits_for_it() {
        assertThat(asked(ValueCase.adult(), OLD).with(AWAITED, true).effects(AskReturnAgainStep.RULES))
                .isEqualTo(Effects.set(OldConsentProcess.Variable.CONSENTS_ASKED, false)
                        .andSet(OldConsentProcess.Variable.ANSWER_AWAITED, true));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = "Given|Declined")
    void where_another_step_has_asked_since_there_is_nothing_to_ask(ConsentValue answer) {
        // given
        var elsewhere = given(AskedConsent.RETURN, YESTERDAY.plusSeconds(1));

        // then
        assertThat(asked(ValueCase.adult(), elsewhere)
                        .says(AskReturnAgainStep.RETURN, answer)
                        .problems(AskReturnAgainStep.RULES))
                .containsExactly(Requirement.problem(AskReturnAgainStep.RETURN, "consent.nothingToAsk"));
        assertThat(asked(ValueCase.adult(), elsewhere).effects(AskReturnAgainStep.RULES))
                .isEqualTo(answered(true));
    }

    @Test
    void another_consent_and_one_that_was_declined_are_not_the_one_to_ask_for() {
        // given
        var declined = RenewConsentsStepsTest.declined(AskedConsent.RETURN, LONG_AGO);
        var other = given(AskedConsent.ORIGIN, LONG_AGO);

        // then
        assertThat(asked(ValueCase.adult(), declined, other)
                        .says(AskReturnAgainStep.RETURN, ConsentValue.Given)
                        .problems(AskReturnAgainStep.RULES))
                .containsExactly(Requirement.problem(AskReturnAgainStep.RETURN, "consent.nothingToAsk"));
    }

    @Test
    void r19_a_child_that_objects_has_answered_and_it_stays_known_though_its_yes_is_refused() {
        // given
        var said = asked(ValueCase.child(), OLD).says("childObjectsToConsents", "yes");

        // then
        assertThat(said.of(AskReturnAgainStep.RULES).kept()).isEqualTo(Effects.of(new Effect.KeepsObjection(NOW)));
        assertThat(said.effects(AskReturnAgainStep.RULES)).isEqualTo(answered(true));

        // when
        said.says(AskReturnAgainStep.RETURN, ConsentValue.Given).says("guardianConsent", ConsentValue.Given);

        // then
        assertThat(said.problems(AskReturnAgainStep.RULES))
                .containsExactly(Requirement.problem(AskReturnAgainStep.RETURN, "consent.childObjects"));
        assertThat(said.of(AskReturnAgainStep.RULES).kept()).isEqualTo(Effects.of(new Effect.KeepsObjection(NOW)));
    }

    @Test
    void r19_a_child_that_objected_before_and_was_not_heard_has_answered() {
        // given
        var objected = new Safeguard(null, null, null, null, YESTERDAY, null, null, null);

        // then
        assertThat(asked(ValueCase.child(), OLD)
                        .with(CasePart.SAFEGUARDS, objected)
                        .effects(AskReturnAgainStep.RULES))
                .isEqualTo(answered(true));
        assertThat(asked(ValueCase.child(), OLD)
                        .with(CasePart.SAFEGUARDS, objected)
                        .with(CasePart.CONSENTS, List.of(given(AskedConsent.RETURN, NOW)))
                        .effects(AskReturnAgainStep.RULES))
                .as("agreed to since")
                .isEqualTo(answered(false));
    }

    @Test
    void what_a_child_says_where_there_is_nothing_to_ask_is_no_objection_to_the_return() {
        // given
        var said = asked(ValueCase.child())
                .says("childObjectsToConsents", "yes")
                .says(AskReturnAgainStep.RETURN, ConsentValue.Given);

        // then
        assertThat(said.of(AskReturnAgainStep.RULES).kept()).isEqualTo(Effects.NONE);
        assertThat(said.problems(AskReturnAgainStep.RULES))
                .containsExactly(Requirement.problem(AskReturnAgainStep.RETURN, "consent.nothingToAsk"));
    }

    @Test
    void r19_a_childs_yes_needs_its_guardian() {
        assertThat(asked(ValueCase.child(), OLD)
                        .says(AskReturnAgainStep.RETURN, ConsentValue.Given)
                        .says("childObjectsToConsents", "no")
                        .says("guardianConsent", ConsentValue.Declined)
                        .problems(AskReturnAgainStep.RULES))
                .containsExactly(Requirement.problem(AskReturnAgainStep.RETURN, "children.guardianDeclined"));
    }

    @Test
    void who_gave_it_and_how_is_said_with_a_yes() {
        assertThat(asked(ValueCase.adult(), OLD)
                        .says(AskReturnAgainStep.RETURN, ConsentValue.Given)
                        .says("consentGiver", "")
                        .problems(AskReturnAgainStep.RULES))
                .containsExactly(Requirement.problem("consentGiver", "consent.howMissing"));
    }

    private static ValueCase asked(ValueCase some, Consent... before) {
        return some.with(CasePart.CONSENTS_BEFORE, List.of(before))
                .with(CasePart.OPENED, Optional.of(YESTERDAY))
                .says("consentGiver", "person")
                .says("consentSignature", "signed");
    }

    private static Effects answered(boolean asked) {
        return Effects.set(OldConsentProcess.Variable.CONSENTS_ASKED, asked)
                .andSet(OldConsentProcess.Variable.ANSWER_AWAITED, null);
    }
}
