package org.homeward.letters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Who asks for a service prints the letter that asks, whether or not the other agency has a screen. */
@WholeRun
@WebTest
class AskersLetterTest {

    private static final String ASKER = "th.shelter1";
    private static final String ASKED = "th.health1";
    private static final List<String> OTHERS = List.of("th.police1", "th.focal1", "kh.mosvy1", "la.focal1", "operator");

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkItems workItems;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(accounts);
    }

    @Test
    void the_case_page_of_who_asks_leads_to_the_letter_and_to_no_step_of_the_other_agency() throws Exception {
        // given
        var story = ToldStory.opened(application, 748_001).before(ServiceReferralProcess.Step.ANSWER_REFERRAL);
        var step = step(story);

        // when
        var page = page(ASKER, story);
        var letter = visitor(ASKER).get(letter(story, 1));

        // then
        assertThat(page)
                .contains(letter(story, 1))
                .contains("สำนักงานสาธารณสุขจังหวัดสระแก้ว")
                .doesNotContain(step);
        assertThat(Paper.text(letter, 1))
                .contains("Service asked for")
                .contains("How urgent")
                .contains("What is needed " + story.mark())
                .contains("To Sa Kaeo Provincial Public Health Office")
                .doesNotContain("The answer")
                .doesNotContain("Pathum Thani");
        assertThat(letter.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"letter.pdf\"");
        assertThat(database.sql("select codes from audit_entry where case_number = ? and step_id = ? and actor = ?")
                        .params(story.number().value(), step, ASKER)
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .containsOnly("services");
        Paper.keep("askers-referral.pdf", letter);
    }

    @Test
    void the_letter_says_nothing_of_the_answer_once_it_was_given_and_ends_with_the_service() throws Exception {
        // given
        var story = ToldStory.opened(application, 748_002).before(ServiceReferralProcess.Step.PROVIDE_SERVICE);

        // when
        var given = visitor(ASKER).get(letter(story, 1));
        story.tell(story.next().orElseThrow());
        var over = visitor(ASKER).get(letter(story, 1));

        // then
        assertThat(Paper.text(given, 1))
                .contains("What is needed " + story.mark())
                .doesNotContain("Yes, we accept")
                .doesNotContain("First appointment");
        assertThat(over.getStatus()).isEqualTo(404);
        assertThat(page(ASKER, story)).doesNotContain("/referrals/");
    }

    @Test
    void for_everybody_else_and_of_any_other_number_it_is_not_there() throws Exception {
        // given
        var story = ToldStory.opened(application, 748_003).before(ServiceReferralProcess.Step.ANSWER_REFERRAL);

        // when, then
        for (var other : OTHERS) {
            assertThat(status(other, letter(story, 1))).as(other).isEqualTo(404);
        }
        assertThat(status(ASKED, letter(story, 1))).isEqualTo(404);
        for (var number : new String[] {"99", "0", "-1", "x", "9999999999"}) {
            assertThat(status(ASKER, "/cases/" + story.number() + "/referrals/" + number + "/letter"))
                    .as(number)
                    .isEqualTo(404);
        }

        // when
        story.before(ServiceReferralProcess.Step.PROVIDE_SERVICE);

        // then
        assertThat(status(ASKED, "/cases/" + story.number())).isEqualTo(200);
        assertThat(status(ASKED, letter(story, 1))).isEqualTo(404);
        assertThat(page(ASKED, story)).doesNotContain("/referrals/");
    }

    @Test
    void who_is_only_asked_finds_the_letter_of_its_step_and_no_papers_of_the_case() throws Exception {
        // given
        var story = ToldStory.opened(application, 748_004).before(ServiceReferralProcess.Step.ANSWER_REFERRAL);
        var step = step(story);

        // when
        var page = visitor(ASKED).get("/tasks/" + step).getContentAsString(StandardCharsets.UTF_8);

        // then
        assertThat(page).contains("/tasks/" + step + "/letter").doesNotContain("/documents");
        assertThat(status(ASKED, "/tasks/" + step + "/letter")).isEqualTo(200);
    }

    private String step(ToldStory story) {
        return workItems.ofCase(story.number()).stream()
                .filter(open -> open.key().equals(ServiceReferralProcess.Step.ANSWER_REFERRAL))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }

    private static String letter(ToldStory story, int referral) {
        return "/cases/" + story.number() + "/referrals/" + referral + "/letter";
    }

    private String page(String account, ToldStory story) throws Exception {
        return visitor(account).get("/cases/" + story.number()).getContentAsString(StandardCharsets.UTF_8);
    }

    private int status(String account, String path) throws Exception {
        return visitor(account).get(path).getStatus();
    }

    private Caller visitor(String account) {
        return Caller.of(mvc, accounts, account);
    }
}
