package org.homeward.cases.web.opened;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.LegalMattersProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shell.web.actor.ActorAuthentication;
import org.homeward.testing.Caller;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** From the page of a case, and over the API, the host opens the step for legal matters again, once. */
@WholeRun
@WebTest
class LegalNewsTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkItems workItems;

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(accounts);
    }

    @Test
    void the_hosts_page_has_the_button_until_the_step_is_open_and_the_origins_page_never() throws Exception {
        // given
        var number = asked(787_101);
        assertThat(text("th.police1", number)).contains("/cases/" + number + "/legal-news");
        assertThat(text("kh.mosvy1", number)).doesNotContain("/legal-news");

        // when
        var answer = mvc.perform(post("/cases/" + number + "/legal-news")
                        .with(authentication(new ActorAuthentication(
                                Caller.of(mvc, accounts, "th.police1").actor())))
                        .with(csrf()))
                .andReturn()
                .getResponse();

        // then
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(text("th.police1", number)).doesNotContain("/legal-news");
        assertThat(opened(number)).isOne();
    }

    @Test
    void the_api_opens_it_once_and_says_no_to_the_other_side() throws Exception {
        // given
        var number = asked(787_102);

        // when / then
        assertThat(sent("kh.mosvy1", number)).isEqualTo(409);
        assertThat(sent("th.police1", number)).isEqualTo(204);
        assertThat(sent("th.police1", number)).isEqualTo(204);
        assertThat(opened(number)).isOne();
    }

    private CaseNumber asked(int person) {
        var told = ToldStory.opened(application, person);
        told.before(ReturnApprovalProcess.Step.DECIDE_RETURN);
        return told.number();
    }

    private long opened(CaseNumber number) {
        return ActingParty.asSystem("test", () -> workItems.ofCase(number)).stream()
                .filter(step -> step.key().equals(LegalMattersProcess.Step.CLEAR_LEGAL_MATTERS))
                .count();
    }

    private int sent(String account, CaseNumber number) throws Exception {
        return Caller.of(mvc, accounts, account)
                .post("/api/v1/cases/" + number + "/legal-news", "{}")
                .getStatus();
    }

    private String text(String account, CaseNumber number) throws Exception {
        return Caller.of(mvc, accounts, account).get("/cases/" + number).getContentAsString(StandardCharsets.UTF_8);
    }
}
