package org.homeward.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.homeward.casefile.Disclosure;
import org.homeward.casefile.Disclosures;
import org.homeward.platform.demo.StoryBook;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ShortNoticeProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** What reaches the country of origin stands in the list of what was sent to whom, codes too; what ends a share takes nothing along (R4). */
@WholeRun
@ProcessTest
class SaidWhatIsSentTest {

    private static final String NOTICE = HandoverProcess.Message.NOTICE_SENT;

    @Autowired
    Stories story;

    @Autowired
    Disclosures disclosures;

    @Autowired
    MessageSource messages;

    @Test
    void how_high_the_risk_is_stands_in_the_list_for_who_visits_by_it() {
        // given
        var number = story.before(HandoverProcess.Step.SEND_NOTICE);

        // when
        story.play(number, HandoverProcess.Step.SEND_NOTICE, Map.of());

        // then
        var sent = sent(number, NOTICE);
        assertThat(sent).singleElement().satisfies(notice -> {
            assertThat(notice.to()).isEqualTo(story.actor("kh.btb1").agency());
            assertThat(notice.carried()).contains(ReturnJourneyProcess.Variable.RISK_LEVEL);
            assertThat(notice.words(messages, Locale.ENGLISH)).contains("level of risk");
        });
    }

    @Test
    void a_notice_that_goes_out_by_itself_once_the_other_country_agrees_stands_in_it_too() {
        // given
        var number = story.before(StoryBook.named("notice-under-7-days"), ShortNoticeProcess.Step.ANSWER_SHORT_NOTICE);
        assertThat(sent(number, NOTICE)).isEmpty();

        // when
        story.play(
                number,
                ShortNoticeProcess.Step.ANSWER_SHORT_NOTICE,
                Map.of(ShortNoticeProcess.Variable.NOTICE_ANSWER, "agreed"));

        // then
        assertThat(sent(number, NOTICE)).singleElement().satisfies(notice -> assertThat(notice.carried())
                .contains(ReturnJourneyProcess.Variable.RISK_LEVEL));
    }

    @Test
    void a_handover_that_is_called_off_takes_along_nothing_of_the_check_before_it() {
        // given
        var number = story.before(HandoverProcess.Step.CHECK_DEPARTURE);

        // when
        story.play(
                number,
                HandoverProcess.Step.CHECK_DEPARTURE,
                Map.of(HandoverProcess.Variable.STILL_WANTS_RETURN, "no"));

        // then
        assertThat(story.sent(number)).extracting(Message::name).contains(HandoverProcess.Message.CANCELLED);
        assertThat(sent(number, HandoverProcess.Message.CANCELLED))
                .allSatisfy(cancelled -> assertThat(cancelled.fields()).isEmpty());
    }

    @Test
    void each_step_of_the_offices_that_find_out_a_nationality_is_listed() {
        assertThat(DisclosureByMessage.ASKED)
                .containsExactlyInAnyOrderElementsOf(
                        Bpmn.readModelFromFile(new File("processes/repatriation/nationalityVerification.bpmn"))
                                .getModelElementsByType(UserTask.class)
                                .stream()
                                .map(UserTask::getId)
                                .toList());
    }

    private List<Disclosure> sent(CaseNumber number, String message) {
        return ActingParty.asSystem("test", () -> disclosures.all(number)).stream()
                .filter(sent -> sent.message().equals(message))
                .toList();
    }
}
