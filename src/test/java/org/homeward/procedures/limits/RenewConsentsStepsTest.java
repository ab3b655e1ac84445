package org.homeward.procedures.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.procedures.ValueCase.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.homeward.procedures.AskedConsent;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.procedures.EndingConsentProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RenewConsentsStepsTest {

    private static final Instant BEFORE = NOW.minus(Duration.ofDays(40));
    private static final Consent RETURN = given(AskedConsent.RETURN, BEFORE);
    private static final Consent POLICE = given(AskedConsent.POLICE, BEFORE);
    private static final Consent FEEDBACK = given(AskedConsent.FEEDBACK, BEFORE);

    @Test
    void what_is_declined_stops_at_once_in_the_order_of_the_questions() {
        // given
        var said = ending(ValueCase.adult(), RETURN, POLICE)
                .says("returnAnew", ConsentValue.Declined)
                .says("policeAnew", ConsentValue.Declined);

        // then
        assertThat(said.effects(RenewConsentsSteps.WITH_HOST))
                .isEqualTo(Effects.of(new Effect.DeclinesAnew(POLICE), new Effect.DeclinesAnew(RETURN))
                        .andSet(EndingConsentProcess.Variable.CONSENTS_ASKED, true));
    }

    @ParameterizedTest
    @CsvSource({"Given, true", "Declined, true", "NotAsked, false", ", false"})
    void r1_the_step_is_over_once_each_that_ends_has_an_answer(String answer, boolean all) {
        // given
        var said = ending(ValueCase.adult(), RETURN, POLICE).says("returnAnew", ConsentValue.Given);

        // when
        var effects = (answer == null ? said : said.says("policeAnew", answer)).effects(RenewConsentsSteps.WITH_HOST);

        // then
        assertThat(effects.variables()).isEqualTo(Map.of(EndingConsentProcess.Variable.CONSENTS_ASKED, all));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = "Given|Declined")
    void what_does_not_end_is_not_asked(ConsentValue answer) {
        // given
        var said = ending(ValueCase.adult(), RETURN).says("policeAnew", answer).says("familyAnew", answer);

        // then
        assertThat(said.problems(RenewConsentsSteps.WITH_HOST))
                .containsExactly(
                        Requirement.problem("familyAnew", "consent.notEnding"),
                        Requirement.problem("policeAnew", "consent.notEnding"));
        assertThat(ending(ValueCase.adult(), RETURN)
                        .says("policeAnew", ConsentValue.NotAsked)
                        .problems(RenewConsentsSteps.WITH_HOST))
                .isEmpty();
    }

    @Test
    void at_home_what_the_work_there_rests_on_is_asked() {
        // given
        var said = ValueCase.adult()
                .with(CasePart.consentsEnding("origin"), List.of(FEEDBACK))
                .says("feedbackRenewed", ConsentValue.Declined)
                .says("consentGiver", "person")
                .says("consentSignature", "signed");

        // then
        assertThat(said.effects(RenewConsentsSteps.RENEW_AT_HOME))
                .isEqualTo(Effects.of(new Effect.DeclinesAnew(FEEDBACK))
                        .andSet(EndingConsentProcess.Variable.CONSENTS_ASKED, true));
        assertThat(said.says("servicesAtHomeRenewed", ConsentValue.Given).problems(RenewConsentsSteps.RENEW_AT_HOME))
                .containsExactly(Requirement.problem("servicesAtHomeRenewed", "consent.notEnding"));
    }

    @ParameterizedTest
    @CsvSource({
        "Given, NotAsked, true",
        "NotAsked, NotAsked, true",
        "NotAsked, Declined, false",
        "Declined, Declined, true"
    })
    void r19_only_an_objection_to_the_return_is_for_the_panel(String toReturn, String toPolice, boolean kept) {
        // given
        var said = ending(ValueCase.child(), RETURN, POLICE)
                .says("childObjectsToConsents", "yes")
                .says("returnAnew", toReturn)
                .says("policeAnew", toPolice);

        // then
        assertThat(said.of(RenewConsentsSteps.WITH_HOST).kept())
                .isEqualTo(kept ? Effects.of(new Effect.KeepsObjection(NOW)) : Effects.NONE);
    }

    @Test
    void an_objection_where_something_does_not_end_or_the_return_does_not_is_not_kept() {
        // given
        var police = ending(ValueCase.child(), POLICE).says("childObjectsToConsents", "yes");

        // then
        assertThat(police.of(RenewConsentsSteps.WITH_HOST).kept()).isEqualTo(Effects.NONE);
        assertThat(ending(ValueCase.child(), RETURN)
                        .says("childObjectsToConsents", "yes")
                        .says("policeAnew", ConsentValue.Given)
                        .of(RenewConsentsSteps.WITH_HOST)
                        .kept())
                .isEqualTo(Effects.NONE);
        assertThat(ending(ValueCase.adult(), RETURN)
                        .says("childObjectsToConsents", "yes")
                        .of(RenewConsentsSteps.WITH_HOST)
                        .kept())
                .isEqualTo(Effects.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "yes, Given, consent.childObjects",
        "notAsked, Given, consent.childNotAsked",
        "no, Declined, children.guardianDeclined",
        "no, Given, children.guardianNotNamed"
    })
    void r19_nothing_is_renewed_against_the_childs_will_or_without_its_guardian(
            String objects, String guardian, String because) {
        // given
        var said = ending(ValueCase.child(), RETURN, POLICE)
                .says("childObjectsToConsents", objects)
                .says("guardianConsent", guardian)
                .says("returnAnew", ConsentValue.Given)
                .says("policeAnew", ConsentValue.Given);

        // then
        assertThat(said.problems(RenewConsentsSteps.WITH_HOST))
                .containsExactly(
                        Requirement.problem("policeAnew", because), Requirement.problem("returnAnew", because));
    }

    @Test
    void at_home_the_childs_guardian_of_the_return_is_not_needed_any_more() {
        // given
        var said = ValueCase.child()
                .with(CasePart.consentsEnding("origin"), List.of(FEEDBACK))
                .happened(CaseEvent.handedOver)
                .says("childObjectsToConsents", "no")
                .says("guardianConsent", ConsentValue.Given)
                .says("feedbackRenewed", ConsentValue.Given)
                .says("consentGiver", "guardian")
                .says("consentSignature", "signed");

        // then
        assertThat(said.problems(RenewConsentsSteps.RENEW_AT_HOME)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "yes, Given, signed, feedbackRenewed, consent.childObjects",
        "no, Declined, signed, feedbackRenewed, children.guardianDeclined",
        "no, Given, ' ', consentSignature, consent.howMissing"
    })
    void r19_at_home_nothing_is_renewed_against_the_childs_will_its_guardians_or_without_saying_how(
            String objects, String guardian, String how, String field, String because) {
        // given
        var said = ValueCase.child()
                .with(CasePart.consentsEnding("origin"), List.of(FEEDBACK))
                .happened(CaseEvent.handedOver)
                .says("childObjectsToConsents", objects)
                .says("guardianConsent", guardian)
                .says("feedbackRenewed", ConsentValue.Given)
                .says("consentGiver", "guardian")
                .says("consentSignature", how);

        // then
        assertThat(said.problems(RenewConsentsSteps.RENEW_AT_HOME))
                .containsExactly(Requirement.problem(field, because));
    }

    @ParameterizedTest
    @CsvSource({"Given, true", "Declined, true", "NotAsked, false"})
    void who_gave_it_and_how_is_said_with_a_yes_and_with_a_no_that_ends_one(String answer, boolean needed) {
        // given
        var said = ending(ValueCase.adult(), RETURN)
                .with(CasePart.CONSENTS_BEFORE, List.of(RETURN))
                .says("returnAnew", answer)
                .says("consentSignature", " ");

        // then
        assertThat(said.problems(RenewConsentsSteps.WITH_HOST))
                .isEqualTo(needed ? List.of(Requirement.problem("consentSignature", "consent.howMissing")) : List.of());
    }

    @Test
    void both_keep_the_rules_of_consents_and_of_children() {
        for (StepRules rules : List.of(RenewConsentsSteps.WITH_HOST, RenewConsentsSteps.RENEW_AT_HOME)) {
            assertThat(rules.rules()).containsExactly("R1", "R19");
            assertThat(rules.asked())
                    .contains("guardianConsent", "childObjectsToConsents", "consentGiver", "consentSignature");
        }
    }

    static Consent given(AskedConsent asked, Instant at) {
        return consent(asked, at, ConsentValue.Given);
    }

    static Consent declined(AskedConsent asked, Instant at) {
        return consent(asked, at, ConsentValue.Declined);
    }

    private static Consent consent(AskedConsent asked, Instant at, ConsentValue value) {
        return new Consent(
                1, ValueCase.NUMBER, asked.purpose(), asked.recipient(), value, at, null, null, ValueCase.HOST, null);
    }

    private static ValueCase ending(ValueCase some, Consent... ending) {
        return some.with(CasePart.consentsEnding("destination"), List.of(ending))
                .says("consentGiver", "person")
                .says("consentSignature", "signed");
    }
}
