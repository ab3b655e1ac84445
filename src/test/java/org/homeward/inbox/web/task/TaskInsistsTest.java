package org.homeward.inbox.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.homeward.directory.people.Accounts;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.sop.insisted.StepRequirementsInWords;
import org.homeward.sop.insisted.StepRequirementsView;
import org.homeward.testing.Caller;
import org.homeward.testing.ShownText;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/** Before anything is typed the page of a step says what the program insists on there, the same for every case. */
@WebTest
class TaskInsistsTest {

    private static final Pattern LIST = Pattern.compile("(?s)<details class=\"hw-fold hw-insists\".*?</details>");

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    StepRequirementsInWords insisted;

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(accounts);
    }

    @Test
    void the_page_says_each_condition_and_what_the_step_sets_off() throws Exception {
        // given
        var adult = ToldStory.opened(application, 748_940).before(IdentificationProcess.Step.INTERVIEW_PERSON);
        var reader = reader(adult);
        var told = insisted.of(
                IdentificationProcess.Step.INTERVIEW_PERSON, reader.actor().language());

        // when
        var list = ShownText.of(list(adult));

        // then
        assertThat(told.count()).isPositive();
        assertThat(told.groups().stream()
                        .flatMap(group -> group.sentences().stream())
                        .map(StepRequirementsView.Sentence::text))
                .allSatisfy(sentence -> assertThat(list).contains(sentence));
        assertThat(told.effects().stream().map(StepRequirementsView.SetOff::text))
                .allSatisfy(effect -> assertThat(list).contains(effect));
        assertThat(ShownText.forMachines(list(adult))).isEmpty();
    }

    @Test
    void it_is_the_same_for_an_adult_and_for_a_child() throws Exception {
        // given
        var adult = ToldStory.opened(application, 748_941).before(IdentificationProcess.Step.INTERVIEW_PERSON);
        var child = ToldStory.opened(application, "th-kh-child", 748_942)
                .before(IdentificationProcess.Step.INTERVIEW_PERSON);

        // then
        assertThat(list(child)).isEqualTo(list(adult));
    }

    @Test
    void a_step_that_only_goes_on_has_no_list() throws Exception {
        // given
        var story = ToldStory.opened(application, 748_943);
        while (!insisted.of(story.next().orElseThrow().key(), Locale.ENGLISH).isEmpty()) {
            story.tell(story.next().orElseThrow());
        }

        // then
        assertThat(page(story)).doesNotContain("hw-insists");
    }

    private String list(ToldStory story) throws Exception {
        var found = LIST.matcher(page(story));
        assertThat(found.find()).isTrue();
        return HtmlUtils.htmlUnescape(found.group());
    }

    private String page(ToldStory story) throws Exception {
        var answer = reader(story).get("/tasks/" + story.next().orElseThrow().id());
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private Caller reader(ToldStory story) {
        return Caller.of(mvc, accounts, story.account(story.next().orElseThrow()));
    }
}
