package org.homeward.cases.web.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.homeward.directory.people.Accounts;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shell.web.actor.ActorAuthentication;
import org.homeward.testing.Caller;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Finding an answer on the page of what is known, by a form alone, and asking about one that came from abroad. */
@WholeRun
@WebTest
class FindInFileTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(application.getBean(Accounts.class));
    }

    @Test
    void words_are_found_in_questions_and_answers_whole_or_in_part_and_stand_in_no_address() throws Exception {
        // given
        var story = ToldStory.opened(application, 783_001).before(FamilyTracingProcess.Step.ASSESS_FAMILY);
        var page = "/cases/" + story.number() + "/file";
        var all = text(caller("th.shelter1").get(page));

        // when
        var found = send("th.shelter1", page, story.mark().toUpperCase(Locale.ROOT));
        var none = send("th.shelter1", page, "nobody said <this> ever");

        // then
        assertThat(found.getStatus()).isEqualTo(200);
        assertThat(found.getRedirectedUrl()).isNull();
        assertThat(answers(text(found))).isPositive().isLessThan(answers(all));
        assertThat(text(found)).contains("role=\"status\"").doesNotContain("?find=");
        assertThat(answers(text(none))).isZero();
        assertThat(text(none)).contains("nobody said &lt;this&gt; ever").doesNotContain("<this>");
        assertThat(answers(text(send("th.shelter1", page, "")))).isEqualTo(answers(all));
        assertThat(answers(text(send("th.shelter1", page, "x".repeat(5_000))))).isZero();
    }

    @Test
    void nothing_is_found_that_the_reader_may_not_read() throws Exception {
        // given
        var story = ToldStory.opened(application, 783_002).before(FamilyTracingProcess.Step.ASSESS_FAMILY);
        var page = "/cases/" + story.number() + "/file";

        // then
        assertThat(answers(text(send("th.shelter1", page, "narrative " + story.mark()))))
                .isEqualTo(answers(text(send("th.shelter1", page, story.mark() + " narrative"))));
        assertThat(answers(text(send("th.focal1", page, story.mark()))))
                .isLessThanOrEqualTo(answers(text(caller("th.focal1").get(page))));
        assertThat(send("la.focal1", page, story.mark()).getStatus()).isEqualTo(404);
        assertThat(send("th.border1", page, story.mark()).getStatus()).isEqualTo(404);
    }

    @Test
    void about_an_answer_from_abroad_one_asks_the_other_side_and_corrects_ones_own() throws Exception {
        // given
        var story = ToldStory.opened(application, 783_003).before(ReturnApprovalProcess.Step.DECIDE_RETURN);
        var page = "/cases/" + story.number() + "/file";

        // when
        var shelter = text(caller("th.shelter1").get(page));

        // then
        assertThat(shelter)
                .contains("href=\"/cases/" + story.number() + "/questions\"", "/correction\"")
                .contains("hw-person--slim");
        assertThat(shelter.substring(0, shelter.indexOf("</title>"))).doesNotContain(story.mark());
    }

    private static int answers(String page) {
        return page.split("hw-answer--file", -1).length - 1;
    }

    private Caller caller(String account) {
        return Caller.of(mvc, application.getBean(Accounts.class), account);
    }

    private MockHttpServletResponse send(String account, String path, String find) throws Exception {
        return mvc.perform(post(path)
                        .header("Accept", "text/html")
                        .param("find", find)
                        .with(csrf())
                        .with(authentication(
                                new ActorAuthentication(caller(account).actor()))))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
