package org.homeward.sop.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.homeward.cases.age.AgeAssessmentRequest;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.procedures.AgeSettlementProcess;
import org.homeward.shared.procedures.IdentificationProcess.Step;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class InterviewPersonTest {

    @Autowired
    Stories story;

    @Autowired
    AgeAssessmentRequest age;

    @Test
    void nobody_is_interviewed_before_the_rights_were_told() {
        // given
        var number = story.before(Step.INTERVIEW_PERSON);

        // when
        var refused = catchThrowableOfType(
                InvalidContentException.class,
                () -> story.play(number, Step.INTERVIEW_PERSON, Map.of("rightsTold", "no")));

        // then
        assertThat(refused.problems())
                .extracting(InvalidContentException.FieldProblem::field)
                .containsExactly("rightsTold");

        // when
        story.play(number, Step.INTERVIEW_PERSON, Map.of());

        // then
        assertThat(story.steps(number)).doesNotContain(Step.INTERVIEW_PERSON);
    }

    @Test
    void who_is_found_to_be_a_child_while_it_is_open_gets_a_guardian_beside_it_and_one_guardian_alone() {
        // given
        var number = foundChild();

        // then
        assertThat(story.steps(number)).contains(Step.INTERVIEW_PERSON).containsOnlyOnce(Step.APPOINT_GUARDIAN);

        // when
        story.play(number, Step.INTERVIEW_PERSON, Map.of("guardianPresent", "no"));

        // then
        assertThat(story.steps(number)).containsOnlyOnce(Step.INTERVIEW_PERSON, Step.APPOINT_GUARDIAN);

        // when
        story.play(number, Step.APPOINT_GUARDIAN, Map.of());
        story.play(number, Step.INTERVIEW_PERSON, Map.of("guardianPresent", "no"));

        // then
        assertThat(story.steps(number)).containsOnlyOnce(Step.INTERVIEW_PERSON).doesNotContain(Step.APPOINT_GUARDIAN);

        // when
        story.play(number, Step.INTERVIEW_PERSON, Map.of("guardianPresent", "yes"));

        // then
        assertThat(story.steps(number)).isNotEmpty().doesNotContain(Step.INTERVIEW_PERSON, Step.APPOINT_GUARDIAN);
    }

    private CaseNumber foundChild() {
        var number = story.before(Step.INTERVIEW_PERSON);
        var police = story.actor("th.police1");
        ActingParty.as(police.agency(), () -> {
            age.ask(number, police);
            return number;
        });
        story.play(
                number,
                AgeSettlementProcess.Step.SETTLE_AGE,
                Map.of("ageStated", 16, AgeSettlementProcess.Variable.AGE_SETTLED, AgeSettlementProcess.Answer.CHILD));
        return number;
    }
}
