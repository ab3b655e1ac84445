package org.homeward.inbox.web.task;

import static com.microsoft.playwright.options.WaitForSelectorState.ATTACHED;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homeward.casefile.drafts.Draft;
import org.homeward.inbox.StepDraftHandling;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.ActingParty;
import org.homeward.shared.StepId;
import org.homeward.shared.procedures.IdentificationProcess;
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

/** What is typed in a step is there whatever happens to the line, the session, the step or the window. */
@BrowserTest
class NothingIsLostTest {

    private static final String OFFICER = "th.police1";
    private static final String NOT_SAVED = "[data-draft-status][data-state='not']";
    private static final String SAVED = "[data-draft-status][data-state='saved']";

    @Autowired
    Stories story;

    @Autowired
    StepDraftHandling drafts;

    @LocalServerPort
    int port;

    private Chromium chromium;
    private Visitor visitor;
    private StepId step;

    @BeforeEach
    void an_officer_opens_a_step() {
        step = story.open(story.opened(), IdentificationProcess.Step.SCREEN_PERSON)
                .id();
        chromium = new Chromium();
        visitor = chromium.visitor(port).signIn(OFFICER, ToldStory.PASSWORD);
        open(visitor.page());
    }

    @AfterEach
    void end() {
        chromium.close();
    }

    @Test
    void taking_and_giving_back_save_the_text_first_and_leave_it_on_the_screen() {
        // given
        var page = visitor.page();
        page.evaluate("() => { window.sameHere = true; }");
        write(page, "Half a sentence");

        // when
        page.click("#acts-bar form[action$='/claim'] button");
        page.waitForSelector("#acts-bar form[action$='/release']");

        // then
        assertThat(saved()).isEqualTo("Half a sentence");
        assertThat(text(page)).isEqualTo("Half a sentence");
        write(page, "Half a sentence more");
        page.click("#acts-bar form[action$='/release'] button");
        page.waitForSelector("#acts-bar form[action$='/claim']");
        assertThat(saved()).isEqualTo("Half a sentence more");
        assertThat(page.evaluate("() => window.sameHere")).as("no reload").isEqualTo(true);
        open(page);
        assertThat(text(page)).isEqualTo("Half a sentence more");
    }

    @WholeRun
    @Test
    void without_a_line_the_page_says_so_asks_before_it_is_left_and_saves_by_itself_later() {
        // given
        var page = visitor.page();
        var asked = new ArrayList<String>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        page.context().setOffline(true);

        // when
        write(page, "Written without a line");
        page.waitForSelector(NOT_SAVED);
        page.click(".hw-back a");

        // then
        assertThat(asked).contains("beforeunload");
        assertThat(text(page)).isEqualTo("Written without a line");
        assertThat(kept(page)).as("the browser's storage").isEqualTo(List.of(0, 0, 0, 0));
        page.context().setOffline(false);
        page.waitForSelector(SAVED);
        assertThat(saved()).isEqualTo("Written without a line");
        assertThat(kept(page)).isEqualTo(List.of(0, 0, 0, 0));
    }

    @WholeRun
    @Test
    void after_a_lost_session_a_new_sign_in_in_another_tab_lets_the_page_save_and_take() {
        // given
        var page = visitor.page();
        page.context().clearCookies();
        write(page, "Typed after the session was lost");
        page.waitForSelector(NOT_SAVED + " a[target=_blank]");

        // when
        signIn(page, OFFICER);

        // then
        page.waitForSelector(SAVED);
        assertThat(saved()).isEqualTo("Typed after the session was lost");
        page.click("#acts-bar form[action$='/claim'] button");
        page.waitForSelector("#acts-bar form[action$='/release']");
    }

    @WholeRun
    @Test
    void a_colleague_who_signs_in_on_the_same_device_saves_nothing_of_it() {
        // given
        var page = visitor.page();
        signIn(page, "th.police2");

        // when
        write(page, "Typed by the first officer");
        page.waitForSelector(NOT_SAVED);

        // then
        assertThat(draft("th.police2")).isEmpty();
        assertThat(draft(OFFICER)).isEmpty();
        assertThat(text(page)).isEqualTo("Typed by the first officer");
        signIn(page, OFFICER);
        page.waitForSelector(SAVED);
        assertThat(saved()).isEqualTo("Typed by the first officer");
    }

    @WholeRun
    @Test
    void the_older_of_two_windows_learns_of_the_newer_draft_and_a_person_chooses() {
        // given
        var older = visitor.page();
        var newer = older.context().newPage();
        open(newer);
        write(newer, "From the newer window");
        newer.waitForSelector(SAVED);

        // when
        write(older, "From the older window");
        older.waitForSelector("[data-action='keep-mine']");

        // then
        assertThat(saved()).isEqualTo("From the newer window");
        older.click("[data-action='keep-mine']");
        older.waitForSelector(SAVED);
        assertThat(saved()).isEqualTo("From the older window");
        write(newer, "Once more");
        newer.waitForSelector("[data-action='open-newer']").click();
        newer.waitForFunction("() => document.querySelector('[data-island]')?.dataset.ready");
        assertThat(text(newer)).isEqualTo("From the older window");
        assertThat(saved()).isEqualTo("From the older window");
    }

    private void open(Page page) {
        page.navigate("/tasks/" + step + "#section-4");
        page.waitForFunction("() => document.querySelector('[data-island]')?.dataset.ready");
    }

    private static void write(Page page, String text) {
        page.fill("textarea[id$='-observations']", text);
    }

    private static String text(Page page) {
        return page.inputValue("textarea[id$='-observations']");
    }

    /** How much lies in the four places in which a browser keeps what a page gives it. */
    private static Object kept(Page page) {
        return page.evaluate("""
                async () => [localStorage.length, sessionStorage.length,
                  (await indexedDB.databases()).length, (await caches.keys()).length]
                """);
    }

    private static void signIn(Page page, String account) {
        try (var tab = page.context().newPage()) {
            tab.navigate("/");
            if (tab.locator("#username").count() == 0) {
                tab.locator("form[action='/sign-out'] button").first().evaluate("button => button.click()");
                tab.waitForSelector("#username");
            }
            tab.fill("#username", account);
            tab.fill("#password", ToldStory.PASSWORD);
            tab.click("main form .govuk-button");
            tab.waitForSelector("form[action='/sign-out']", new Page.WaitForSelectorOptions().setState(ATTACHED));
        }
    }

    private String saved() {
        return String.valueOf(draft(OFFICER).get("observations"));
    }

    private Map<String, Object> draft(String account) {
        var actor = story.actor(account);
        return ActingParty.as(
                actor.agency(), () -> drafts.of(step, actor).map(Draft::data).orElse(Map.of()));
    }
}
