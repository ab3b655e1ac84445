package org.homeward.procedures.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.homeward.procedures.AskedConsent;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Safeguard;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.procedures.IdentificationProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is agreed to says who gave it and how (R1), and nothing is for a child without its guardian and against its will (R19). */
class ConsentRulesTest {

    private static final Map<String, AskedConsent> ASKED =
            Map.of("services", AskedConsent.SERVICES, "police", AskedConsent.POLICE);
    private static final StepRules RULES =
            StepRules.of("userTask_any").asks("services", "police").insists(ConsentRules.of(ASKED));
    private static final StepRules OF_RETURN =
            StepRules.of("userTask_any").asks("services", "police").insists(ConsentRules.ofReturn(ASKED));

    @Test
    void a_yes_says_who_gave_it_and_how() {
        assertThat(ValueCase.adult()
                        .says("services", IdentificationProcess.Answer.GIVEN)
                        .says("consentGiver", " ")
                        .problems(RULES))
                .extracting(FieldProblem::field, FieldProblem::messageKey)
                .containsExactly(
                        tuple("consentGiver", "consent.howMissing"), tuple("consentSignature", "consent.howMissing"));
        assertThat(told(ValueCase.adult())
                        .says("services", IdentificationProcess.Answer.GIVEN)
                        .problems(RULES))
                .isEmpty();
    }

    @Test
    void an_older_form_does_not_ask_how() {
        assertThat(ValueCase.adult()
                        .says("services", IdentificationProcess.Answer.GIVEN)
                        .withoutField("consentGiver")
                        .withoutField("consentSignature")
                        .problems(RULES))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Given, services, 2", "Given, others, 0", "NotAsked, services, 0", "Declined, services, 0"})
    void a_no_says_who_gave_it_only_where_it_ends_what_was_agreed_to(ConsentValue before, String to, int missing) {
        var asked = to.equals("services") ? AskedConsent.SERVICES : AskedConsent.POLICE;
        assertThat(ValueCase.adult()
                        .with(CasePart.CONSENTS_BEFORE, List.of(ValueCase.consent(1, asked, before)))
                        .says("services", "Declined")
                        .problems(RULES))
                .hasSize(missing);
    }

    @Test
    void nothing_is_given_for_a_child_that_objects() {
        // given
        var objecting = told(guarded())
                .says("childObjectsToConsents", "yes")
                .says("guardianConsent", IdentificationProcess.Answer.GIVEN)
                .says("services", IdentificationProcess.Answer.GIVEN);

        // then
        assertThat(objecting.problems(RULES))
                .extracting(FieldProblem::field, FieldProblem::messageKey)
                .containsExactly(tuple("services", "consent.childObjects"));
        assertThat(objecting.says("police", "Declined").problems(RULES)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"notAsked", ""})
    void nothing_is_given_for_a_child_that_was_not_asked(String said) {
        assertThat(told(guarded())
                        .says("childObjectsToConsents", said)
                        .says("guardianConsent", IdentificationProcess.Answer.GIVEN)
                        .says("services", IdentificationProcess.Answer.GIVEN)
                        .says("police", IdentificationProcess.Answer.GIVEN)
                        .problems(RULES))
                .extracting(FieldProblem::field, FieldProblem::messageKey)
                .containsExactly(tuple("police", "consent.childNotAsked"), tuple("services", "consent.childNotAsked"));
    }

    @ParameterizedTest
    @CsvSource({
        "Given,",
        "agrees,",
        "Declined, children.guardianDeclined",
        "disagrees, children.guardianDeclined",
        "NotAsked, children.guardianNotAsked",
        "'', children.guardianNotAsked"
    })
    void nothing_is_given_for_a_child_without_its_guardians_yes(String says, String refused) {
        assertThat(told(guarded())
                        .says("childObjectsToConsents", "no")
                        .says("guardianConsent", says)
                        .says("services", IdentificationProcess.Answer.GIVEN)
                        .problems(RULES))
                .extracting(FieldProblem::messageKey)
                .isEqualTo(refused == null ? List.of() : List.of(refused));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02,", "2026-03-01, children.missing.guardianEnded"})
    void a_guardian_whose_day_has_passed_agrees_to_nothing(LocalDate until, String refused) {
        assertThat(yes(ValueCase.child().with(CasePart.SAFEGUARDS, guardian(until)))
                        .problems(RULES))
                .extracting(FieldProblem::messageKey)
                .isEqualTo(refused == null ? List.of() : List.of(refused));
    }

    @Test
    void who_is_no_guardian_yet_agrees_to_nothing_but_at_home_the_family_or_carer_does() {
        assertThat(yes(ValueCase.child()).problems(RULES))
                .extracting(FieldProblem::messageKey)
                .containsExactly("children.guardianNotNamed");
        assertThat(yes(ValueCase.child()).happened(CaseEvent.handedOver).problems(RULES))
                .isEmpty();
    }

    @Test
    void an_adult_needs_no_guardian_and_objects_by_saying_no() {
        assertThat(told(ValueCase.adult())
                        .says("childObjectsToConsents", "yes")
                        .says("services", IdentificationProcess.Answer.GIVEN)
                        .problems(RULES))
                .isEmpty();
    }

    @Test
    void an_older_form_asks_neither_child_nor_guardian() {
        assertThat(told(ValueCase.child())
                        .says("services", IdentificationProcess.Answer.GIVEN)
                        .withoutField("childObjectsToConsents")
                        .withoutField("guardianConsent")
                        .problems(RULES))
                .isEmpty();
    }

    @Test
    void where_the_return_is_asked_for_the_childs_objection_stops_no_answer_and_the_guardians_no_does() {
        // given
        var asked = told(guarded())
                .says("childObjectsToConsents", "yes")
                .says("services", IdentificationProcess.Answer.GIVEN);

        // then
        assertThat(asked.says("guardianAgreesReturn", "agrees").problems(OF_RETURN))
                .isEmpty();
        assertThat(asked.says("guardianAgreesReturn", "disagrees").problems(OF_RETURN))
                .extracting(FieldProblem::messageKey)
                .containsExactly("children.guardianDeclined");
    }

    private static ValueCase yes(ValueCase made) {
        return told(made)
                .says("childObjectsToConsents", "no")
                .says("guardianConsent", IdentificationProcess.Answer.GIVEN)
                .says("services", IdentificationProcess.Answer.GIVEN);
    }

    private static ValueCase told(ValueCase made) {
        return made.says("consentGiver", "person").says("consentSignature", "signed");
    }

    private static ValueCase guarded() {
        return ValueCase.child().with(CasePart.SAFEGUARDS, guardian(null));
    }

    private static Safeguard guardian(LocalDate until) {
        return new Safeguard(ValueCase.EARLIER, until, null, null, null, null, null, null);
    }
}
