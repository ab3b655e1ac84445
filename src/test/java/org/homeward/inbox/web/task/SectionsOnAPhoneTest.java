package org.homeward.inbox.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.homeward.directory.people.Accounts;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.testing.BrowserTest;
import org.homeward.testing.Chromium;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The interview, the longest of the forms, on a screen 360 pixels wide. */
@BrowserTest
class SectionsOnAPhoneTest {

    private static final Path AXE = Path.of("src/main/frontend/node_modules/axe-core/axe.min.js");
    private static final String SERIOUS = """
        async () => (await axe.run(document, {resultTypes: ['violations']})).violations
          .filter(found => ['serious', 'critical'].includes(found.impact))
          .map(found => found.id + ': ' + found.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | '))
        """;
    private static final int WIDTH = 360;
    private static final int SHORT = 4_000;

    @Autowired
    ApplicationContext application;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    @Test
    void the_interview_is_filled_in_section_by_section_and_a_problem_leads_to_its_section() throws IOException {
        // given
        ToldStory.people(accounts);
        var story = ToldStory.opened(application, "th-kh-child", 748_200)
                .before(IdentificationProcess.Step.INTERVIEW_PERSON);
        var step = story.next().orElseThrow();
        try (var chromium = new Chromium();
                var visitor = chromium.visitor(port)) {
            visitor.page().setViewportSize(WIDTH, 740);
            visitor.signIn(story.account(step), ToldStory.PASSWORD).speak("en");
            var page = visitor.open("/tasks/" + step.id());

            // when
            var headings = new ArrayList<String>();
            headings.add(page.textContent(".hw-section-title"));
            var heights = new ArrayList<Integer>();
            heights.add(height(page));
            for (var next = page.locator(".hw-section-steps a:not(.hw-btn--quiet)"); next.count() > 0; ) {
                next.click();
                page.waitForFunction(
                        "before => document.activeElement.className === 'hw-section-title'"
                                + " && document.activeElement.textContent !== before",
                        headings.get(headings.size() - 1));
                headings.add(page.textContent(".hw-section-title"));
                heights.add(height(page));
            }

            // then
            assertThat(headings).doesNotHaveDuplicates().hasSizeGreaterThan(4);
            assertThat(heights).allSatisfy(height -> assertThat(height).isLessThan(SHORT));
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(WIDTH);
            assertThat(states(page)).anyMatch(words -> words.contains("1 answer needed"));
            page.evaluate(Files.readString(AXE));
            assertThat((List<?>) page.evaluate(SERIOUS)).isEmpty();

            // when
            page.click("[data-action='hand-in']");
            page.click(".govuk-error-summary li a[href$='-guardianPresent-0']");

            // then
            var wanted = page.locator("input[id$='-guardianPresent-0']");
            assertThat(wanted.isVisible()).isTrue();
            assertThat(page.evaluate("() => document.activeElement.id").toString())
                    .endsWith("-guardianPresent-0");

            // when
            page.locator("input[id*='-guardianPresent-']").last().check();
            page.locator("input[id*='-childObjectsToInterview-']").last().check();
            page.waitForFunction(
                    "() => !document.querySelector('.hw-sections [aria-current]').textContent.includes('needed')");

            // then
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @WholeRun
    @Test
    void a_section_is_ticked_only_once_all_that_a_consent_for_the_police_needs_is_answered() {
        // given
        ToldStory.people(accounts);
        var story =
                ToldStory.opened(application, "th-kh-adult", 748_201).before(IdentificationProcess.Step.EXPLAIN_RIGHTS);
        var step = story.next().orElseThrow();
        try (var chromium = new Chromium();
                var visitor = chromium.visitor(port)) {
            visitor.signIn(story.account(step), ToldStory.PASSWORD).speak("en");
            var page = visitor.open("/tasks/" + step.id());

            // when
            choose(page, ReturnJourneyProcess.Variable.CONSENT_SHARE_WITH_POLICE);
            choose(page, "papersSafe");
            choose(page, "consentGiver");

            // then
            waitFor(page, "one => one.textContent.includes('1 answer needed') && !one.className");

            // when
            choose(page, "consentSignature");

            // then
            waitFor(page, "one => one.className === 'hw-sections__done'");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static void choose(Page page, String field) {
        page.evaluate("field => document.querySelector(`input[id$='-${field}-0']`).click()", field);
    }

    /** Of the section about how the consents were given. */
    private static void waitFor(Page page, String state) {
        page.waitForFunction("() => [...document.querySelectorAll('.hw-sections li')]"
                + ".filter(one => one.textContent.startsWith('How the consents were given')).some(" + state + ")");
    }

    private static int height(Page page) {
        return (int) page.evaluate("() => document.documentElement.scrollHeight");
    }

    private static List<String> states(Page page) {
        return page.locator(".hw-sections li:not([hidden])").allTextContents();
    }
}
