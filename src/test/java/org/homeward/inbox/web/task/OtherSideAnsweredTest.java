package org.homeward.inbox.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.homeward.casefile.Consents;
import org.homeward.cases.ConsentWithdrawals;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.OpenStep;
import org.homeward.platform.demo.ToldStory;
import org.homeward.procedures.Purpose;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A step that comes back says what the other side answered; one that confirms a destruction says what was received. */
@WholeRun
@WebTest
class OtherSideAnsweredTest {

    private static final String REASON = "The bridge is closed until May.";

    @Autowired
    Stories story;

    @Autowired
    Accounts accounts;

    @Autowired
    Consents consents;

    @Autowired
    ConsentWithdrawals withdrawals;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc mvc;

    @Test
    void the_step_that_comes_back_has_the_answer_on_top_and_the_former_proposal_filled_in() throws Exception {
        // given
        var number = story.before(ReturnApprovalProcess.Step.REQUEST_APPROVAL);
        var first = page(
                "th.focal1",
                story.open(number, ReturnApprovalProcess.Step.REQUEST_APPROVAL)
                        .id()
                        .value());
        story.play(
                number,
                ReturnApprovalProcess.Step.REQUEST_APPROVAL,
                Map.of(
                        "travelNeeds",
                        "A seat at the window.",
                        ReturnApprovalProcess.Variable.PROPOSED_RETURN_DATE,
                        "2026-05-19"));

        // when
        story.play(
                number,
                ReturnApprovalProcess.Step.DECIDE_RETURN,
                Map.of(
                        ReturnApprovalProcess.Variable.RETURN_DECISION,
                        ReturnApprovalProcess.Answer.CHANGES_ASKED,
                        "changesWanted",
                        List.of("crossing"),
                        "decisionReason",
                        REASON));

        // then
        assertThat(first).doesNotContain(REASON);
        story.steps(number);
        var back = page(
                "th.focal1",
                story.open(number, ReturnApprovalProcess.Step.REQUEST_APPROVAL)
                        .id()
                        .value());
        assertThat(back.substring(back.indexOf("came-title"), back.indexOf("data-island")))
                .contains("ขอให้แก้ไข", REASON, "กัมพูชา");
        assertThat(back.substring(back.indexOf("form-data")))
                .contains("A seat at the window.", "2026-05-19")
                .doesNotContain("\"hostDecision\":\"approved\"");
    }

    @Test
    void who_decides_once_more_gives_the_reason_anew() throws Exception {
        // given
        var number = story.before(ReturnApprovalProcess.Step.DECIDE_RETURN);
        story.play(
                number,
                ReturnApprovalProcess.Step.DECIDE_RETURN,
                Map.of(
                        ReturnApprovalProcess.Variable.RETURN_DECISION,
                        ReturnApprovalProcess.Answer.CHANGES_ASKED,
                        "decisionReason",
                        REASON));

        // when
        story.play(number, ReturnApprovalProcess.Step.REQUEST_APPROVAL, Map.of());
        story.steps(number);
        var page = page(
                "kh.mosvy1",
                story.open(number, ReturnApprovalProcess.Step.DECIDE_RETURN)
                        .id()
                        .value());

        // then
        var form = page.substring(page.indexOf("class=\"form-data\""));
        assertThat(form.substring(0, form.indexOf("</script>"))).doesNotContain(REASON);
        assertThat(page).as("what was said before stands beside").contains(REASON);
    }

    @Test
    void who_has_to_destroy_what_was_received_finds_the_list_of_it() throws Exception {
        // given
        var number = story.before(ReturnApprovalProcess.Step.DECIDE_RETURN);

        // when
        withdrawShare(number);
        story.steps(number);

        // then
        var step = story.open(number, InformationRecallProcess.Step.CONFIRM_DESTRUCTION);
        var page = page("kh.mosvy1", step.id().value());
        assertThat(page.substring(page.indexOf("received-title"), page.indexOf("data-island")))
                .contains("អត្តសញ្ញាណ", "បានស្នើសុំការវាយតម្លៃ");
    }

    @Test
    void what_came_with_a_new_request_is_not_to_be_destroyed() throws Exception {
        // given
        var number = story.before(ReturnApprovalProcess.Step.DECIDE_RETURN);
        withdrawShare(number);
        story.steps(number);
        var step = story.open(number, InformationRecallProcess.Step.CONFIRM_DESTRUCTION);
        var before = toDestroy(step);
        assertThat(before).contains("សំណើថ្ងៃ", "ត្រូវបានបិទ").doesNotContain("សំណើថ្មីបានមកដល់");
        story.timePasses("P3D");

        // when
        story.play(
                number,
                ProtectionProcess.Step.AGREE_STAY,
                Map.of(
                        ProtectionProcess.Variable.STAY_OUTCOME,
                        ProtectionProcess.Answer.RETURN_AGAIN,
                        "returnAgainBecause",
                        "changedMind"));
        for (var again : List.of(
                ReturnWishProcess.Step.COUNSEL_RETURN,
                ReturnWishProcess.Step.ASK_CONSENTS,
                ReturnWishProcess.Step.ASSESS_RISK,
                RepatriationProcess.Step.REQUEST_TRACING)) {
            story.play(number, again, Map.of());
        }

        // then
        var after = toDestroy(step);
        assertThat(after).contains("សំណើថ្មីបានមកដល់");
        assertThat(after.split("<li>")).hasSameSizeAs(before.split("<li>"));
    }

    private String toDestroy(OpenStep step) throws Exception {
        var page = page("kh.mosvy1", step.id().value());
        return page.substring(page.indexOf("received-title"), page.indexOf("data-island"));
    }

    private String page(String account, String step) throws Exception {
        var answer = Caller.of(mvc, accounts, account).get("/tasks/" + step);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private void withdrawShare(CaseNumber number) {
        var shelter = story.actor("th.shelter1");
        ActingParty.as(shelter.agency(), () -> {
            var given = consents.of(number, shelter).stream()
                    .filter(consent -> consent.purpose() == Purpose.ShareWithOriginAgency)
                    .findFirst()
                    .orElseThrow();
            var answers = ToldStory.answers("consentWithdrawal", 0, clock.instant());
            return withdrawals.withdraw(number, given.id(), answers, shelter);
        });
    }
}
