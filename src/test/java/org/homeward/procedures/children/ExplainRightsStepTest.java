package org.homeward.procedures.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainRightsStepTest {

    private static final String SERVICES = ReturnJourneyProcess.Variable.CONSENT_SERVICES;
    private static final String POLICE = ReturnJourneyProcess.Variable.CONSENT_SHARE_WITH_POLICE;

    @Test
    void a_childs_objection_stays_known_though_the_rest_is_refused() {
        // when
        var outcome = ValueCase.child()
                .says("childObjectsToConsents", "yes")
                .says(SERVICES, IdentificationProcess.Answer.GIVEN)
                .of(ExplainRightsStep.RULES);

        // then
        assertThat(outcome.problems()).extracting(FieldProblem::field).containsExactly(SERVICES);
        assertThat(outcome.kept()).isEqualTo(Effects.of(new Effect.KeepsObjection(ValueCase.NOW)));
        assertThat(outcome.effects()).isEqualTo(Effects.NONE);
    }

    @Test
    void a_childs_objection_is_kept_where_nothing_is_refused() {
        assertThat(ValueCase.child()
                        .says("childObjectsToConsents", "yes")
                        .says(SERVICES, "Declined")
                        .of(ExplainRightsStep.RULES)
                        .kept())
                .isEqualTo(Effects.of(new Effect.KeepsObjection(ValueCase.NOW)));
    }

    @ParameterizedTest
    @CsvSource({"no, true", "yes, false"})
    void no_objection_is_kept_of_a_child_that_has_none_and_none_of_an_adult(String objects, boolean child) {
        var made = child ? ValueCase.child() : ValueCase.adult();
        assertThat(made.says("childObjectsToConsents", objects)
                        .of(ExplainRightsStep.RULES)
                        .kept())
                .isEqualTo(Effects.NONE);
    }

    @Test
    void who_lets_nothing_go_to_authorities_agrees_to_no_share_with_the_police() {
        assertThat(agreed("IO").problems(ExplainRightsStep.RULES))
                .extracting(FieldProblem::field, FieldProblem::messageKey)
                .containsExactly(tuple(POLICE, "consent.limited"));
        assertThat(agreed("IO").says(POLICE, "Declined").problems(ExplainRightsStep.RULES))
                .isEmpty();
        assertThat(agreed("Authorities").problems(ExplainRightsStep.RULES)).isEmpty();
        assertThat(agreed().problems(ExplainRightsStep.RULES)).isEmpty();
    }

    @Test
    void a_yes_says_who_gave_it_and_how() {
        assertThat(ValueCase.adult()
                        .says(SERVICES, IdentificationProcess.Answer.GIVEN)
                        .problems(ExplainRightsStep.RULES))
                .containsExactly(
                        Requirement.problem("consentGiver", "consent.howMissing"),
                        Requirement.problem("consentSignature", "consent.howMissing"));
    }

    @ParameterizedTest
    @CsvSource({
        "yes, Given, consent.childObjects",
        "no, Declined, children.guardianDeclined",
        "no, Given, children.guardianNotNamed"
    })
    void r19_nothing_is_agreed_to_against_the_childs_will_or_without_its_guardian(
            String objects, String guardian, String because) {
        assertThat(ValueCase.child()
                        .says("childObjectsToConsents", objects)
                        .says("guardianConsent", guardian)
                        .says("consentGiver", "guardian")
                        .says("consentSignature", "signed")
                        .says(SERVICES, IdentificationProcess.Answer.GIVEN)
                        .problems(ExplainRightsStep.RULES))
                .containsExactly(Requirement.problem(SERVICES, because));
    }

    private static ValueCase agreed(String... recipients) {
        return ValueCase.adult()
                .says("consentGiver", "person")
                .says("consentSignature", "signed")
                .says(POLICE, IdentificationProcess.Answer.GIVEN)
                .says(
                        "consentTerms",
                        List.of(Map.of(
                                "consentTermsPurpose",
                                "ShareWithPolice",
                                "consentTermsRecipients",
                                List.of(recipients))));
    }
}
