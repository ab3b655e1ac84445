package org.homeward.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.homeward.platform.database.OwnServer;
import org.homeward.testing.Chromium;
import org.homeward.testing.NeedsChromium;
import org.homeward.testing.Visitor;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The database goes away under the packaged program while somebody who reads Khmer types: the text is kept, and stored once. */
@WholeRun
@ExtendWith(NeedsChromium.class)
class OutageInBrowserIT {

    private static final int PERSON = 0;
    private static final int AWAY_SECONDS = Boolean.getBoolean("homeward.long") ? 60 : 3;
    private static final int LONGEST_SECONDS = 120;
    private static final String TYPED = "Typed while the database was away";
    private static final String AWAY = "មូលដ្ឋានទិន្នន័យ";
    private static final String NOT_NOW = "text=Homeward មិនអាចប្រើបាននៅពេលនេះទេ";
    private static final String STEP = "select %s from homeward.work_item where step_id is not null";

    private OwnServer server;
    private RunningProgram program;
    private Chromium chromium;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        server = Installation.serverIn(folder);
        program = Installation.programIn(folder, server.settings());
        Installation.keysFor(program);
        program.start();
        chromium = new Chromium();
    }

    @AfterEach
    void stop() {
        chromium.close();
        program.close();
        server.close();
    }

    @Test
    void what_was_typed_on_a_page_and_in_a_step_is_kept_and_handed_in_when_the_database_is_back() throws Exception {
        // given
        new ToldOverTheApi(program, PERSON).tell(0);
        var account = StoryBook.opener(StoryBook.usual());
        var visitor = reader(account);

        // then
        typedOnAPage(visitor.open("/cases/" + program.one(STEP.formatted("case_number")) + "/notes"), account);
        typedInAStep(visitor.open("/tasks/" + program.one(STEP.formatted("step_id"))));
    }

    /** What the library proposes instead of waiting for a navigation doesn't tell the page's status. */
    @SuppressWarnings("deprecation")
    private void typedOnAPage(Page page, String account) throws Exception {
        // given
        page.fill("#text", TYPED);
        server.kill();

        // when
        var answer = page.waitForNavigation(() -> page.click("form:has(#text) button"));

        // then
        assertThat(answer.status()).isEqualTo(503);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("km");
        assertThat(page.locator("main").innerText()).contains(AWAY);
        assertThat(page.inputValue("main [name=text]")).isEqualTo(TYPED);
        var call = program.send(account, "GET", "/tasks", null);
        assertThat(call.statusCode()).isEqualTo(503);
        assertThat(call.headers().firstValue("Retry-After")).isPresent();
        awayFor(AWAY_SECONDS);
        assertThat(page.waitForNavigation(() -> page.click("main form button")).status())
                .as("tried too early")
                .isEqualTo(503);

        // when
        isBack();
        assertThat(page.waitForNavigation(() -> page.click("main form button")).status())
                .isEqualTo(200);

        // then
        assertThat(page.locator("blockquote").allInnerTexts()).containsExactly(TYPED);
    }

    private void typedInAStep(Page page) throws Exception {
        // given
        var step = program.one(STEP.formatted("step_id"));
        var opened = "to_char(opened at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')";
        var data = new HashMap<>(new DemoAnswers()
                .of(
                        program.one(STEP.formatted("form_key")),
                        new StoryPerson(PERSON, StoryBook.usual(), false),
                        Instant.parse(program.one(STEP.formatted(opened))),
                        Map.of()));
        data.put("observations", TYPED);
        FormByHand.patient(page).fill(data);
        var before = page.url();
        server.kill();

        // when
        page.click("[data-action='hand-in']");
        page.waitForSelector(NOT_NOW);

        // then
        assertThat(page.inputValue("textarea[id$='-observations']")).isEqualTo(TYPED);

        // when
        isBack();
        page.click("[data-action='hand-in']");
        page.waitForURL(address -> !address.equals(before));

        // then
        var done = "select count(*) from homeward.finished_step where how = 'done' and step_id = '%s'";
        assertThat(program.number(done.formatted(step))).isEqualTo(1);
    }

    private Visitor reader(String account) {
        var visitor = chromium.visitor(URI.create(program.url()).getPort()).signIn(account, program.password(account));
        visitor.speak("km");
        return visitor;
    }

    private void awayFor(int seconds) throws InterruptedException {
        var enough = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < enough) {
            assertThat(program.status("/"))
                    .as("the first page, without a database")
                    .isEqualTo(200);
            RunningProgram.pause();
        }
    }

    private void isBack() throws InterruptedException {
        server.startAgain();
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (program.status("/actuator/health") != 200) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(deadline);
            RunningProgram.pause();
        }
    }
}
