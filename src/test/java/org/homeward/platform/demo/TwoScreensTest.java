package org.homeward.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.OpenStep;
import org.homeward.notices.news.NewsCollector;
import org.homeward.shared.procedures.ReturnApprovalProcess.Answer;
import org.homeward.shared.procedures.ReturnApprovalProcess.Step;
import org.homeward.shared.procedures.ReturnApprovalProcess.Variable;
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
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/**
 * A case worker in Thailand and the focal point in Cambodia, each at a screen: what one asks the other reads, each answer
 * comes back, each is told; and nobody reads more than the access matrix lets them.
 */
@WholeRun
@BrowserTest
class TwoScreensTest {

    private static final int PERSON = 774_001;

    @Autowired
    ApplicationContext application;

    @Autowired
    Stories story;

    @Autowired
    Accounts accounts;

    @Autowired
    NewsCollector news;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc mvc;

    @LocalServerPort
    int port;

    private final MarkedAnswers marks = new MarkedAnswers();

    private Chromium chromium;
    private Visitor atTheThaiScreen;
    private Visitor atTheKhmerScreen;
    private Screen thailand;
    private Screen cambodia;
    private DemoPersonStory tale;

    @BeforeEach
    void two_people_at_their_screens_and_a_case_before_its_approval() {
        ToldStory.people(accounts);
        var found = clock.instant().minusSeconds(3600);
        tale = story.begun(
                StoryBook.usual(), PERSON, marks.in("", "intake", ToldStory.answers("intake", PERSON, found)));
        for (var next = story.next(tale); !next.key().equals(Step.REQUEST_APPROVAL); next = story.next(tale)) {
            tale.tell(next, answers(next, Map.of()));
        }
        news.tell();
        chromium = new Chromium();
        atTheThaiScreen = chromium.visitor(port).signIn("th.focal1", ToldStory.PASSWORD);
        atTheKhmerScreen = chromium.visitor(port).signIn("kh.mosvy1", ToldStory.PASSWORD);
        thailand = new Screen(atTheThaiScreen, tale.number());
        cambodia = new Screen(atTheKhmerScreen, tale.number());
    }

    @AfterEach
    void end() {
        chromium.close();
    }

    @Test
    void both_sides_agree_on_a_return_by_clicks_and_nobody_reads_what_is_kept_from_them() throws Exception {
        // when Thailand asks
        var request = open(Step.REQUEST_APPROVAL);
        var asked = answers(request, Map.of());
        var check = thailand.fill(request, asked);
        assertThat(check.locator(".hw-check").innerText()).contains(text(asked, "travelNeeds"));
        assertThat(check.locator(".hw-check aside .hw-panel--padded li").count())
                .as("what is sent is listed")
                .isPositive();
        Screen.submit(check);

        // then Cambodia is told and reads it in the step, and in the file
        news.tell();
        cambodia.isTold();
        assertThat(cambodia.shown(open(Step.DECIDE_RETURN))).contains(text(asked, "travelNeeds"));
        assertThat(cambodia.file())
                .contains(text(asked, "travelNeeds"))
                .doesNotContain(text(asked, "hostDecisionReasons"));

        // when Cambodia has a question, and Thailand answers it
        cambodia.ask(WhoReadsWhat.QUESTION);
        thailand.isTold();
        thailand.answer(WhoReadsWhat.ANSWER);

        // then Cambodia is told and reads the answer
        cambodia.isTold();
        assertThat(cambodia.questions().locator("main").innerText()).contains(WhoReadsWhat.ANSWER);

        // when Cambodia asks for changes
        var decision = open(Step.DECIDE_RETURN);
        var changes = answers(
                decision, Map.of(Variable.RETURN_DECISION, Answer.CHANGES_ASKED, "changesWanted", List.of("crossing")));
        cambodia.submit(decision, changes);

        // then Thailand is told; what Cambodia said stands on top, the former proposal is filled in
        news.tell();
        thailand.isTold();
        var back = open(Step.REQUEST_APPROVAL);
        assertThat(thailand.shown(back)).contains(text(changes, "decisionReason"), text(asked, "travelNeeds"));
        assertThat(thailand.step(back).locator(".hw-came").innerText()).contains(text(changes, "decisionReason"));
        assertThat(thailand.file()).contains(text(changes, "decisionReason"));

        // when Thailand asks again, and Cambodia approves
        var again = answers(back, Map.of());
        thailand.submit(back, again);
        news.tell();
        cambodia.isTold();
        var last = open(Step.DECIDE_RETURN);
        assertThat(cambodia.shown(last)).contains(text(again, "travelNeeds"));
        var approved = answers(last, Map.of());
        cambodia.submit(last, approved);

        // then Thailand is told and reads it
        news.tell();
        thailand.isTold();
        assertThat(thailand.file()).contains(text(approved, "decisionReason"));
        assertThat(atTheThaiScreen.complaints()).isEmpty();
        assertThat(atTheKhmerScreen.complaints()).isEmpty();

        // and nobody reads more than they may
        assertThat(new WhoReadsWhat(application, mvc, tale.number(), marks.planted()).mismatches())
                .isEmpty();
        assertThat(marks.planted()).hasSizeGreaterThan(40);
    }

    /** The open step, a while after what was done before it. */
    private OpenStep open(String step) {
        clock.advance(Duration.ofMinutes(10));
        story.steps(tale.number());
        return story.open(tale.number(), step);
    }

    private Map<String, Object> answers(OpenStep step, Map<String, Object> changes) {
        return marks.in(step.id().value(), step.formKey(), new HashMap<>(tale.answers(step, changes)));
    }

    private static String text(Map<String, Object> answers, String field) {
        return String.valueOf(answers.get(field));
    }
}
