package org.homeward.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.testing.BrowserTest;
import org.homeward.testing.Chromium;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.Visitor;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The story of an adult from Thailand to Cambodia, each person at their own browser. With {@code -Plong} each step is done
 * by clicks, else one of six, which by the seed; the others go through the same services.
 */
@BrowserTest
class StoryByClicksTest {

    @Autowired
    Stories story;

    @Autowired
    TestClock clock;

    @Autowired
    DemoStoryPlayer teller;

    @Autowired
    Accounts accounts;

    private static final int PERSON = 4;
    private static final int EACH = Boolean.getBoolean("homeward.long") ? 1 : 6;
    private static final int FIRST = Integer.getInteger("homeward.seed", 1) % EACH;

    private final Map<String, Visitor> people = new HashMap<>();
    private final DemoAnswers answers = new DemoAnswers();

    private Chromium chromium;

    @LocalServerPort
    int port;

    @BeforeEach
    void start() {
        ToldStory.people(accounts);
        chromium = new Chromium();
    }

    @AfterEach
    void end() {
        chromium.close();
    }

    @Test
    void an_officer_opens_a_case_and_hands_in_its_first_step_by_clicks() {
        // given
        var tale = new DemoPersonStory(teller, StoryBook.usual(), PERSON, openedByClicks(), null);
        var first = tale.next().orElseThrow();

        // when
        handIn(tale, first);

        // then
        assertThat(tale.next()).get().extracting(OpenStep::id).isNotEqualTo(first.id());
    }

    @WholeRun
    @Test
    void an_adult_travels_from_detection_to_closure_by_clicks() {
        // given
        var tale = new DemoPersonStory(teller, StoryBook.usual(), PERSON, openedByClicks(), null);

        // when
        var steps = 0;
        while (story.ended(tale.number()).isEmpty()) {
            var next = tale.next();
            if (next.isPresent() && steps++ % EACH == FIRST) {
                handIn(tale, next.get());
            } else if (next.isPresent()) {
                tale.tell(next.get());
            } else {
                story.timePasses(tale.pause().orElseThrow());
                people.clear();
            }
        }

        // then
        assertThat(story.steps(tale.number())).isEmpty();
        assertThat(story.ended(tale.number())).contains(ReturnJourneyProcess.Outcome.CLOSED);
    }

    private CaseNumber openedByClicks() {
        var page = at(StoryBook.opener(StoryBook.usual())).page();
        page.click("nav a[href='/cases/new']");
        var data = answers.of("intake", PERSON, clock.instant().minusSeconds(3600), Map.of());
        fillAndHandIn(page, "intake", data);
        return new CaseNumber(page.locator("main h1 .hw-num, main a.hw-num")
                .first()
                .textContent()
                .strip());
    }

    private void handIn(DemoPersonStory tale, OpenStep step) {
        var visitor = at(tale.account(step));
        var page = visitor.open("/inbox?scope=agency");
        while (page.locator("#step-" + step.id()).count() == 0) {
            page.locator("a[rel=next]").click();
        }
        page.locator("#step-" + step.id()).click();
        fillAndHandIn(visitor.ready(), step.formKey(), tale.answers(step, Map.of()));
        tale.told(step);
    }

    private void fillAndHandIn(Page page, String form, Map<String, Object> data) {
        page.waitForSelector("[data-island='task-form'][data-ready]");
        var before = path(page);
        new FormByHand(page).fill(data);
        page.click("[data-action='hand-in']");
        // a section that is opened changes the address behind its #
        page.waitForFunction(
                "before => location.pathname !== before || document.querySelector('.govuk-error-summary')", before);
        assertThat(path(page))
                .as("%s: %s", form, page.locator(".govuk-error-summary").allInnerTexts())
                .isNotEqualTo(before);
        page.waitForLoadState();
        if (page.url().contains("/check")) {
            checkAndHandIn(page);
        }
    }

    private static Object path(Page page) {
        return page.evaluate("() => location.pathname");
    }

    /** What can't be taken back is shown once more; what looks odd there is confirmed. */
    private static void checkAndHandIn(Page page) {
        page.locator("input[name=sure]").all().forEach(sure -> sure.setChecked(true));
        page.click(".hw-check .hw-btn--main");
        page.waitForURL(address -> address.endsWith("/done"));
    }

    private Visitor at(String account) {
        return people.computeIfAbsent(account, name -> chromium.visitor(port).signIn(name, ToldStory.PASSWORD));
    }
}
