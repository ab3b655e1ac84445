package org.homeward.studio.trying;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.homeward.directory.people.Accounts;
import org.homeward.platform.demo.DemoAnswers;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.NationalityVerificationProcess;
import org.homeward.shared.procedures.PanelDecisionProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ShortNoticeProcess;
import org.homeward.studio.Sop;
import org.homeward.studio.drafts.SopDrafts;
import org.homeward.testing.Caller;
import org.homeward.testing.TestClock;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** A walk begins with answers of earlier steps or a message, and is refused in the words of a case. */
@WholeRun
@WebTest
class BeforeWalkPagesTest {

    private static final Sop REPATRIATION = new Sop("repatriation");
    private static final Pattern STEP = Pattern.compile("/steps/([0-9a-f-]{36})\"");
    private static final String VERIFY = "/earlier/" + NationalityVerificationProcess.Step.VERIFY_NATIONALITY;
    private static final String NOT_VERIFIED =
            "The nationality is not verified, and the focal points of both countries";

    private final DemoAnswers answers = new DemoAnswers();

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    SopDrafts drafts;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(accounts);
    }

    @Test
    void what_an_earlier_step_brought_refuses_the_step_as_in_a_case() throws Exception {
        // given
        var walk = begun(ReturnApprovalProcess.KEY);
        assertThat(page(walk))
                .contains("The nationality is verified, or the focal points", "hw-insists")
                .doesNotContain(NOT_VERIFIED);

        // when
        var before = owner().post(
                        walk + VERIFY,
                        answered(
                                "nationalityVerification",
                                NationalityVerificationProcess.Variable.NATIONALITY_OUTCOME,
                                ReintegrationProcess.Answer.REJECTED));
        var page = page(walk);
        var refused = owner().post(
                        walk + "/steps/" + step(page),
                        answered("approvalRequest", ReturnApprovalProcess.Variable.HOST_DECISION, "approved"));

        // then
        assertThat(before.getStatus()).as(before.getContentAsString()).isEqualTo(200);
        assertThat(page).contains("Answered before the walk: Verify the nationality", NOT_VERIFIED);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("\"hostDecision\"", NOT_VERIFIED);
        end(walk);
    }

    @Test
    void a_message_brings_what_its_form_asks() throws Exception {
        // given
        var walk = begun("originNotice");

        // when
        var form = page(walk + "?message=" + ShortNoticeProcess.Message.SHORT_NOTICE_ASKED);
        var sent = owner().post(
                        walk + "/message/" + ShortNoticeProcess.Message.SHORT_NOTICE_ASKED,
                        data(HandoverProcess.Variable.PLANNED_HANDOVER, "2026-04-01"));

        // then
        assertThat(form)
                .contains(
                        "/message/" + ShortNoticeProcess.Message.SHORT_NOTICE_ASKED,
                        "\"plannedHandover\"",
                        "Begin anew with");
        assertThat(sent.getStatus()).as(sent.getContentAsString()).isEqualTo(200);
        end(walk);
    }

    @Test
    void what_no_message_brings_is_told_at_its_field() throws Exception {
        // given
        var walk = begun("originNotice");
        var message = walk + "/message/" + ShortNoticeProcess.Message.SHORT_NOTICE_ASKED;

        // when / then
        assertThat(owner().post(message, data("nobodyCarries", "x")).getStatus())
                .isEqualTo(422);
        assertThat(owner().post(message, data(HandoverProcess.Variable.PLANNED_HANDOVER, "9".repeat(900)))
                        .getContentAsString())
                .contains("\"plannedHandover\"");
        assertThat(owner().post(message, "no json").getStatus()).isEqualTo(422);
        assertThat(owner().post(walk + "/message/nobody.sends", data("a", "b")).getStatus())
                .isEqualTo(404);
        assertThat(owner().post(walk + "/earlier/userTask_ofNoModel", data("a", "b"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(owner().post(walk + VERIFY, data("nobodyAsks", "x")).getContentAsString())
                .contains("nobodyAsks");
        // an opinion without a panel leads nowhere
        assertThat(owner().post(
                                walk + "/earlier/" + PanelDecisionProcess.Step.GIVE_OPINION,
                                answered("panelOpinion", "memberVote", "yes"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(owner().get(walk + "?earlier=userTask_ofNoModel&message=nobody.sends")
                        .getStatus())
                .isEqualTo(200);
        end(walk);
    }

    @Test
    void once_something_was_done_nothing_comes_before_it() throws Exception {
        // given
        var walk = begun(ReturnApprovalProcess.KEY);
        var stale = page(walk);
        var answered = owner().post(
                        walk + "/steps/" + step(stale),
                        answered("approvalRequest", ReturnApprovalProcess.Variable.HOST_DECISION, "refused"));
        assertThat(answered.getStatus()).as(answered.getContentAsString()).isEqualTo(200);

        // when
        var late = owner().post(
                        walk + VERIFY,
                        answered(
                                "nationalityVerification",
                                NationalityVerificationProcess.Variable.NATIONALITY_OUTCOME,
                                ReintegrationProcess.Answer.REJECTED));

        // then
        assertThat(stale).contains("Before the walk");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString()).contains("Somebody else changed this. Reload the page.");
        assertThat(page(walk)).doesNotContain("Before the walk", "Answered before the walk");
        end(walk);
    }

    @Test
    void the_day_that_is_taken_for_approved_is_told() throws Exception {
        // given
        clock.reset();
        var walk = begun(HandoverProcess.KEY);

        // when
        var page = page(walk);

        // then
        assertThat(page).contains("Assumed: ", "The day planned for the return is 16 Mar 2026.");
        end(walk);
    }

    private String answered(String form, String field, Object value) throws Exception {
        var data = answers.of(form, 3, clock.instant(), Map.of(field, value));
        // the person of a walk set no limits
        data.remove("limitsKept");
        return json.writeValueAsString(Map.of("data", data));
    }

    private String data(String name, String value) throws Exception {
        return json.writeValueAsString(Map.of("data", Map.of(name, value)));
    }

    private String begun(String process) throws Exception {
        var at = "/studio/drafts/" + drafts.open(REPATRIATION, owner().actor()) + "/try";
        var begun = owner().post(at + "?process=" + process + "&child=false&host=TH&origin=KH", "{}");
        assertThat(begun.getStatus()).as(begun.getContentAsString()).isEqualTo(302);
        return String.valueOf(begun.getRedirectedUrl());
    }

    private String page(String at) throws Exception {
        return owner().get(at).getContentAsString();
    }

    private void end(String walk) throws Exception {
        assertThat(owner().post(walk + "/end", "{}").getStatus()).isEqualTo(302);
    }

    private static String step(String page) {
        var found = STEP.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Caller owner() {
        return Caller.of(mvc, accounts, "owner");
    }
}
