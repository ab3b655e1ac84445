package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.procedures.NationalityVerificationProcess.Answer;
import org.homeward.shared.procedures.NationalityVerificationProcess.Step;
import org.homeward.shared.procedures.NationalityVerificationProcess.Variable;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A nationality that is still being verified is asked again on a day to come, also with an entry of the civil registry. */
@WholeRun
@ProcessTest
class NationalityPendingTest {

    private static final Map<String, Object> NOT_VERIFIED =
            Map.of(RepatriationProcess.Variable.NATIONALITY_OUTCOME, "Unverified");

    @Autowired
    Stories story;

    @ParameterizedTest
    @ValueSource(strings = {"", "2020-01-01"})
    void each_answer_that_it_is_pending_names_a_day_to_come_until_the_registry_is_asked_to_no_avail(String noSuchDay) {
        // given
        var number = story.before(Step.VERIFY_NATIONALITY);
        refused(number, Step.VERIFY_NATIONALITY, noSuchDay);
        story.play(number, Step.VERIFY_NATIONALITY, NOT_VERIFIED);
        registry(number, Answer.FOUND);

        // when / then
        refused(number, Step.WEIGH_ENTRY, noSuchDay);
        story.play(number, Step.WEIGH_ENTRY, pending("@in20"));
        assertThat(story.steps(number)).doesNotContain(Step.WEIGH_ENTRY, Step.GIVE_NATIONALITY_NEWS);
        story.timePasses("P25D");
        refused(number, Step.GIVE_NATIONALITY_NEWS, noSuchDay);
        story.play(number, Step.GIVE_NATIONALITY_NEWS, NOT_VERIFIED);

        // when
        registry(number, "notFound");

        // then
        assertThat(story.steps(number))
                .doesNotContain(Step.ASK_CIVIL_REGISTRY, Step.WEIGH_ENTRY, Step.GIVE_NATIONALITY_NEWS);
    }

    private void registry(CaseNumber number, String outcome) {
        story.play(
                number,
                Step.ASK_CIVIL_REGISTRY,
                Map.of(Variable.REGISTRY_OUTCOME, outcome, "registryEntry", "Book 12, page 4"));
    }

    private void refused(CaseNumber number, String step, String until) {
        assertThatThrownBy(() -> story.play(number, step, pending(until)))
                .isInstanceOfSatisfying(InvalidContentException.class, wrong -> assertThat(wrong.problems())
                        .extracting(InvalidContentException.FieldProblem::field)
                        .containsExactly(Variable.NATIONALITY_PENDING_UNTIL));
    }

    private static Map<String, Object> pending(String until) {
        return Map.of(
                RepatriationProcess.Variable.NATIONALITY_OUTCOME,
                Answer.PENDING_VERIFICATION,
                Variable.NATIONALITY_PENDING_UNTIL,
                until);
    }
}
