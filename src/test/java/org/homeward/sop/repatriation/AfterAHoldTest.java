package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** After a hold or a long wait the consent and the day are asked anew, and an expired paper takes nobody along. */
@WholeRun
@ProcessTest
class AfterAHoldTest {

    private static final String APPROVAL = ReturnApprovalProcess.Step.REQUEST_APPROVAL;
    private static final String DECISION = ReturnApprovalProcess.Step.DECIDE_RETURN;
    private static final String CHECK = HandoverProcess.Step.CHECK_DEPARTURE;
    private static final String TALK = ReturnWishProcess.Step.COUNSEL_RETURN;

    @Autowired
    Stories story;

    @Test
    void a_consent_to_the_return_older_than_60_days_is_asked_again_before_approval_is_asked_for() {
        // given
        var number = story.before(APPROVAL);
        story.timePasses("P60D");
        assertThat(story.steps(number)).contains(APPROVAL);

        // when
        story.timePasses("P1D");

        // then
        assertThat(refused(number, APPROVAL, Map.of())).containsExactly("hostDecision consent.old");

        // when
        story.play(
                number,
                APPROVAL,
                Map.of(ReturnApprovalProcess.Variable.HOST_DECISION, ReturnApprovalProcess.Answer.ASK_AGAIN));

        // then
        assertThat(story.steps(number)).contains(TALK).doesNotContain(APPROVAL);
        story.tellBefore(number, APPROVAL);
        story.play(number, APPROVAL, Map.of());
        assertThat(story.steps(number)).contains(DECISION);
    }

    @Test
    void a_day_that_passed_while_the_approval_waited_is_not_approved() {
        // given
        var number = story.before(DECISION);

        // when
        story.timePasses("P41D");

        // then
        assertThat(refused(number, DECISION, Map.of())).containsExactly("returnDecision approval.dayOver");

        // when
        story.play(
                number,
                DECISION,
                Map.of(ReturnApprovalProcess.Variable.RETURN_DECISION, ReturnApprovalProcess.Answer.CHANGES_ASKED));

        // then
        assertThat(story.steps(number)).contains(APPROVAL);
    }

    @Test
    void a_day_that_passed_before_the_departure_is_proposed_anew_after_another_talk() {
        // given
        var number = story.before(CHECK);

        // when
        story.timePasses("P41D");

        // then
        assertThat(refused(number, CHECK, Map.of())).containsExactly("journeyOnDay departure.dayOver");

        // when
        story.play(number, CHECK, Map.of("journeyOnDay", "no"));

        // then
        assertThat(story.steps(number)).contains(TALK).doesNotContain(CHECK, HandoverProcess.Step.PREPARE_RECEPTION);
        story.tellBefore(number, CHECK);
        assertThat(story.open(number, CHECK).due())
                .isAfter(story.open(number, CHECK).opened());
    }

    @Test
    void nobody_travels_on_a_document_that_ends_before_the_day() {
        // given
        var number = story.before(CHECK);

        // then
        assertThat(refused(number, CHECK, Map.of("travelDocumentExpiry", "@in39")))
                .containsExactly("journeyOnDay departure.paperExpired");

        // when
        story.play(number, CHECK, Map.of("travelDocumentExpiry", "@in41"));

        // then
        assertThat(story.steps(number)).contains(HandoverProcess.Step.HAND_OVER);
    }

    private List<String> refused(CaseNumber number, String step, Map<String, Object> changes) {
        return catchThrowableOfType(InvalidContentException.class, () -> story.play(number, step, changes))
                .problems()
                .stream()
                .map(problem -> problem.field() + " " + problem.messageKey())
                .toList();
    }
}
