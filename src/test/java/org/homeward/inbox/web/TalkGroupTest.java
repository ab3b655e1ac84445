package org.homeward.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.homeward.directory.people.Accounts;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.Stories;
import org.homeward.testing.SystemActor;
import org.homeward.testing.TestClock;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Talks with people who decide have a group of their own in the inbox, which is never red (R2). */
@WebTest
class TalkGroupTest {

    private static final String TALK = "hw-group\"><span>นัดคุยวันนี้";

    @Autowired
    Stories story;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    @Autowired
    SystemActor system;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvc mvc;

    @Test
    void a_talk_of_today_or_before_stands_between_what_is_late_and_what_is_due_today() throws Exception {
        // given
        clock.advance(Duration.ofDays(200));
        var late = story.opened();
        var talk = story.opened();
        var step =
                story.open(talk, IdentificationProcess.Step.SCREEN_PERSON).id().value();
        system.does(() -> database.sql("""
                        update work_item set kind = 'personDecides', due = null, next_talk = :talk where step_id = :step
                        """)
                .param("talk", DatabaseTimes.of(clock.instant().plus(Duration.ofDays(19))))
                .param("step", step)
                .update());
        assertThat(inbox()).doesNotContain(TALK);

        // when
        clock.advance(Duration.ofDays(20));
        var due = story.opened();

        // then
        var page = inbox();
        var group = page.indexOf(TALK);
        assertThat(group).isGreaterThan(page.indexOf("hw-group"));
        var row = page.indexOf("step-" + step);
        assertThat(row).isGreaterThan(group).isEqualTo(page.lastIndexOf("step-" + step));
        assertThat(page.indexOf(due.value(), group)).isGreaterThan(row);
        var next = page.indexOf("hw-group", group + TALK.length());
        assertThat(page.substring(group, next)).doesNotContain("--late");
        assertThat(page.indexOf(late.value(), page.indexOf("hw-group"))).isLessThan(group);
    }

    private String inbox() throws Exception {
        return Caller.of(mvc, accounts, "th.police1")
                .get("/inbox?scope=agency&opened=month")
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
