package org.homeward.sop.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.homeward.casefile.ConsentValue;
import org.homeward.casefile.Consents;
import org.homeward.casefile.Purpose;
import org.homeward.deadlines.ladder.Sweep;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.EndingConsentProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Before the day until which the person agreed, the person is asked anew; a timer answers nothing (R1). */
@ProcessTest
class ConsentsAskedAnewTest {

    private static final String ASK = EndingConsentProcess.Step.RENEW_CONSENTS;
    private static final String APPROVAL = ReturnApprovalProcess.Step.REQUEST_APPROVAL;
    private static final String GIVEN = IdentificationProcess.Answer.GIVEN;
    private static final String NOT_ASKED = ReturnWishProcess.Answer.NOT_ASKED;

    @Autowired
    Stories story;

    @Autowired
    EndingConsents ending;

    @Autowired
    Sweep sweep;

    @Autowired
    Consents consents;

    @Test
    void fourteen_days_before_the_person_is_asked_and_with_a_yes_nothing_stops_on_the_old_day() {
        // given
        var number = untilDay60();
        daysPass(44);
        assertThat(story.steps(number)).doesNotContain(ASK);

        // when
        daysPass(3);

        // then
        assertThat(story.steps(number)).containsOnlyOnce(ASK);
        assertThat(refused(number, Map.of("servicesAnew", GIVEN))).containsExactly("servicesAnew");

        // when
        story.play(number, ASK, answers(GIVEN, GIVEN, GIVEN, NOT_ASKED));

        // then
        assertThat(story.steps(number)).containsOnlyOnce(ASK);

        // when
        story.play(number, ASK, Map.of());
        daysPass(20);
        sweep.walkDue();

        // then
        assertThat(story.steps(number)).contains(APPROVAL).doesNotContain(ASK);
        assertThat(share(number)).isTrue();
    }

    @Test
    void not_asked_leaves_the_consent_until_its_day_and_then_the_step_is_gone() {
        // given
        var number = untilDay60();
        daysPass(50);

        // when
        story.play(number, ASK, answers(NOT_ASKED, NOT_ASKED, NOT_ASKED, NOT_ASKED));

        // then
        assertThat(share(number)).isTrue();
        assertThat(story.steps(number)).contains(ASK, APPROVAL);

        // when
        daysPass(11);
        sweep.walkDue();

        // then
        assertThat(share(number)).isFalse();
        assertThat(story.steps(number))
                .contains(InformationRecallProcess.Step.CONFIRM_DESTRUCTION)
                .doesNotContain(ASK, APPROVAL);
    }

    @Test
    void who_says_no_then_stops_it_at_once() {
        // given
        var number = untilDay60();
        daysPass(50);

        // when
        story.play(number, ASK, answers(GIVEN, GIVEN, ConsentValue.Declined.name(), GIVEN));

        // then
        assertThat(story.steps(number)).doesNotContain(ASK, APPROVAL);
    }

    @Test
    void once_the_return_is_over_nobody_is_asked_for_it_any_more() {
        // given
        var number = untilDay60();
        story.play(
                number,
                APPROVAL,
                Map.of(ReturnApprovalProcess.Variable.HOST_DECISION, ReturnApprovalProcess.Answer.REFUSED));

        // when
        daysPass(50);

        // then
        assertThat(story.steps(number)).doesNotContain(ASK);
    }

    private CaseNumber untilDay60() {
        var number = story.upTo(ReturnWishProcess.Step.ASK_CONSENTS, Map.of("consentExpiresOn", "@in60"));
        story.tellBefore(number, APPROVAL);
        return number;
    }

    private static Map<String, Object> answers(String origin, String family, String toReturn, String feedback) {
        return Map.of("originAnew", origin, "familyAnew", family, "returnAnew", toReturn, "feedbackAnew", feedback);
    }

    private List<String> refused(CaseNumber number, Map<String, Object> answers) {
        try {
            story.play(number, ASK, answers);
            return List.of();
        } catch (WrongContent wrong) {
            return wrong.problems().stream()
                    .map(WrongContent.FieldProblem::field)
                    .toList();
        }
    }

    private void daysPass(int days) {
        story.timePasses("P" + days + "D");
        ending.look();
    }

    private boolean share(CaseNumber number) {
        return ActingParty.asSystem("test", () -> consents.given(number, Purpose.ShareWithOriginAgency));
    }
}
