package org.homeward.inbox.web.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.deadlines.ladder.DeadlineSweep;
import org.homeward.deadlines.ladder.LadderState;
import org.homeward.deadlines.ladder.LateStepLadder;
import org.homeward.directory.Directory;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.ActingParty;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.TestClock;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** A step's holder answers to its reminders, on the page and over the API. */
@WebTest
class AnswersTest {

    private static final int PERSON = 766_001;

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkItems workItems;

    @Autowired
    DeadlineSweep sweep;

    @Autowired
    LateStepLadder ladder;

    @Autowired
    TestClock clock;

    @Autowired
    Directory directory;

    @Autowired
    JsonMapper json;

    private OpenStep step;

    @BeforeEach
    void people_exist() {
        ToldStory.people(accounts);
    }

    @Test
    void the_page_says_who_was_reminded_and_a_promised_date_makes_the_ladder_wait() throws Exception {
        // given
        due(IdentificationProcess.Step.SCREEN_PERSON);
        var before = state(step).nextAt();
        var day = clock.instant().plus(Duration.ofDays(10)).toString().substring(0, 10);

        // when
        var page = holder().get("/tasks/" + step.id()).getContentAsString(StandardCharsets.UTF_8);
        var form = holder().get("/tasks/" + step.id() + "/answer");
        var answer = answer(Map.of("answer", "newDate", "newDate", day, "reason", "noTransport"));

        // then
        assertThat(page).contains("/tasks/" + step.id() + "/answer");
        assertThat(form.getStatus()).isEqualTo(200);
        assertThat(page).doesNotContain("passed-on");
        assertThat(answer).isEqualTo(201);
        assertThat(state(step)).satisfies(state -> {
            assertThat(state.nextAt()).isAfter(before.plus(Duration.ofDays(7)));
            assertThat(state.answer().reason()).hasToString("noTransport");
        });
        assertThat(workItems.find(step.id()).orElseThrow().due()).isEqualTo(step.due());
    }

    @Test
    void a_second_promise_makes_the_ladder_wait_no_longer() throws Exception {
        // given
        due(IdentificationProcess.Step.SCREEN_PERSON);
        promise(5);
        var waits = state(step).nextAt();

        // when
        promise(12);

        // then
        assertThat(state(step).nextAt()).isEqualTo(waits);
    }

    @Test
    void a_step_that_is_passed_on_lies_at_the_other_agency_and_keeps_its_clock() throws Exception {
        // given
        due(FamilyTracingProcess.Step.ASSESS_FAMILY);

        // when
        var answer = answer(Map.of("answer", "passedTo", "toAgency", "KH-DOSVY-SRP", "reason", "otherProvince"));

        // then
        var passed = workItems.find(step.id()).orElseThrow();
        assertThat(answer).isEqualTo(201);
        assertThat(passed.agency().value()).isEqualTo("KH-DOSVY-SRP");
        assertThat(passed.due()).isEqualTo(step.due());
        var received = Caller.of(mvc, accounts, "kh.srp1").get("/tasks/" + step.id());
        assertThat(received.getStatus()).isEqualTo(200);
        var from = directory.agency(step.agency()).orElseThrow();
        assertThat(received.getContentAsString(StandardCharsets.UTF_8))
                .contains("id=\"passed-on\"", from.name(Locale.forLanguageTag("km")), from.phone());
        assertThat(holder().get("/tasks/" + step.id()).getStatus()).isEqualTo(404);
        assertThat(state(step).level()).isEqualTo(1);
    }

    @Test
    void wrong_answers_are_refused_and_strangers_find_no_step() throws Exception {
        // given
        due(IdentificationProcess.Step.SCREEN_PERSON);

        // when / then
        assertThat(answer(Map.of("answer", "later"))).isEqualTo(422);
        assertThat(answer(Map.of("answer", "newDate", "newDate", "2020-01-01", "reason", "noStaff")))
                .isEqualTo(422);
        assertThat(answer(Map.of("answer", "passedTo", "toAgency", "KH-MOSVY"))).isEqualTo(422);
        assertThat(answer(Map.of("answer", "passedTo", "toAgency", step.agency().value())))
                .isEqualTo(422);
        assertThat(post("kh.transit1", Map.of("answer", "seen"))).isEqualTo(404);
        assertThat(answer(Map.of("answer", "seen"))).isEqualTo(201);
    }

    /** A step of a told story, a minute after it fell due. */
    private void due(String key) {
        var story = ToldStory.opened(application, PERSON).before(key);
        step = workItems.ofCase(story.number()).stream()
                .filter(open -> open.key().equals(key))
                .findFirst()
                .orElseThrow();
        clock.moveTo(step.due().plusSeconds(60));
        sweep.walkDue();
    }

    private void promise(int days) throws Exception {
        var day = clock.instant().plus(Duration.ofDays(days)).toString().substring(0, 10);
        assertThat(answer(Map.of("answer", "newDate", "newDate", day, "reason", "noStaff")))
                .isEqualTo(201);
    }

    private int answer(Map<String, String> data) throws Exception {
        return post(name(), data);
    }

    private int post(String username, Map<String, String> data) throws Exception {
        return Caller.of(mvc, accounts, username)
                .post("/api/v1/tasks/" + step.id() + "/answers", json.writeValueAsString(Map.of("data", data)))
                .getStatus();
    }

    private Caller holder() {
        return Caller.of(mvc, accounts, name());
    }

    private String name() {
        return accounts.of(step.agency()).stream()
                .map(account -> account.username())
                .filter(username -> username.endsWith("1"))
                .findFirst()
                .orElseThrow();
    }

    private LadderState state(OpenStep step) {
        return ActingParty.as(
                step.agency(), () -> ladder.states(List.of(step.id())).get(step.id()));
    }
}
