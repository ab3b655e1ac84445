package org.homeward.shell.web.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.platform.demo.StoryBook;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.NationalityVerificationProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.Stories;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A part ends: with its step, with the case, and abroad with a case that the host closes. What is left is one's own answers. */
@WholeRun
@WebTest
class PartsThatEndTest {

    private static final String VERIFY = NationalityVerificationProcess.Step.VERIFY_NATIONALITY;
    private static final String REGISTER = "kh.register1";

    @Autowired
    Stories story;

    @Autowired
    Accounts accounts;

    @Autowired
    FinishedSteps finished;

    @Autowired
    MockMvc mvc;

    @Autowired
    JsonMapper json;

    private CaseNumber number;

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(accounts);
    }

    @Test
    void who_verified_the_nationality_reads_what_it_answered_and_nothing_else() throws Exception {
        // given
        number = story.before(VERIFY);
        assertThat(theCase(REGISTER).path("level").asString()).isEqualTo("full");
        assertThat(read(REGISTER, "/file").path("items")).isNotEmpty();

        // when
        story.play(
                number,
                VERIFY,
                Map.of(
                        NationalityVerificationProcess.Variable.NATIONALITY_OUTCOME,
                        NationalityVerificationProcess.Answer.PENDING_VERIFICATION,
                        NationalityVerificationProcess.Variable.NATIONALITY_PENDING_UNTIL,
                        "@in20",
                        "nationalityReasons",
                        "Asked the register office"));

        // then
        own_answers_and_nothing_else(REGISTER, VERIFY);
        assertThat(theCase(REGISTER).path("stage").isMissingNode()).isTrue();
        assertThat(list(REGISTER)).contains(number.value());

        // when: it is asked again
        story.timePasses("P21D");

        // then
        assertThat(story.steps(number)).contains(NationalityVerificationProcess.Step.GIVE_NATIONALITY_NEWS);
        assertThat(theCase(REGISTER).path("level").asString()).isEqualTo("full");

        // when
        story.play(number, NationalityVerificationProcess.Step.GIVE_NATIONALITY_NEWS, Map.of());

        // then
        own_answers_and_nothing_else(REGISTER, VERIFY);
    }

    @Test
    void what_comes_after_its_step_is_not_told_to_who_did_that_step_alone() throws Exception {
        // given
        number = story.before(VERIFY);
        var step = story.open(number, VERIFY);

        // when
        var answer = caller(REGISTER)
                .post(
                        "/api/v1/tasks/" + step.id() + "/hand-in",
                        json.writeValueAsString(Map.of(
                                "data",
                                ToldStory.answers(
                                        "nationalityVerification", 0, Instant.parse("2026-03-02T03:00:00Z")))));

        // then
        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(200);
        assertThat(json.readTree(text(answer)).path("next")).isEmpty();
    }

    @Test
    void after_the_end_the_case_is_read_by_the_welfare_at_home_and_everybody_else_learns_that_it_has_ended()
            throws Exception {
        // given
        var tale = story.begun(StoryBook.usual(), 0, Map.of());
        number = tale.number();
        story.tellBefore(tale, ReintegrationProcess.Step.CLOSE_CASE);
        var home = story.open(number, ReintegrationProcess.Step.CLOSE_CASE).agency();

        // when
        story.tellToTheEnd(tale);

        // then
        var readers = new ArrayList<String>();
        for (var account : List.of(
                "th.police1",
                "th.welfare1",
                "th.shelter1",
                "th.focal1",
                "th.legal1",
                "kh.mosvy1",
                "kh.btb1",
                REGISTER)) {
            var seen = theCase(account);
            if (seen.path("level").asString().equals("full")) {
                readers.add(account);
                assertThat(seen.path("endedHow").asString()).isEqualTo("closed");
            } else {
                assertThat(seen.path("stage").asString()).as(account).isEqualTo("closed");
                nothing_of_others(account);
            }
        }
        assertThat(readers).containsExactly("kh.btb1");
        assertThat(home.value()).isEqualTo("KH-DOSVY-BTB");
        own_answers_and_nothing_else(REGISTER, VERIFY);
        own_answers_and_nothing_else("kh.mosvy1", OriginResponseProcess.Step.REPORT_ASSESSMENT);
        assertThat(caller("th.shelter1")
                        .get("/api/v1/cases/" + number + "/file")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void with_a_case_that_the_host_closes_the_origin_sees_nothing_but_what_has_to_be_destroyed() throws Exception {
        // given
        number = story.upTo(
                ReturnApprovalProcess.Step.DECIDE_RETURN,
                Map.of(ReturnApprovalProcess.Variable.RETURN_DECISION, ReturnApprovalProcess.Answer.REFUSED));

        // when
        story.play(number, ProtectionProcess.Step.AGREE_STAY, Map.of());

        // then
        assertThat(story.ended(number)).isPresent();
        for (var account : List.of("kh.mosvy1", "kh.btb1", REGISTER)) {
            for (var path : List.of("", "/file", "/timeline", "/consents", "/messages", "/documents")) {
                assertThat(caller(account).get("/api/v1/cases/" + number + path).getStatus())
                        .as("%s for %s", path, account)
                        .isEqualTo(404);
            }
            assertThat(list(account)).doesNotContain(number.value());
            for (var step : finished.ofCase(number)) {
                assertThat(caller(account)
                                .get("/api/v1/tasks/" + step.id() + "/answers")
                                .getStatus())
                        .isEqualTo(404);
            }
        }
        assertThat(theCase("th.shelter1").path("level").asString()).isEqualTo("full");
        assertThat(theCase("th.police1").path("level").asString()).isEqualTo("over");
    }

    /** Reads its own step and its own answers; of everything else of the case nothing is there. */
    private void own_answers_and_nothing_else(String account, String key) throws Exception {
        var own = caller(account).actor().agency();
        var step = finished.ofCase(number).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
        assertThat(theCase(account).path("level").asString()).isEqualTo("over");
        assertThat(json.readTree(text(caller(account).get("/api/v1/tasks/" + step.id() + "/answers")))
                        .path("items"))
                .isNotEmpty();
        assertThat(caller(account).get("/tasks/" + step.id()).getStatus()).isEqualTo(200);
        assertThat(text(caller(account).get("/cases/" + number))).contains("/tasks/" + step.id());
        assertThat(read(account, "/file").path("items"))
                .isNotEmpty()
                .allMatch(item -> item.path("agency").asString().equals(own.value()));
        nothing_of_others(account);
    }

    private void nothing_of_others(String account) throws Exception {
        var seen = theCase(account);
        for (var gone : List.of(
                "corridor",
                "child",
                ReturnJourneyProcess.Variable.HOST_COUNTRY,
                ReturnJourneyProcess.Variable.ORIGIN_COUNTRY,
                "returnEnded",
                "endedHow")) {
            assertThat(seen.has(gone)).as("%s for %s", gone, account).isFalse();
        }
        assertThat(seen.path("participants")).hasSizeLessThanOrEqualTo(1);
        for (var empty : List.of("/consents", "/timeline", "/messages")) {
            assertThat(read(account, empty).path("items"))
                    .as("%s for %s", empty, account)
                    .allMatch(item -> item.toString().contains("feedback"));
        }
        for (var paper : List.of("/documents", "/notes", "/questions", "/services", "/timetable", "/timetable.pdf")) {
            assertThat(caller(account).get("/cases/" + number + paper).getStatus())
                    .as("%s for %s", paper, account)
                    .isEqualTo(404);
        }
        var agency = caller(account).actor().agency();
        for (var step : finished.ofCase(number)) {
            if (!step.agency().equals(agency)) {
                for (var path : paths(step)) {
                    assertThat(caller(account).get(path).getStatus()).as(path).isEqualTo(404);
                }
            }
        }
    }

    private List<String> paths(FinishedStep step) {
        return List.of(
                "/api/v1/tasks/" + step.id() + "/answers",
                "/api/v1/cases/" + number + "/steps/" + step.id() + "/answers",
                "/tasks/" + step.id());
    }

    private JsonNode theCase(String account) throws Exception {
        return read(account, "");
    }

    private JsonNode read(String account, String path) throws Exception {
        var answer = caller(account).get("/api/v1/cases/" + number + path);
        assertThat(answer.getStatus()).as("%s for %s", path, account).isEqualTo(200);
        return json.readTree(text(answer));
    }

    private String list(String account) throws Exception {
        return text(caller(account).ask(HttpMethod.GET, "/api/v1/cases?limit=200", ""));
    }

    private Caller caller(String account) {
        return Caller.of(mvc, accounts, account);
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(UTF_8);
    }
}
