package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.homeward.platform.demo.StoryBook;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.HandoverProcess.Step;
import org.homeward.shared.procedures.HandoverProcess.Variable;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.shared.procedures.ShortNoticeProcess;
import org.homeward.sop.declared.RefusalReasonsForReader;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeRun
@ProcessTest
class SendNoticeTest {

    private static final String AGREEMENT = ShortNoticeProcess.Step.ANSWER_SHORT_NOTICE;
    private static final String APPROVAL = ReturnApprovalProcess.Step.REQUEST_APPROVAL;
    private static final String PROPOSED = ReturnApprovalProcess.Variable.PROPOSED_RETURN_DATE;

    @Autowired
    Stories story;

    @Test
    void a_return_goes_over_a_crossing_of_the_two_countries_that_is_known_to_be_open_and_its_offices_act() {
        // given
        var number = story.before(Step.SEND_NOTICE);

        // then
        assertThat(refused(number, Step.SEND_NOTICE, Map.of(Variable.HANDOVER_POINT, "RUILI-MUSE")))
                .containsExactly(Variable.HANDOVER_POINT);
        assertThat(refused(number, Step.SEND_NOTICE, Map.of("crossingAsked", "no")))
                .containsExactly("crossingAsked");

        // when
        story.play(number, Step.SEND_NOTICE, Map.of(Variable.HANDOVER_POINT, "BY-AIR", "crossingAsked", "no"));
        story.tellBefore(number, Step.HAND_OVER);

        // then
        assertThat(story.open(number, Step.HAND_OVER).agency()).isEqualTo(new AgencyCode("TH-IMM-AIR"));
    }

    @Test
    void a_notice_of_five_days_goes_out_only_with_the_other_sides_agreement() {
        // given
        var number = story.before(Step.SEND_NOTICE);

        // then
        assertThat(refused(number, Step.SEND_NOTICE, Map.of(Variable.PLANNED_HANDOVER, "@in5")))
                .containsExactly(Variable.PLANNED_HANDOVER);
        assertThat(refused(number, Step.SEND_NOTICE, Map.of(Variable.PLANNED_HANDOVER, "@in41")))
                .containsExactly(Variable.PLANNED_HANDOVER);

        // when
        story.play(number, Step.SEND_NOTICE, askedFor("@in5"));

        // then
        assertThat(story.steps(number)).containsExactly(AGREEMENT);

        // when
        story.play(number, AGREEMENT, Map.of());

        // then
        assertThat(story.steps(number)).contains(Step.CHECK_DEPARTURE, Step.PREPARE_RECEPTION);
    }

    @Test
    void a_day_that_the_other_side_named_needs_no_further_agreement() {
        // given
        var number = story.before(Step.SEND_NOTICE);
        story.play(number, Step.SEND_NOTICE, askedFor("@in5"));

        // when
        story.play(
                number,
                AGREEMENT,
                Map.of(
                        ShortNoticeProcess.Variable.NOTICE_ANSWER,
                        ShortNoticeProcess.Answer.OTHER_DAY,
                        Variable.NOTICE_READY_ON,
                        "@in6"));

        // then
        assertThat(story.steps(number)).containsExactly(Step.SEND_NOTICE);
        assertThat(refused(number, Step.SEND_NOTICE, Map.of(Variable.PLANNED_HANDOVER, "@in5")))
                .containsExactly(Variable.PLANNED_HANDOVER);
        story.play(number, Step.SEND_NOTICE, Map.of(Variable.PLANNED_HANDOVER, "@in6"));
        assertThat(story.steps(number)).contains(Step.CHECK_DEPARTURE);
    }

    @Test
    void a_day_that_passed_while_the_question_waited_is_not_agreed_to() {
        // given
        var number = story.before(Step.SEND_NOTICE);
        story.play(number, Step.SEND_NOTICE, askedFor("@in5"));

        // when
        story.timePasses("P6D");

        // then
        assertThat(refused(number, AGREEMENT, Map.of())).containsExactly(ShortNoticeProcess.Variable.NOTICE_ANSWER);

        // when
        story.play(
                number,
                AGREEMENT,
                Map.of(
                        ShortNoticeProcess.Variable.NOTICE_ANSWER,
                        ShortNoticeProcess.Answer.OTHER_DAY,
                        Variable.NOTICE_READY_ON,
                        "@in8"));

        // then
        assertThat(story.steps(number)).containsExactly(Step.SEND_NOTICE);
    }

    @Test
    void the_day_that_is_proposed_leaves_time_for_the_notice() {
        // given
        var number = story.before(APPROVAL);

        // then
        assertThat(refused(number, APPROVAL, Map.of(PROPOSED, "@in6"))).containsExactly(PROPOSED);

        // when
        story.play(number, APPROVAL, Map.of(PROPOSED, "@in7"));

        // then
        assertThat(story.steps(number)).doesNotContain(APPROVAL);
    }

