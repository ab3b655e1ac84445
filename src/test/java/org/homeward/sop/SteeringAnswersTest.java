package org.homeward.sop;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.casefile.known.SafetyRelevantAnswers;
import org.homeward.procedures.steps.AnswersUsedByRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SteeringAnswersTest {

    private final SteeringAnswers steering = new SteeringAnswers();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ageStated",
                "prs_Birthdate",
                "prs_Citizenship",
                "guardianConsent",
                "custodySince",
                "indicatorsCoerced"
            })
    void age_nationality_consent_and_clocks_are_changed_by_a_step(String field) {
        assertThat(steering.steers(field, "any")).isTrue();
    }

    /** Two persons take fear back, at the person's own word: {@code SafetyRelevantAnswers}. */
    @ParameterizedTest
    @ValueSource(strings = {"yes", "notAsked", "no"})
    void fear_is_corrected_beside_the_step(String answer) {
        assertThat(steering.steers("fearsAuthoritiesAtHome", answer)).isFalse();
    }

    @Test
    void no_answer_that_protects_the_person_is_a_steps_alone() {
        assertThat(new SafetyRelevantAnswers().fields())
                .allSatisfy(field ->
                        assertThat(steering.steers(field, null)).as(field).isFalse());
    }

    @Test
    void the_question_for_each_answer_that_protects_the_person_stays_in_its_form() {
        assertThat(new SafetyRelevantAnswers().fields()).allMatch(AnswersUsedByRules::isRead);
    }

    @Test
    void that_a_child_is_among_adults_may_be_corrected_at_once_and_that_it_is_not_by_a_step_alone() {
        assertThat(steering.steers("separateFromAdults", "no")).isFalse();
        assertThat(steering.steers("heldWithAdults", "yes")).isFalse();
        assertThat(steering.steers("separateFromAdults", "yes")).isTrue();
        assertThat(steering.steers("heldWithAdults", "no")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "immediateSafety",
                "blockedContacts",
                "safeContactPlan",
                "givenName",
                "guardianUntil",
                "transport",
                "consentGiver"
            })
    void danger_and_whom_not_to_contact_are_corrected_at_once(String field) {
        assertThat(steering.steers(field, "any")).isFalse();
    }
}
