package org.homeward.sop.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.WrongContent;
import org.homeward.shared.WrongContent.FieldProblem;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who gave a consent, and how that was confirmed, is recorded with each yes, the first ones too (R1). */
@ProcessTest
class ConsentRulesTest {

    private static final Map<String, List<String>> ASKED = Map.of(
            IdentificationProcess.Step.EXPLAIN_RIGHTS,
            List.of(
                    ReturnJourneyProcess.Variable.CONSENT_SERVICES,
                    ReturnJourneyProcess.Variable.CONSENT_SHARE_WITH_POLICE),
            ReturnWishProcess.Step.ASK_CONSENTS,
            List.of(
                    ReturnWishProcess.Variable.CONSENT_SHARE_WITH_ORIGIN_AGENCY,
                    ReturnWishProcess.Variable.CONSENT_FAMILY_CONTACT,
                    ReturnWishProcess.Variable.CONSENT_RETURN,
                    RepatriationProcess.Variable.CONSENT_FEEDBACK_TO_HOST));

    @Autowired
    Stories story;

    @ParameterizedTest
    @ValueSource(strings = {IdentificationProcess.Step.EXPLAIN_RIGHTS, ReturnWishProcess.Step.ASK_CONSENTS})
    void a_yes_says_who_gave_it_and_how_and_a_first_no_needs_nothing(String step) {
        // given
        var number = story.before(step);

        // then
        refused(number, step, all(step, IdentificationProcess.Answer.GIVEN, ""), "consentGiver", "consentSignature");
        assertThat(story.steps(number)).contains(step);

        // when
        story.play(number, step, all(step, "Declined", ""));

        // then
        assertThat(story.steps(number)).doesNotContain(step);
    }

    private static Map<String, Object> all(String step, String answer, String how) {
        var answers = new HashMap<String, Object>(Map.of("consentGiver", how, "consentSignature", how));
        ASKED.get(step).forEach(field -> answers.put(field, answer));
        return answers;
    }

    private void refused(CaseNumber number, String step, Map<String, Object> answers, String... fields) {
        assertThatThrownBy(() -> story.play(number, step, answers))
                .isInstanceOfSatisfying(WrongContent.class, refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::field)
                        .containsExactlyInAnyOrder(fields));
    }
}
