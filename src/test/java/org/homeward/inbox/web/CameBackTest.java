package org.homeward.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.homeward.directory.people.Accounts;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.Stories;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A step that came back because the other side asked for changes stands on top of the inbox, marked, whatever its date. */
@WholeRun
@WebTest
class CameBackTest {

    @Autowired
    Stories story;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc mvc;

    @Test
    void a_step_that_came_back_is_first_and_stands_there_once() throws Exception {
        // given
        var number = story.before(ReturnApprovalProcess.Step.DECIDE_RETURN);

        // when
        story.play(
                number,
                ReturnApprovalProcess.Step.DECIDE_RETURN,
                Map.of(ReturnApprovalProcess.Variable.RETURN_DECISION, ReturnApprovalProcess.Answer.CHANGES_ASKED));
        story.steps(number);
        var step =
                story.open(number, ReturnApprovalProcess.Step.REQUEST_APPROVAL).id();

        // then
        var page = inbox();
        var row = page.indexOf("step-" + step);
        assertThat(page.indexOf("<tbody class=\"hw-work__")).isEqualTo(page.indexOf("<tbody class=\"hw-work__back"));
        assertThat(row).isPositive().isEqualTo(page.lastIndexOf("step-" + step));
        assertThat(row).isLessThan(page.indexOf("</tbody>"));
    }

    private String inbox() throws Exception {
        return Caller.of(mvc, accounts, "th.focal1")
                .get("/inbox?scope=agency")
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
