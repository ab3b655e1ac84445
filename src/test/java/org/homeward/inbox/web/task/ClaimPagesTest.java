package org.homeward.inbox.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.StepId;
import org.homeward.testing.Caller;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;

/** Taking a step and giving it back, with a reload and without; who else has its page open. */
@WebTest
class ClaimPagesTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc mvc;

    @Autowired
    WorkItems workItems;

    private static final AtomicInteger PERSON = new AtomicInteger(748_100);

    private StepId step;

    @BeforeEach
    void a_step_is_open() {
        ToldStory.people(accounts);
        step = workItems
                .ofCase(ToldStory.opened(application, PERSON.getAndIncrement()).number())
                .get(0)
                .id();
    }

    @Test
    void a_page_that_takes_a_step_gets_back_what_changed_and_no_page() throws Exception {
        // when
        var taken = part("th.police1", "/claim");
        var givenBack = part("th.police1", "/release");

        // then
        assertThat(taken)
                .contains("/release")
                .contains("hx-swap-oob")
                .doesNotContain("<main")
                .doesNotContain("/claim");
        assertThat(givenBack).contains("/claim").doesNotContain("/release");
        assertThat(workItems.find(step).orElseThrow().assignee()).isNull();
    }

    @Test
    void without_a_script_the_page_itself_comes_back() throws Exception {
        // when
        var answer = visitor("th.police1").post("/tasks/" + step + "/claim", "");

        // then
        assertThat(answer.getRedirectedUrl()).isEqualTo("/tasks/" + step);
        assertThat(workItems.find(step).orElseThrow().assignee()).isEqualTo("th.police1");
    }

    @Test
    void a_page_of_another_account_takes_nothing() throws Exception {
        // when
        var answer = visitor("th.police2")
                .ask(HttpMethod.POST, "/tasks/" + step + "/claim", "", "Homeward-Account", "th.police1");

        // then
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(workItems.find(step).orElseThrow().assignee()).isNull();
    }

    @Test
    void a_colleague_who_has_it_open_is_named_and_the_text_of_the_page_says_who_may_write() throws Exception {
        // given
        visitor("th.police2").get("/tasks/" + step);

        // when
        var page = visitor("th.police1").get("/tasks/" + step).getContentAsString(StandardCharsets.UTF_8);
        part("th.police1", "/claim");
        var here = visitor("th.police1")
                .ask(HttpMethod.GET, "/tasks/" + step + "/here", "", "Accept", "application/json")
                .getContentAsString(StandardCharsets.UTF_8);

        // then
        assertThat(page).contains("เปิดขั้นตอนนี้เมื่อสักครู่ ยังไม่มีผู้รับงานนี้");
        assertThat(here).contains("เปิดขั้นตอนนี้เมื่อสักครู่").contains("มีเพียงท่านที่เขียนและส่งงานได้");
    }

    private String part(String account, String act) throws Exception {
        var answer = visitor(account)
                .ask(HttpMethod.POST, "/tasks/" + step + act, "", "HX-Request", "true", "Homeward-Account", account);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private Caller visitor(String account) {
        return Caller.of(mvc, accounts, account);
    }
}
