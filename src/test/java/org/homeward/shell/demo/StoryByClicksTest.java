package org.homeward.shell.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import org.homeward.shared.CaseNumber;
import org.homeward.testing.BrowserTest;
import org.homeward.testing.Chromium;
import org.homeward.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The story of an adult from Thailand to Cambodia, each person at their own browser. */
@BrowserTest
class StoryByClicksTest extends AcrossTheStory {

    private static final int PERSON = 4;

    private final Map<String, Visitor> people = new HashMap<>();
    private final DemoAnswers answers = new DemoAnswers();

    private Chromium chromium;

    @LocalServerPort
    int port;

    @BeforeEach
    void start() {
        chromium = new Chromium();
    }

    @AfterEach
    void end() {
        chromium.close();
    }

    @Test
    void an_adult_travels_from_detection_to_closure_by_clicks() {
        // given
        var number = openedByClicks();

        // when
        for (var line : StoryLine.thKhAdult()) {
            if (line.isClock()) {
                tell(number, line);
                people.clear();
            } else {
                handIn(number, line);
            }
        }

        // then
        assertThat(steps(number)).isEmpty();
        assertThat(ended(number)).contains("closed");
    }

    private CaseNumber openedByClicks() {
        var page = at("th.police1").page();
        page.click("nav a[href='/cases/new']");
        fillAndHandIn(page, "intake", Map.of());
        return new CaseNumber(page.locator("main h1 .hw-num, main a.hw-num")
                .first()
                .textContent()
                .strip());
    }

    private void handIn(CaseNumber number, StoryLine line) {
        assertThat(steps(number)).contains(line.step());
        var task = open(number, line.step());
        var visitor = at(line.account());
        var page = visitor.open("/inbox?scope=agency");
        while (page.locator("#open-" + task.id()).count() == 0) {
            page.locator("a[rel=next]").click();
        }
        page.locator("#open-" + task.id()).click();
        fillAndHandIn(visitor.ready(), line.form(), line.changes());
    }

    private void fillAndHandIn(Page page, String form, Map<String, Object> changes) {
        page.waitForSelector("[data-island='task-form'][data-ready]");
        var before = page.url();
        var now = form.equals("intake") ? clock.instant().minusSeconds(3600) : clock.instant();
        new FormByHand(page).fill(answers.of(form, PERSON, now, changes));
        page.click("[data-action='hand-in']");
        page.waitForFunction(
                "before => location.href !== before || document.querySelector('.govuk-error-summary')", before);
        assertThat(page.url())
                .as("%s: %s", form, page.locator(".govuk-error-summary").allInnerTexts())
                .isNotEqualTo(before);
        page.waitForLoadState();
    }

    private Visitor at(String account) {
        return people.computeIfAbsent(account, name -> chromium.visitor(port).signIn(name, ToldStory.PASSWORD));
    }
}
