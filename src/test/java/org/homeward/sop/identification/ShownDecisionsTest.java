package org.homeward.sop.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.homeward.inbox.StepForm;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A form shows what earlier steps decided, and handing it in leaves that as it was. */
@ProcessTest
class ShownDecisionsTest {

    @Autowired
    Stories story;

    @Autowired
    StepForm forms;

    @Test
    void the_day_and_place_of_the_hand_over_are_shown_and_stay() {
        // given
        var number = story.before(HandoverProcess.Step.PREPARE_RECEPTION);
        var planned = shown(number, HandoverProcess.Step.PREPARE_RECEPTION, "kh.btb2");
        assertThat(planned)
                .containsEntry(HandoverProcess.Variable.HANDOVER_POINT, "KLONGLEUK-POIPET")
                .containsKey(HandoverProcess.Variable.PLANNED_HANDOVER)
                .doesNotContainValue(null);

        // when
        story.play(number, HandoverProcess.Step.PREPARE_RECEPTION, Map.of());
        story.play(number, HandoverProcess.Step.CHECK_DEPARTURE, Map.of());
        story.play(number, HandoverProcess.Step.HAND_OVER, Map.of());
        story.steps(number);

        // then
        assertThat(shown(number, HandoverProcess.Step.RECEIPT_HANDOVER, "kh.transit1"))
                .containsEntry(HandoverProcess.Variable.HANDOVER_POINT, "KLONGLEUK-POIPET");
    }

    private Map<String, Object> shown(CaseNumber number, String step, String account) {
        var actor = story.actor(account);
        return ActingParty.as(actor.agency(), () -> forms.of(story.open(number, step), actor, Locale.ENGLISH)
                .data());
    }
}
