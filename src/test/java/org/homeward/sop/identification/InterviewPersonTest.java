package org.homeward.sop.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.IdentificationProcess.Step;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class InterviewPersonTest {

    @Autowired
    Stories story;

    @Test
    void nobody_is_interviewed_before_the_rights_were_told() {
        // given
        var number = story.before(Step.INTERVIEW_PERSON);

        // when
        var refused = catchThrowableOfType(
                WrongContent.class, () -> story.play(number, Step.INTERVIEW_PERSON, Map.of("rightsTold", "no")));

        // then
        assertThat(refused.problems())
                .extracting(WrongContent.FieldProblem::field)
                .containsExactly("rightsTold");

        // when
        story.play(number, Step.INTERVIEW_PERSON, Map.of());

        // then
        assertThat(story.steps(number)).doesNotContain(Step.INTERVIEW_PERSON);
    }
}
