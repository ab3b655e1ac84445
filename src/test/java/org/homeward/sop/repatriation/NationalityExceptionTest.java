package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.NationalityExceptionProcess;
import org.homeward.shared.procedures.NationalityVerificationProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Only a verified nationality goes on; the one exception is that the focal points of both countries decide one, by name. */
@WholeRun
@ProcessTest
class NationalityExceptionTest {

    private static final String HOST = NationalityExceptionProcess.Step.DECIDE_EXCEPTION;
    private static final String ORIGIN = NationalityExceptionProcess.Step.DECIDE_EXCEPTION_AT_HOME;
    private static final String NEWS = NationalityVerificationProcess.Step.GIVE_NATIONALITY_NEWS;
    private static final String REPORT = OriginResponseProcess.Step.REPORT_ASSESSMENT;
    private static final Map<String, Object> ASKS = Map.of(
            NationalityExceptionProcess.Variable.HOST_EXCEPTION,
            NationalityExceptionProcess.Answer.ASK_ORIGIN,
            "hostExceptionBy",
            "@text",
            "hostExceptionReasons",
            "@text");

    @Autowired
    Stories story;

    @Autowired
    RuntimeService runtime;

    @Test
    void with_a_yes_of_both_the_return_goes_on_and_nobody_waits_for_the_registers() {
        // given
        var number = pending();
        story.play(number, HOST, ASKS);
        assertThat(story.open(number, ORIGIN).agency().country().value()).isEqualTo("KH");

        // when
        story.play(number, ORIGIN, Map.of());

        // then
        assertThat(story.steps(number)).doesNotContain(HOST, ORIGIN, NEWS);
        story.tellBefore(number, ReturnApprovalProcess.Step.REQUEST_APPROVAL);
        story.play(number, ReturnApprovalProcess.Step.REQUEST_APPROVAL, Map.of());
        assertThat(story.steps(number)).contains(ReturnApprovalProcess.Step.DECIDE_RETURN);
    }

    @Test
    void who_asks_says_by_whom_and_why() {
        // given
        var number = pending();

        // then
        assertThatThrownBy(() -> story.play(
                        number,
                        HOST,
                        Map.of(
                                NationalityExceptionProcess.Variable.HOST_EXCEPTION,
                                NationalityExceptionProcess.Answer.ASK_ORIGIN)))
                .isInstanceOf(InvalidContentException.class);
    }

    @Test
    void a_no_of_either_waits_and_time_alone_never_makes_an_exception() {
        // given
        var number = pending();
        story.play(number, HOST, ASKS);

        // when
        story.play(number, ORIGIN, Map.of(NationalityExceptionProcess.Variable.ORIGIN_EXCEPTION, "refused"));

        // then
        assertThat(story.steps(number)).doesNotContain(HOST, ORIGIN, NEWS, REPORT);

        // when
        story.timePasses("P25D");

        // then
        assertThat(story.steps(number)).contains(NEWS).doesNotContain(HOST, ORIGIN, REPORT);
    }

    @Test
    void an_open_question_is_overtaken_by_the_next_news_and_asked_anew_while_it_is_pending() {
        // given
        var number = pending();
        assertThat(story.steps(number)).contains(HOST);

        // when
        story.timePasses("P25D");

        // then
        assertThat(story.steps(number)).contains(NEWS).doesNotContain(HOST);

        // when
        story.play(number, NEWS, still());

        // then
        assertThat(story.steps(number)).contains(HOST).doesNotContain(NEWS);
    }

    @Test
    void who_waits_is_asked_again_after_each_news_that_is_still_pending() {
        // given
        var number = pending();

        for (int round = 0; round < 2; round++) {
            // when
            story.play(number, HOST, Map.of(NationalityExceptionProcess.Variable.HOST_EXCEPTION, "wait"));
            assertThat(story.steps(number)).doesNotContain(HOST);
            story.timePasses("P25D");
            story.play(number, NEWS, still());

            // then
            assertThat(story.steps(number)).contains(HOST).doesNotContain(NEWS);
        }
    }

    @Test
    void approval_and_handover_refuse_a_nationality_that_is_neither_verified_nor_an_exception() {
        // given
        var number = pending();
        story.play(number, HOST, ASKS);
        story.play(number, ORIGIN, Map.of());
        story.tellBefore(number, ReturnApprovalProcess.Step.REQUEST_APPROVAL);

        // when
        exception(number, false);

        // then
        assertThatThrownBy(() -> story.play(number, ReturnApprovalProcess.Step.REQUEST_APPROVAL, Map.of()))
                .isInstanceOf(InvalidContentException.class);

        // given
        exception(number, true);
        story.tellBefore(number, HandoverProcess.Step.HAND_OVER);

        // when
        exception(number, false);

        // then
        assertThatThrownBy(() -> story.play(number, HandoverProcess.Step.HAND_OVER, Map.of()))
                .isInstanceOf(InvalidContentException.class);
    }

    private CaseNumber pending() {
        return story.upTo(NationalityVerificationProcess.Step.VERIFY_NATIONALITY, still());
    }

    private static Map<String, Object> still() {
        return Map.of(
                NationalityVerificationProcess.Variable.NATIONALITY_OUTCOME,
                NationalityVerificationProcess.Answer.PENDING_VERIFICATION,
                NationalityVerificationProcess.Variable.NATIONALITY_PENDING_UNTIL,
                "@in20");
    }

    private void exception(CaseNumber number, boolean decided) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .list()
                .forEach(instance ->
                        runtime.setVariable(instance.getId(), RepatriationProcess.Variable.EXCEPTION_BY_BOTH, decided));
    }
}
