package org.homeward.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.homeward.directory.people.Accounts;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.procedures.IdentificationProcess.Step;
import org.homeward.testing.BrowserTest;
import org.homeward.testing.Chromium;
import org.homeward.testing.Stories;
import org.homeward.testing.Visitor;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How many clicks lie between sign-in and a case worker's work, and how much the line has to carry for it. */
@BrowserTest
class ClicksFromSignInTest {

    private static final double KILOBYTE = 1024;
    private static final double MOST_FOR_THE_INBOX = 60;
    private static final double MOST_FOR_A_STEP = 170;

    @Autowired
    Stories story;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    private Chromium chromium;
    private Visitor visitor;
    private Page page;
    private int clicks;

    @BeforeEach
    void start() {
        ToldStory.people(accounts);
        chromium = new Chromium();
        visitor = chromium.visitor(port);
        page = visitor.page();
    }

    @AfterEach
    void end() {
        chromium.close();
    }

    @Test
    void a_case_is_opened_with_five_clicks_at_most() {
        // given
        var number = story.before(Step.SCREEN_PERSON);
        visitor.signIn("th.police1", ToldStory.PASSWORD);

        // when
        click(".hw-nav a[href='/cases']");
        page.locator("main form.hw-filter input[name=number]")
                .evaluate("field => field.closest('details').open = true");
        clicks++;
        page.fill("main form.hw-filter input[name=number]", number.value());
        click("main form.hw-filter button");
        click("main a[href='/cases/" + number + "']");

        // then
        assertThat(page.url()).endsWith("/cases/" + number);
        assertThat(clicks).isLessThanOrEqualTo(5);
    }

    @WholeRun
    @Test
    void the_next_step_of_the_same_case_is_one_click_away() {
        // given
        var number = story.before(Step.SCREEN_PERSON);
        var screening = story.open(number, Step.SCREEN_PERSON).id();
        story.play(number, Step.SCREEN_PERSON, Map.of());
        visitor.signIn("th.police1", ToldStory.PASSWORD);
        page.navigate("/tasks/" + screening + "/done");

        // when
        click("[data-next-step]");

        // then
        assertThat(page.locator("main .hw-lede a.hw-num").textContent()).isEqualTo(number.value());
        assertThat(page.locator("[data-island='task-form']").count()).isOne();
        assertThat(clicks).isOne();
    }

    @WholeRun
    @Test
    void a_person_is_found_by_name_with_three_clicks_at_most() {
        // given
        var name = "Vathanak" + System.nanoTime();
        var number = story.opened(Map.of("familyName", name));
        visitor.signIn("th.police1", ToldStory.PASSWORD);

        // when
        click(".hw-nav a[href='/cases']");
        click("main a[href='/cases/find']");
        page.fill("#name", name);
        click("main form .hw-btn--main");

        // then
        assertThat(page.locator("main td, main th").allInnerTexts().toString()).contains(number.value());
        assertThat(clicks).isLessThanOrEqualTo(3);
    }

    @WholeRun
    @Test
    void inbox_and_step_are_light_and_nothing_they_need_is_fetched_in_turn() {
        // given
        var step =
                story.open(story.before(Step.SCREEN_PERSON), Step.SCREEN_PERSON).id();
        visitor.signIn("th.police1", ToldStory.PASSWORD);

        // then
        weigh("/inbox", MOST_FOR_THE_INBOX);
        weigh("/tasks/" + step, MOST_FOR_A_STEP);
    }

    /** As a browser that has seen the sign-in page alone; what the page names comes at once, further scripts would wait for these. */
    private void weigh(String path, double most) {
        try (var fresh = chromium.visitor(port)) {
            fresh.page().navigate("/");
            fresh.page().waitForLoadState(LoadState.NETWORKIDLE);
            var own = fresh.page().context();
            own.clearCookies();
            own.addCookies(page.context().cookies());
            var requests = new ArrayList<Request>();
            fresh.page().onRequestFinished(requests::add);
            fresh.open(path);
            fresh.page().waitForLoadState(LoadState.NETWORKIDLE);
            var source = requests.stream()
                    .filter(Request::isNavigationRequest)
                    .findFirst()
                    .orElseThrow()
                    .response()
                    .text();
            assertThat(requests)
                    .filteredOn(request -> Set.of("script", "stylesheet").contains(request.resourceType()))
                    .extracting(Request::url)
                    .extracting(url -> url.substring(url.indexOf("/assets/")))
                    .as("scripts and styles of %s", path)
                    .allMatch(source::contains);
            var kilobytes = requests.stream()
                            .mapToInt(request -> Math.max(0, request.sizes().responseBodySize))
                            .sum()
                    / KILOBYTE;
            System.out.printf("%s: %.1f KB in %d requests%n", path, kilobytes, requests.size());
            assertThat(kilobytes).isLessThanOrEqualTo(most);
        }
    }

    private void click(String what) {
        page.locator(what).first().click();
        page.waitForLoadState();
        clicks++;
    }
}
