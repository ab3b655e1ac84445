package org.homeward.inbox.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.testing.BrowserTest;
import org.homeward.testing.Chromium;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A first screening and an interview that say nothing are stopped at their fields, in each language; nothing is ticked beforehand. */
@WholeRun
@BrowserTest
class EmptyAnswersTest {

    private static final Map<String, String> ANSWER = Map.of(
            "en", "Answer this question.",
            "km", "ត្រូវការចម្លើយ។",
            "th", "โปรดตอบข้อนี้");

    @Autowired
    ApplicationContext application;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkItems workItems;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"en, 748301", "km, 748302", "th, 748303"})
    void a_screening_of_one_answer_is_stopped_at_what_it_must_ask_and_taken_in_high_danger(
            String language, int person) {
        // given
        ToldStory.people(accounts);
        var story = ToldStory.opened(application, person);
        var step = story.next().orElseThrow();
        try (var chromium = new Chromium();
                var visitor = chromium.visitor(port)) {
            visitor.signIn(story.account(step), ToldStory.PASSWORD).speak(language);
            var page = visitor.open("/tasks/" + step.id());

            // when
            choose(page, "immediateSafety", 2);
            page.click("[data-action='hand-in']");

            // then
            assertThat(problems(page, language))
                    .contains(
                            "healthNeed",
                            IdentificationProcess.Variable.CONSENT_INTERVIEW,
                            "interpreterUsed",
                            "ageDoubt",
                            "signsFound",
                            "fearsAuthoritiesAtHome")
                    .doesNotContain("immediateSafety");
            assertThat(workItems.ofCase(story.number())).extracting("id").contains(step.id());

            // when
            choose(page, "immediateSafety", 0);
            page.click("[data-action='hand-in']");
            page.waitForURL("**/done");

            // then
            assertThat(workItems.ofCase(story.number())).extracting("id").doesNotContain(step.id());
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 748304", "km, 748305", "th, 748306"})
    void an_interview_of_one_tick_and_a_dash_is_stopped_and_what_was_told_before_is_asked_again(
            String language, int person) {
        // given
        ToldStory.people(accounts);
        var story = ToldStory.opened(application, person).before(IdentificationProcess.Step.INTERVIEW_PERSON);
        var step = story.next().orElseThrow();
        try (var chromium = new Chromium();
                var visitor = chromium.visitor(port)) {
            visitor.signIn(story.account(step), ToldStory.PASSWORD).speak(language);
            var page = visitor.open("/tasks/" + step.id());
            assertThat(page.locator("input:is([id*='-rightsTold-'], [id*='-interpreterConflictChecked-']):checked")
                            .count())
                    .isZero();
            assertThat(page.locator(".hw-sections__done").count()).isZero();

            // when
            choose(page, "con_Consent", 0);
            page.evaluate("() => { location.hash = '#section-5'; }");
            page.locator("textarea[id$='-evidenceSummary']").fill("-");
            page.click("[data-action='hand-in']");

            // then
            assertThat(problems(page, language))
                    .contains(
                            "rightsTold",
                            "recruitmentTold",
                            "exploitationTold",
                            "legalCaseWanted",
                            "fearsAuthoritiesAtHome")
                    .doesNotContain("con_Consent");
            assertThat(page.locator(".govuk-error-summary li a[href$='-evidenceSummary']")
                            .count())
                    .isOne();
            assertThat(workItems.ofCase(story.number())).extracting("id").contains(step.id());
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static void choose(Page page, String field, int option) {
        page.evaluate("id => document.querySelector(`input[id$='-${id}']`).click()", field + "-" + option);
    }

    /** The fields of the summary that want an answer. */
    private static List<String> problems(Page page, String language) {
        page.waitForSelector(".govuk-error-summary li a");
        return page.locator(".govuk-error-summary li a").all().stream()
                .filter(link -> link.textContent().endsWith(ANSWER.get(language)))
                .map(link -> link.getAttribute("href").replaceAll("^#fjs-form-[^-]+-([A-Za-z_]+).*", "$1"))
                .toList();
    }
}
