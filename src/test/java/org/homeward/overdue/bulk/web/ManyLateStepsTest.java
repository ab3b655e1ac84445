package org.homeward.overdue.bulk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.homeward.cases.Intake;
import org.homeward.cases.Intakes;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.ActingParty;
import org.homeward.testing.BrowserTest;
import org.homeward.testing.Chromium;
import org.homeward.testing.SystemActor;
import org.homeward.testing.Visitor;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A supervisor with some or two hundred late steps: how many clicks until somebody is reminded of each. */
@BrowserTest
class ManyLateStepsTest {

    private static final int SOME = 12;
    private static final int MANY = 200;
    private static final String ALL = "input[name=all]";

    @Autowired
    Intake intake;

    @Autowired
    WorkItems workItems;

    @Autowired
    Accounts accounts;

    @Autowired
    SystemActor system;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    private Chromium chromium;
    private Visitor visitor;
    private Page page;
    private List<String> late = List.of();
    private int clicks;

    @BeforeEach
    void a_supervisor_signs_in() {
        ToldStory.people(accounts);
        chromium = new Chromium();
        visitor = chromium.visitor(port);
        page = visitor.page();
        visitor.signIn("th.police.head", ToldStory.PASSWORD);
        visitor.speak("en");
    }

    private void areLate(int steps) {
        var actor = accounts.actorOf(accounts.byName("th.police1").orElseThrow());
        late = IntStream.range(0, steps)
                .mapToObj(number -> ActingParty.as(actor.agency(), () -> intake.open(Intakes.adult(), actor)))
                .map(number -> workItems.ofCase(number).get(0).id().value())
                .toList();
        database.sql("""
                        update work_item set kind = 'agencyDue', due = opened - interval '60 days'
                        where step_id = any (:steps)
                        """).param("steps", late.toArray(String[]::new)).update();
    }

    @AfterEach
    void end() {
        database.sql("delete from work_item where step_id = any (:steps)")
                .param("steps", late.toArray(String[]::new))
                .update();
        visitor.close();
        chromium.close();
    }

    @Test
    void all_are_reminded_with_six_clicks_at_most_and_the_result_of_each_is_shown() {
        allAreReminded(SOME);
    }

    @WholeRun
    @Test
    void two_hundred_are_reminded_with_as_few_clicks() {
        allAreReminded(MANY);
    }

    private void allAreReminded(int steps) {
        // given
        areLate(steps);

        // when
        click(".hw-nav a[href='/overdue']");
        click(ALL);
        page.locator("#chosen", containing("" + steps)).waitFor();
        picture("board");
        click("button[value=remind]");
        picture("preview");
        click("#do");
        page.locator("#act table").waitFor();
        picture("result");

        // then
        assertThat(clicks).isLessThanOrEqualTo(6);
        assertThat(page.locator("#act tbody tr").count()).isEqualTo(steps);
        assertThat(page.locator("#act tbody .hw-tag--yes").count()).isEqualTo(steps);
        assertThat(reminded()).isGreaterThanOrEqualTo(steps);
        assertThat(visitor.complaints()).isEmpty();
    }

    @WholeRun
    @Test
    void the_choice_outlives_the_page_and_two_hundred_get_a_new_holder() {
        // given
        areLate(MANY);
        page.navigate("/overdue");
        page.locator("tbody input[name=step]").first().click();
        page.locator("#chosen", containing("1 ")).waitFor();

        // when
        page.locator(".hw-pager a[rel=next]").click();
        page.locator("tbody input[name=step]").first().click();
        page.locator("#chosen", containing("2 ")).waitFor();
        page.navigate("/overdue?scope=agency&list=late&sort=opened");
        var sorted = page.locator("#chosen").textContent();
        page.goBack();
        var back = page.locator("tbody input[name=step]:checked").count();
        page.click(ALL);
        page.locator("#chosen", containing("" + MANY)).waitFor();
        page.click("button[value=reassign]");
        page.selectOption("#to", "th.police1");
        page.click("#do");
        page.locator("#act table").waitFor();

        // then
        assertThat(sorted).startsWith("2 ");
        assertThat(back).isOne();
        assertThat(page.locator("#act tbody .hw-tag--yes").count()).isEqualTo(MANY);
        assertThat(database.sql(
                                "select count(*) from work_item where assignee = 'th.police1' and step_id = any (:steps)")
                        .param("steps", late.toArray(String[]::new))
                        .query(Long.class)
                        .single())
                .isEqualTo(MANY);
    }

    private long reminded() {
        return system.sees(
                () -> database.sql("select count(*) from notice where kind = 'nudge' and step_id = any (:steps)")
                        .param("steps", late.toArray(String[]::new))
                        .query(Long.class)
                        .single());
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    /** What was clicked leads to a page, or changes this one. */
    private void click(String what) {
        page.locator(what).first().click();
        page.waitForLoadState();
        clicks++;
    }

    /** For the eyes: on a desk and on a telephone. */
    private void picture(String name) {
        var was = page.viewportSize();
        for (var width : List.of(1280, 360)) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/pictures/many-late-%s-%d.png".formatted(name, width))));
        }
        page.setViewportSize(was.width, was.height);
    }
}