    @Test
    void the_day_that_is_proposed_lies_before_the_end_of_the_consent_to_it() {
        // given
        var number = story.before(ReturnWishProcess.Step.ASK_CONSENTS);
        story.play(number, ReturnWishProcess.Step.ASK_CONSENTS, Map.of("consentExpiresOn", "@in20"));
        story.tellBefore(number, APPROVAL);

        // then
        assertThat(refused(number, APPROVAL, Map.of(PROPOSED, "@in21"))).containsExactly(PROPOSED);

        // when
        story.play(number, APPROVAL, Map.of(PROPOSED, "@in20"));

        // then
        assertThat(story.steps(number)).doesNotContain(APPROVAL);
    }

    @Test
    void nobody_is_handed_over_before_the_announced_day() {
        // given
        var tale = story.begun(StoryBook.usual(), 0, Map.of());
        story.tellBefore(tale, Step.CHECK_DEPARTURE);
        tale.tell(story.next(tale));
        var border = story.open(tale.number(), Step.HAND_OVER);

        // then
        assertThat(catchThrowableOfType(InvalidContentException.class, () -> tale.tell(border))
                        .problems())
                .extracting(
                        InvalidContentException.FieldProblem::field, InvalidContentException.FieldProblem::messageKey)
                .containsExactly(tuple("handedOverAt", "handover.beforeDay"));

        // when
        story.timePasses("P40D");
        tale.tell(border);

        // then
        assertThat(story.steps(tale.number())).doesNotContain(Step.HAND_OVER);
    }

    private static Map<String, Object> askedFor(String day) {
        return Map.of(
                Variable.PLANNED_HANDOVER,
                day,
                "shorterNoticeAsked",
                "yes",
                "shorterNoticeReason",
                "A seat on that day");
    }

    @Test
    void nobody_is_handed_over_into_custody() {
        // given
        var number = story.before(Step.HAND_OVER);

        // then
        assertThat(refused(number, Step.HAND_OVER, Map.of("heldOnArrival", "yes")))
                .containsExactly(HandoverProcess.Variable.HANDOVER_DONE);

        // when
        story.play(number, Step.HAND_OVER, Map.of("heldOnArrival", "no"));

        // then
        assertThat(story.steps(number)).doesNotContain(Step.HAND_OVER);
    }

    @Test
    void what_the_country_of_origin_says_of_custody_holds_until_it_says_otherwise() {
        // given
        var number = story.before(Step.PREPARE_RECEPTION);
        story.play(number, Step.PREPARE_RECEPTION, Map.of("heldOnArrival", "yes"));

        // then
        assertThat(refused(number, Step.CHECK_DEPARTURE, Map.of())).containsExactly(Variable.STILL_WANTS_RETURN);

        // when a new day is proposed, the country of origin answers again
        story.play(number, Step.CHECK_DEPARTURE, Map.of("journeyOnDay", "no"));
        story.tellBefore(number, ReturnApprovalProcess.Step.DECIDE_RETURN);
        story.play(number, ReturnApprovalProcess.Step.DECIDE_RETURN, Map.of("heldOnArrival", "no"));
        story.tellBefore(number, Step.HAND_OVER);

        // then
        assertThat(story.steps(number)).contains(Step.HAND_OVER);
    }

    @Test
    void the_border_unit_does_not_answer_for_the_country_of_origin() {
        // given
        var number = story.before(Step.PREPARE_RECEPTION);
        story.play(number, Step.CHECK_DEPARTURE, Map.of());
        story.play(number, Step.PREPARE_RECEPTION, Map.of("heldOnArrival", "yes"));

        // then
        assertThat(catchThrowableOfType(
                        InvalidContentException.class,
                        () -> story.play(number, Step.HAND_OVER, Map.of("heldOnArrival", "no"))))
                .as("what the country of origin said is not the border's to read (R10)")
                .hasMessage(RefusalReasonsForReader.COMMON)
                .extracting(InvalidContentException::problems)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();

        // when
        story.play(
                number,
                Step.HAND_OVER,
                Map.of(
                        Variable.HANDOVER_DONE,
                        "refused",
                        "handoverNotDone",
                        HandoverProcess.Answer.NOT_ADMITTED,
                        "heldOnArrival",
                        "no"));

        // then
        assertThat(story.steps(number)).doesNotContain(Step.HAND_OVER);
    }

    private List<String> refused(CaseNumber number, String step, Map<String, Object> changes) {
        return catchThrowableOfType(InvalidContentException.class, () -> story.play(number, step, changes))
                .problems()
                .stream()
                .map(InvalidContentException.FieldProblem::field)
                .toList();
    }
}
