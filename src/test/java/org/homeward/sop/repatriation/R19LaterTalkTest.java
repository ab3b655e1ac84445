package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.homeward.channel.Message;
import org.homeward.channel.OriginSharingRules;
import org.homeward.platform.demo.Scenario;
import org.homeward.platform.demo.StoryBook;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ConflictException;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A child's objection at a talk after the country of origin was asked goes to the panel, whatever the guardian agrees to (R19); the
 * country of origin hears nothing of it but, in the end, the recall (R4, R11).
 */
@ProcessTest
class R19LaterTalkTest {

    private static final Scenario CHILD = StoryBook.named("th-kh-child");
    private static final String PANEL = BestInterestsProcess.Step.PREPARE_BEST_INTERESTS;
    private static final String TALK = ReturnWishProcess.Step.COUNSEL_RETURN;
    private static final String CONSENTS = ReturnWishProcess.Step.ASK_CONSENTS;
    private static final String ASK = ReturnApprovalProcess.Step.REQUEST_APPROVAL;
    private static final String HEAR = HomeWarningProcess.Step.HEAR_WARNING;
    private static final Map<String, Object> OBJECTS = Map.of("childObjectsToReturn", "yes");
    private static final Map<String, Object> STAYS = Map.of(ReturnWishProcess.Variable.RETURN_WISH, "stay");
    private static final Map<String, Object> AGAIN =
            Map.of(ReturnApprovalProcess.Variable.HOST_DECISION, ReturnApprovalProcess.Answer.ASK_AGAIN);

    @Autowired
    Stories story;

    @Autowired
    HistoryService history;

    @Autowired
    OriginSharingRules share;

    @Test
    void a_child_that_wants_to_stay_when_talked_with_again_ends_the_return_and_the_panel_decides() {
        // given
        var number = story.before(CHILD, HandoverProcess.Step.HAND_OVER);
        story.play(
                number,
                HandoverProcess.Step.HAND_OVER,
                Map.of(HandoverProcess.Variable.HANDOVER_DONE, "refused", "handoverNotDone", "absent"));

        // when
        story.play(number, TALK, STAYS);

        // then
        assertThat(story.steps(number))
                .contains(PANEL, InformationRecallProcess.Step.CONFIRM_DESTRUCTION)
                .doesNotContain(CONSENTS, ASK, ProtectionProcess.Step.AGREE_STAY);
    }

    @Test
    void a_child_that_objects_while_the_guardian_agrees_anew_is_heard_by_the_panel_and_what_was_sent_is_recalled() {
        // given
        var number = story.before(CHILD, ASK);
        story.play(number, ASK, AGAIN);
        story.play(number, TALK, Map.of());

        // when
        story.play(number, CONSENTS, OBJECTS);

        // then
        assertThat(story.steps(number)).contains(PANEL).doesNotContain(ASK);
        assertThat(sent(number)).doesNotContain(RepatriationProcess.Message.RECALLED);

        // when
        story.tellBefore(number, BestInterestsProcess.Step.DECIDE_BEST_INTERESTS);
        story.play(
                number,
                BestInterestsProcess.Step.DECIDE_BEST_INTERESTS,
                Map.of(RepatriationProcess.Variable.BEST_INTERESTS_DECISION, "StayInDestination"));

        // then
        assertThat(sent(number)).contains(RepatriationProcess.Message.RECALLED);
        assertThat(story.steps(number)).doesNotContain(ASK);
    }

    @Test
    void nothing_is_asked_of_home_or_answered_until_the_panel_has_heard_it() {
        // given
        var number = story.before(CHILD, ASK);
        story.play(number, ASK, AGAIN);
        story.play(number, TALK, Map.of());
        assertThatCode(() -> asked(number)).doesNotThrowAnyException();

        // when
        story.play(number, CONSENTS, OBJECTS);

        // then
        assertThatThrownBy(() -> asked(number))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo("refusal.tooLate.childUnheard"));

        // when
        story.tellBefore(number, CONSENTS);

        // then
        assertThatCode(() -> asked(number)).doesNotThrowAnyException();
    }

    @Test
    void a_child_that_hears_the_warning_after_the_panel_decided_and_wants_to_stay_is_heard_again() {
        // given
        var tale = story.begun(CHILD, 0, Map.of());
        story.tellBefore(tale, OriginResponseProcess.Step.REPORT_ASSESSMENT);
        var number = tale.number();
        story.play(
                number,
                OriginResponseProcess.Step.REPORT_ASSESSMENT,
                Map.of(RepatriationProcess.Variable.ASSESSMENT_RECOMMENDATION, "doNotReturn"));
        story.leaveAlone(number, HEAR);

        // when
        story.play(number, HEAR, Map.of(HomeWarningProcess.Variable.WARNING_WISH, HomeWarningProcess.Answer.STAY));
        story.play(number, HomeWarningProcess.Step.REASSESS_RISK, Map.of());

        // then
        assertThat(story.steps(number)).contains(PANEL).doesNotContain(ASK);
    }

    @WholeRun
    @ParameterizedTest
    @ValueSource(
            strings = {
                "child-objects-at-a-later-talk",
                "child-stays-at-a-later-talk",
                "child-objects-when-consents-are-asked-again"
            })
    void each_of_these_stories_passes_the_panel_again_and_ends_as_it_says(String name) {
        // given
        var scenario = StoryBook.named(name);
        var tale = story.begun(scenario, 0, Map.of());

        // when
        story.tellToTheEnd(tale);

        // then
        assertThat(story.ended(tale.number())).contains(scenario.end());
        assertThat(decisions(tale.number())).isEqualTo(2);
    }

    private long decisions(CaseNumber number) {
        return history.createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(BestInterestsProcess.Step.DECIDE_BEST_INTERESTS)
                .finished()
                .count();
    }

    private CaseNumber asked(CaseNumber number) {
        return ActingParty.asSystem("test", () -> {
            share.requireStanding(
                    number,
                    "question",
                    story.actor("th.focal1").agency(),
                    story.actor("kh.mosvy1").agency());
            return number;
        });
    }

    private List<String> sent(CaseNumber number) {
        return story.sent(number).stream().map(Message::name).toList();
    }
}
