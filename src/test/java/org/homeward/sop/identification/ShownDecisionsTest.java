package org.homeward.sop.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.homeward.inbox.StepForm;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
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
        var number = story.before("userTask_prepareReception");
        var planned = shown(number, "userTask_prepareReception", "kh.btb2");
        assertThat(planned)
                .containsEntry("handoverPoint", "KLONGLEUK-POIPET")
                .containsKey("plannedHandover")
                .doesNotContainValue(null);

        // when
        story.play(number, "userTask_prepareReception", Map.of());
        story.play(number, "userTask_checkDeparture", Map.of());
        story.play(number, "userTask_handOver", Map.of());
        story.steps(number);

        // then
        assertThat(shown(number, "userTask_receiptHandover", "kh.transit1"))
                .containsEntry("handoverPoint", "KLONGLEUK-POIPET");
    }

    private Map<String, Object> shown(CaseNumber number, String step, String account) {
        var actor = story.actor(account);
        return ActingParty.as(actor.agency(), () -> forms.of(story.open(number, step), actor, Locale.ENGLISH)
                .data());
    }
}
