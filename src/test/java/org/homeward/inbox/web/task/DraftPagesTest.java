package org.homeward.inbox.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.StepId;
import org.homeward.testing.Caller;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;

/** What becomes of a draft on the page when a colleague takes the step. */
@WebTest
class DraftPagesTest {

    private static final String MARK = "ฉบับร่างของท่าน";
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

    @Autowired
    ApplicationContext application;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc mvc;

    @Autowired
    WorkItems workItems;

    @Test
    void who_had_begun_can_copy_it_and_who_took_the_step_never_sees_it() throws Exception {
        // given
        ToldStory.people(accounts);
        var story = ToldStory.opened(application, 748_001);
        var page = "/tasks/" + workItems.ofCase(story.number()).get(0).id();
        visitor("th.police1")
                .ask(HttpMethod.PUT, "/api/v1" + page + "/draft", "{\"data\":{\"observations\":\"half a sentence\"}}");
        assertThat(body("th.police1", page)).contains("class=\"form-draft\"").doesNotContain("<textarea readonly");

        // when
        visitor("th.police2").post(page + "/claim", "");

        // then
        assertThat(body("th.police1", page))
                .containsPattern("<textarea readonly[^>]*>(?!observations)[^<]*: half a sentence")
                .doesNotContain("class=\"form-draft\"");
        assertThat(body("th.police2", page)).contains("data-draft-url").doesNotContain("half a sentence");
    }

    @Test
    void the_inbox_marks_the_step_of_a_draft_for_its_writer_alone() throws Exception {
        // given
        ToldStory.people(accounts);
        var story = ToldStory.opened(application, 748_002);
        var step = workItems.ofCase(story.number()).get(0).id();
        assertThat(row("th.police1", step)).doesNotContain(MARK);

        // when
        visitor("th.police1")
                .ask(HttpMethod.PUT, "/api/v1/tasks/" + step + "/draft", "{\"data\":{\"observations\":\"half\"}}");

        // then
        assertThat(row("th.police1", step)).contains(MARK);
        assertThat(row("th.police2", step)).doesNotContain(MARK);
    }

    /** The step's row, on whichever page of the agency's list it stands. */
    private String row(String account, StepId step) throws Exception {
        var page = body(account, "/inbox?scope=agency");
        while (!page.contains("id=\"step-" + step + "\"")) {
            var next = NEXT.matcher(page);
            assertThat(next.find()).as("the step is in the list").isTrue();
            page = body(account, next.group(1).replace("&amp;", "&"));
        }
        var row = page.substring(page.indexOf("id=\"step-" + step + "\""));
        return row.substring(0, row.indexOf("hw-row__act"));
    }

    private String body(String account, String page) throws Exception {
        var answer = visitor(account).get(page);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private Caller visitor(String account) {
        return Caller.of(mvc, accounts, account);
    }
}
