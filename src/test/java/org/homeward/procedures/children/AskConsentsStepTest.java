package org.homeward.procedures.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.Safeguard;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A child's objection goes to the panel before anything is asked of home, whatever the guardian agrees to (R19). */
class AskConsentsStepTest {

    private static final String OBJECTS = "childObjectsToReturn";
    private static final String CHILD_OBJECTS = ReturnWishProcess.Variable.CHILD_OBJECTS;
    private static final String FAMILY = ReturnWishProcess.Variable.CONSENT_FAMILY_CONTACT;
    private static final String RETURN = ReturnWishProcess.Variable.CONSENT_RETURN;
    private static final String SHARE = ReturnWishProcess.Variable.CONSENT_SHARE_WITH_ORIGIN_AGENCY;
    private static final String FEEDBACK = RepatriationProcess.Variable.CONSENT_FEEDBACK_TO_HOST;
    private static final CasePart<Boolean> HAS_PANEL = CasePart.goesBy(ReturnWishProcess.KEY, CHILD_OBJECTS);

    private static final Effect NO_TRACING = new Effect.Happened(CaseEvent.tracingDeclined, null);

    @ParameterizedTest
    @CsvSource({OBJECTS + ", yes", "childAssents, no"})
    void a_yes_to_what_a_child_objects_to_counts_as_not_asked_until_the_panel_has_heard_it(String field, String says) {
        // given
        var asked = agreed().says(field, says).says(FEEDBACK, IdentificationProcess.Answer.GIVEN);

        // then
        assertThat(asked.taken(AskConsentsStep.RULES))
                .contains(
                        Map.entry(RETURN, ReturnWishProcess.Answer.NOT_ASKED),
                        Map.entry(SHARE, ReturnWishProcess.Answer.NOT_ASKED),
                        Map.entry(FAMILY, ReturnWishProcess.Answer.NOT_ASKED))
                .contains(Map.entry(FEEDBACK, IdentificationProcess.Answer.GIVEN));
        assertThat(asked.effects(AskConsentsStep.RULES))
                .isEqualTo(Effects.of(new Effect.ObjectsAnew(ValueCase.NOW), NO_TRACING)
                        .andSet(CHILD_OBJECTS, true));
    }

    @ParameterizedTest
    @CsvSource({RETURN, SHARE})
    void there_is_nothing_to_hear_the_child_about_where_the_return_is_declined_as_well(String declined) {
        assertThat(agreed().says(OBJECTS, "yes")
                        .says(declined, "Declined")
                        .effects(AskConsentsStep.RULES)
                        .variables())
                .isEqualTo(Map.of(CHILD_OBJECTS, false));
    }

    @Test
    void what_the_panel_found_best_since_the_talk_before_may_be_agreed_to() {
        // given
        var heard = agreed().says(OBJECTS, "yes")
                .knows(RepatriationProcess.Variable.WISH_BEFORE, ReturnWishProcess.Outcome.STILL_BEST);

        // then
        assertThat(heard.taken(AskConsentsStep.RULES)).containsEntry(RETURN, IdentificationProcess.Answer.GIVEN);
        assertThat(heard.effects(AskConsentsStep.RULES))
                .isEqualTo(
                        Effects.of(new Effect.Undone(CaseEvent.tracingDeclined)).andSet(CHILD_OBJECTS, false));
    }

    @ParameterizedTest
    @CsvSource({"true, ObjectsAnew", "false, Objects"})
    void a_version_without_the_panel_takes_what_is_said_and_the_objection_is_noted(boolean sent, String noted) {
        // given
        var older = agreed().with(HAS_PANEL, false)
                .says(OBJECTS, "yes")
                .knows(RepatriationProcess.Variable.REQUEST_SENT, sent);

        // then
        assertThat(older.taken(AskConsentsStep.RULES)).containsEntry(RETURN, IdentificationProcess.Answer.GIVEN);
        assertThat(older.effects(AskConsentsStep.RULES).all().get(0))
                .isEqualTo(
                        noted.equals("Objects")
                                ? new Effect.Objects(ValueCase.NOW)
                                : new Effect.ObjectsAnew(ValueCase.NOW));
        assertThat(older.effects(AskConsentsStep.RULES).variables()).isEqualTo(Map.of(CHILD_OBJECTS, false));
    }

    @Test
    void without_a_yes_nobody_traces_the_family() {
        assertThat(ValueCase.adult().says(FAMILY, "Declined").effects(AskConsentsStep.RULES))
                .isEqualTo(Effects.of(NO_TRACING).andSet(CHILD_OBJECTS, false));
    }

    @Test
    void nothing_is_agreed_to_without_the_guardians_yes() {
        assertThat(agreed().says("guardianAgreesReturn", "disagrees").problems(AskConsentsStep.RULES))
                .extracting(FieldProblem::messageKey)
                .containsOnly("children.guardianDeclined")
                .hasSize(3);
    }

    @Test
    void a_yes_says_who_gave_it_and_how() {
        assertThat(ValueCase.adult()
                        .says(FAMILY, IdentificationProcess.Answer.GIVEN)
                        .problems(AskConsentsStep.RULES))
                .containsExactly(
                        Requirement.problem("consentGiver", "consent.howMissing"),
                        Requirement.problem("consentSignature", "consent.howMissing"));
    }

    /** A guarded child, for which its guardian agrees to all. */
    private static ValueCase agreed() {
        var guardian = Instant.parse("2026-01-05T03:00:00Z");
        return ValueCase.child()
                .with(CasePart.SAFEGUARDS, new Safeguard(guardian, null, null, null, null, null, null, null))
                .says("guardianAgreesReturn", "agrees")
                .says("consentGiver", "guardian")
                .says("consentSignature", "signed")
                .says(RETURN, IdentificationProcess.Answer.GIVEN)
                .says(SHARE, IdentificationProcess.Answer.GIVEN)
                .says(FAMILY, IdentificationProcess.Answer.GIVEN);
    }
}
