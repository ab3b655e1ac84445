package org.homeward.inbox.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
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
import org.springframework.mock.web.MockHttpServletResponse;
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

    @Test
    void a_draft_in_a_step_that_nobody_took_stands_under_mine_with_its_time() throws Exception {
        // given
        ToldStory.people(accounts);
        var story = ToldStory.opened(application, 748_004);
        var step = workItems.ofCase(story.number()).get(0).id();
        assertThat(body("th.police1", "/inbox")).doesNotContain("id=\"step-" + step + "\"");

        // when
        visitor("th.police1")
                .ask(HttpMethod.PUT, "/api/v1/tasks/" + step + "/draft", "{\"data\":{\"observations\":\"half\"}}");

        // then
        var mine = body("th.police1", "/inbox");
        var row = mine.substring(mine.indexOf("id=\"step-" + step + "\""));
        assertThat(row.substring(0, row.indexOf("hw-row__act"))).containsPattern(MARK + " \\d\\d:\\d\\d");
        assertThat(body("th.police2", "/inbox")).doesNotContain("id=\"step-" + step + "\"");
    }

    @Test
    void a_page_saves_nothing_over_a_newer_draft_and_nothing_for_another_account() throws Exception {
        // given
        ToldStory.people(accounts);
        var story = ToldStory.opened(application, 748_005);
        var page = "/tasks/" + workItems.ofCase(story.number()).get(0).id();
        var first = saved(page, 1, "[]", "th.police1");

        // when
        var older = saved(page, 2, "[]", "th.police1");
        var others = saved(page, 3, "[]", "th.police2");

        // then
        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(older.getStatus()).isEqualTo(409);
        assertThat(older.getContentAsString(StandardCharsets.UTF_8)).contains("refusal.tooLate.newerDraft");
        assertThat(others.getStatus()).isEqualTo(403);
        assertThat(others.getContentAsString(StandardCharsets.UTF_8)).contains("refusal.notAllowed.otherAccount");
        assertThat(saved(page, 4, "[\"none\"]", "th.police1").getStatus()).isEqualTo(422);
        var here = visitor("th.police1").ask(HttpMethod.GET, page + "/here", "", "Accept", "application/json");
        assertThat(here.getContentAsString(StandardCharsets.UTF_8))
                .contains(new UUID(0, 1).toString())
                .containsPattern("\"savedAt\":\"\\d\\d:\\d\\d\"");
    }

    /** What a page of the first police officer sends, in a browser in which the account is signed in. */
    private MockHttpServletResponse saved(String page, int revision, String after, String account) throws Exception {
        var body = "{\"data\":{\"observations\":\"half\"},\"revision\":\"%s\",\"after\":%s}"
                .formatted(new UUID(0, revision), after);
        return visitor(account).ask(HttpMethod.POST, page + "/draft", body, "Homeward-Account", "th.police1");
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
