package org.homeward.letters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Letters and the timetable on paper: who gets them, what stands there, and what never does. */
@WholeRun
@WebTest
class LetterPagesTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkItems workItems;

    @Autowired
    FinishedSteps finished;

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(accounts);
    }

    @Test
    void the_request_is_printed_before_and_after_it_is_handed_in_for_its_own_agency_alone() throws Exception {
        // given
        var story = ToldStory.opened(application, 746_001).before(RepatriationProcess.Step.REQUEST_TRACING);
        var step = workItems.ofCase(story.number()).stream()
                .filter(open -> open.key().equals(RepatriationProcess.Step.REQUEST_TRACING))
                .findFirst()
                .orElseThrow();
        var letter = "/tasks/" + step.id() + "/letter";

        // when
        var before = visitor("th.focal1").get(letter);
        story.before(OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST);
        var after = visitor("th.focal1").get(letter);

        // then
        assertThat(Paper.text(before, 1)).contains(story.number().value()).contains("Cambodia");
        assertThat(Paper.text(after, 1)).contains(story.mark()).contains("Date of birth, if known");
        assertThat(before.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"letter.pdf\"");
        assertThat(before.getContentType()).isEqualTo("application/pdf");
        assertThat(Paper.text(after, Paper.LAST).codePoints())
                .anyMatch(letters -> Character.UnicodeScript.of(letters) == Character.UnicodeScript.KHMER);
        for (var other : new String[] {"kh.mosvy1", "th.police1", "la.focal1", "operator"}) {
            assertThat(visitor(other).get(letter).getStatus()).as(other).isEqualTo(404);
        }
        Paper.keep("tracing-request.pdf", after);
    }

    @Test
    void the_request_to_agree_holds_no_reasons_and_no_word_that_tells() throws Exception {
        // given
        var story = ToldStory.opened(application, 746_002).before(ReturnApprovalProcess.Step.DECIDE_RETURN);
        var step = finished.ofCase(story.number()).stream()
                .filter(done -> done.key().equals(ReturnApprovalProcess.Step.REQUEST_APPROVAL))
                .findFirst()
                .orElseThrow();

        // when
        var answer = visitor("th.focal1").get("/tasks/" + step.id() + "/letter");

        // then
        assertThat(Paper.text(answer, 1))
                .contains("Proposed day of return")
                .doesNotContain("Reasons")
                .satisfies(text -> assertThat(text.toLowerCase(Locale.ROOT))
                        .doesNotContain("traffick")
                        .doesNotContain("homeward"));
        assertThat(visitor("th.focal1").get("/cases/" + story.number()).getContentAsString())
                .contains("/tasks/" + step.id() + "/letter");
        Paper.keep("approval-request.pdf", answer);
    }

    @Test
    void the_referral_says_what_is_asked_and_what_was_answered_also_when_it_is_over() throws Exception {
        // given
        var story = ToldStory.opened(application, 746_004).before(ServiceReferralProcess.Step.ANSWER_REFERRAL);
        var step = workItems.ofCase(story.number()).stream()
                .filter(open -> open.key().equals(ServiceReferralProcess.Step.ANSWER_REFERRAL))
                .findFirst()
                .orElseThrow();
        var before = visitor("th.health1").get("/tasks/" + step.id() + "/letter");

        // when
        story.before(ServiceReferralProcess.Step.PROVIDE_SERVICE);
        var after = visitor("th.health1").get("/tasks/" + step.id() + "/letter");

        // then
        assertThat(Paper.text(before, 1))
                .contains("Service asked for")
                .contains("How urgent")
                .contains("What is needed");
        assertThat(Paper.text(after, 1))
                .contains("Service asked for")
                .contains("How urgent")
                .contains("What is needed " + story.mark())
                .contains("Can you give this service? Yes, we accept")
                .contains("First appointment, and how to get there " + story.mark());
        Paper.keep("referral.pdf", after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "km", "th", "lo", "vi"})
    void the_timetable_is_there_in_each_language_of_paper(String language) throws Exception {
        // given
        var story = ToldStory.opened(application, 746_003).before(ReturnWishProcess.Step.COUNSEL_RETURN);

        // when
        var answer = visitor("th.shelter1").get("/cases/" + story.number() + "/timetable.pdf?language=" + language);

        // then
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(Paper.text(answer, 1)).contains(story.number().value()).doesNotContain(story.mark());
        Paper.keep("timetable-" + language + ".pdf", answer);
    }

    private Caller visitor(String account) {
        return Caller.of(mvc, accounts, account);
    }
}
