package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.HandoverProcess.Step;
import org.homeward.shared.procedures.HandoverProcess.Variable;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class SendNoticeTest {

    @Autowired
    Stories story;

    @Test
    void a_return_goes_over_a_crossing_of_the_two_countries_that_is_known_to_be_open_and_its_offices_act() {
        // given
        var number = story.before(Step.SEND_NOTICE);

        // then
        assertThat(refused(number, Step.SEND_NOTICE, Map.of(Variable.HANDOVER_POINT, "RUILI-MUSE")))
                .containsExactly(Variable.HANDOVER_POINT);
        assertThat(refused(number, Step.SEND_NOTICE, Map.of(SendNotice.CROSSING_ASKED, "no")))
                .containsExactly(SendNotice.CROSSING_ASKED);

        // when
        story.play(
                number, Step.SEND_NOTICE, Map.of(Variable.HANDOVER_POINT, "BY-AIR", SendNotice.CROSSING_ASKED, "no"));
        story.tellBefore(number, Step.HAND_OVER);

        // then
        assertThat(story.open(number, Step.HAND_OVER).agency()).isEqualTo(new AgencyCode("TH-IMM-AIR"));
    }

    @Test
    void nobody_is_handed_over_into_custody() {
        // given
        var number = story.before(Step.HAND_OVER);

        // then
        assertThat(refused(number, Step.HAND_OVER, Map.of(HandOver.HELD_ON_ARRIVAL, "yes")))
                .containsExactly(HandoverProcess.Variable.HANDOVER_DONE);

        // when
        story.play(number, Step.HAND_OVER, Map.of(HandOver.HELD_ON_ARRIVAL, "no"));

        // then
        assertThat(story.steps(number)).doesNotContain(Step.HAND_OVER);
    }

    private List<String> refused(CaseNumber number, String step, Map<String, Object> changes) {
        return catchThrowableOfType(WrongContent.class, () -> story.play(number, step, changes)).problems().stream()
                .map(WrongContent.FieldProblem::field)
                .toList();
    }
}
