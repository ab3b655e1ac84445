package org.homeward.inbox.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.ToldStory;
import org.homeward.testing.Caller;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** What the page after a hand-in says. */
@WebTest
class DonePageTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc mvc;

    @Autowired
    WorkItems workItems;

    @Test
    void a_hand_in_that_ends_the_case_says_so_before_and_after() throws Exception {
        // given
        ToldStory.people(accounts);
        var story = ToldStory.opened(application, 748_003);
        var step = workItems.ofCase(story.number()).get(0).id();
        var visitor = Caller.of(mvc, accounts, "th.police1");
        assertThat(text(visitor, "/tasks/" + step)).contains("ส่วนนี้สิ้นสุด: ไม่พบสัญญาณการค้ามนุษย์");

        // when
        visitor.post("/api/v1/tasks/" + step + "/hand-in", """
                {"data": {"consentInterview": "Given", "immediateSafety": "Low", "healthNeed": "no", "interpreterUsed": "notNeeded",
                          "ageDoubt": "no", "signsFound": "no", "fearsAuthoritiesAtHome": "no", "reviewAsked": "no"}}
                """);

        // then
        assertThat(text(visitor, "/tasks/" + step + "/done")).contains("กรณีนี้สิ้นสุดแล้ว: ไม่พบสัญญาณ");
    }

    @Test
    void the_next_step_of_the_same_case_comes_first_as_a_link() throws Exception {
        // given
        ToldStory.people(accounts);
        var story = ToldStory.opened(application, 748_006);
        var step = workItems.ofCase(story.number()).get(0).id();

        // when
        story.tell(story.next().orElseThrow());
        var done = text(Caller.of(mvc, accounts, "th.police1"), "/tasks/" + step + "/done");

        // then
        var own = workItems.ofCase(story.number()).stream()
                .filter(open -> open.agency().value().equals("TH-RTP-ATPD"))
                .map(open -> "/tasks/" + open.id())
                .toList();
        var first = done.substring(done.indexOf("<main"));
        first = first.substring(first.indexOf("href=\"/tasks/") + 6);
        assertThat(own).isNotEmpty().contains(first.substring(0, first.indexOf('"')));
    }

    private static String text(Caller visitor, String page) throws Exception {
        return visitor.get(page).getContentAsString(StandardCharsets.UTF_8);
    }
}
