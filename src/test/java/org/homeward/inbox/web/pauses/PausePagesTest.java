package org.homeward.inbox.web.pauses;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.ToldStory;
import org.homeward.testing.Caller;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pausing a step over the API and on its page. */
@WholeRun
@WebTest
@DirtiesContext
@TestPropertySource(properties = "homeward.test.cases=pauses")
class PausePagesTest {

    private static final String GOOD =
            "{\"data\":{\"reason\":\"medicalHold\",\"plannedEnd\":\"2026-03-10\",\"reference\":\"MC-12\"}}";

    @Autowired
    ApplicationContext application;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc mvc;

    @Autowired
    WorkItems workItems;

    @Autowired
    JsonMapper json;

    private String task = "";

    @BeforeEach
    void a_step_is_open() {
        ToldStory.people(accounts);
        var story = ToldStory.opened(application, 749_001);
        task = "/tasks/" + workItems.ofCase(story.number()).get(0).id();
    }

    @Test
    void a_step_is_paused_once_and_goes_on() throws Exception {
        // when
        var begun = post("th.police1", "/pauses", GOOD);

        // then
        assertThat(begun.getStatus()).isEqualTo(201);
        var id = read(begun).get("id").asLong();
        assertThat(post("th.police1", "/pauses", GOOD).getStatus()).isEqualTo(409);
        var paused = read(visitor("th.police1").get("/api/v1" + task));
        assertThat(paused.get("paused").asBoolean()).isTrue();
        assertThat(paused.get("explanation").get("dueWithoutPause").asString())
                .isNotEqualTo(paused.get("due").asString());
        var listed = read(visitor("th.police1").get("/api/v1" + task + "/pauses"));
        assertThat(listed.get("total").asInt()).isEqualTo(1);
        assertThat(listed.get("items").get(0).get("reference").asString()).isEqualTo("MC-12");
        assertThat(page("th.police1", task)).contains("hw-pause", "MC-12");

        // when
        var ended = post("th.police1", "/pauses/" + id + "/end", "");

        // then
        assertThat(ended.getStatus()).isEqualTo(200);
        assertThat(read(visitor("th.police1").get("/api/v1" + task))
                        .get("paused")
                        .asBoolean())
                .isFalse();
        assertThat(post("th.police1", "/pauses/" + id + "/end", "").getStatus()).isEqualTo(409);
        assertThat(post("th.police1", "/pauses/999999999/end", "").getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"plannedEnd":"2026-03-10"}                                               | reason
            {"reason":"holiday","plannedEnd":"2026-03-10"}                            | reason
            {"reason":"medicalHold"}                                                  | plannedEnd
            {"reason":"medicalHold","plannedEnd":"2026-03-02"}                        | plannedEnd
            {"reason":"medicalHold","plannedEnd":"2027-03-03"}                        | plannedEnd
            {"reason":"medicalHold","plannedEnd":"+999999999-12-31"}                  | plannedEnd
            {"reason":"medicalHold","plannedEnd":5}                                   | plannedEnd
            {"reason":"witnessHold","plannedEnd":"2026-06-10"}                        | reference
            {"reason":"medicalHold","plannedEnd":"2026-03-10","reference":"<b>ill</b>"} | reference
            {"reason":"witnessHold","plannedEnd":"2026-09-10","reference":"1","reviewOn":"2026-06-01"} | reviewOn
            {"reason":"witnessHold","plannedEnd":"2026-09-10","reference":"1","hold":"maybe"} | hold
            """)
    void what_is_missing_or_wrong_is_said_at_its_field(String data, String field) throws Exception {
        // when
        var refused = post("th.police1", "/pauses", "{\"data\":" + data + "}");

        // then
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(read(refused).get("errors").get(0).get("field").asString()).isEqualTo(field);
        assertThat(read(visitor("th.police1").get("/api/v1" + task))
                        .get("paused")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void the_same_key_pauses_once() throws Exception {
        // when
        var first =
                visitor("th.police1").ask(HttpMethod.POST, "/api/v1" + task + "/pauses", GOOD, "Idempotency-Key", task);
        var again =
                visitor("th.police1").ask(HttpMethod.POST, "/api/v1" + task + "/pauses", GOOD, "Idempotency-Key", task);

        // then
        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(again.getContentAsString()).isEqualTo(first.getContentAsString());
    }

    @Test
    void what_a_colleague_has_taken_only_a_supervisor_pauses() throws Exception {
        // given
        visitor("th.police2").post(task + "/claim", "");

        // when / then
        assertThat(post("th.police1", "/pauses", GOOD).getStatus()).isEqualTo(409);
        assertThat(post("th.police.head", "/pauses", GOOD).getStatus()).isEqualTo(201);
    }

    @Test
    void the_page_says_what_is_wrong_and_pauses_without_javascript() throws Exception {
        // given
        var visitor = visitor("th.police1");
        assertThat(page("th.police1", task)).contains(task + "/pause");
        assertThat(page("th.police1", task + "/pause")).contains("ไม่เกิน 90 วันข้างหน้า");

        // when
        var wrong = visitor.post(task + "/pause?reason=personsWish&plannedEnd=2026-03-01", "");
        var right = visitor.post(task + "/pause?reason=personsWish&plannedEnd=2026-03-09", "");

        // then
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString(StandardCharsets.UTF_8)).contains("href=\"#plannedEnd\"", "2026-03-01");
        assertThat(right.getRedirectedUrl()).isEqualTo(task);
        assertThat(page("th.police1", "/inbox?scope=agency")).contains(task);
    }

    @Test
    void a_review_sent_twice_is_recorded_once_and_an_old_tab_is_too_late() throws Exception {
        // given
        var pause = held();
        var form = task + "/pauses/" + pause + "/review";
        var visitor = visitor("th.police1");
        assertThat(page("th.police1", task)).contains(form);
        assertThat(page("th.police1", form)).contains("name=\"known\" value=\"0\"", "90");
        var sent = form + "?known=0&outcome=goesOn&hold=willing&reviewOn=2026-04-20&key=";

        // when
        var first = visitor.post(sent + "key-1", "");
        var again = visitor.post(sent + "key-1", "");
        var oldTab = visitor.post(sent + "key-2", "");

        // then
        assertThat(first.getRedirectedUrl()).isEqualTo(task);
        assertThat(again.getRedirectedUrl()).isEqualTo(task);
        assertThat(oldTab.getStatus()).isEqualTo(409);
        var listed =
                read(visitor.get("/api/v1" + task + "/pauses")).get("items").get(0);
        assertThat(listed.get("reviews")).hasSize(1);
        assertThat(listed.get("reviewOn").asString()).isEqualTo("2026-04-20");
        assertThat(listed.get("hold").asString()).isEqualTo("willing");
    }

    @Test
    void a_review_over_the_api_ends_the_hold() throws Exception {
        // given
        var reviews = "/pauses/" + held() + "/reviews";

        // when
        var wrong = post("th.police1", reviews, "{\"data\":{\"outcome\":\"maybe\"}}");
        var tooFar = post("th.police1", reviews, "{\"data\":{\"outcome\":\"goesOn\",\"reviewOn\":\"2026-06-01\"}}");
        var ended = post("th.police1", reviews, "{\"data\":{\"outcome\":\"ends\",\"known\":0}}");

        // then
        assertThat(read(wrong).get("errors").get(0).get("field").asString()).isEqualTo("outcome");
        assertThat(read(tooFar).get("errors").get(0).get("field").asString()).isEqualTo("reviewOn");
        assertThat(ended.getStatus()).isEqualTo(201);
        assertThat(post("th.police1", reviews, "{\"data\":{\"outcome\":\"ends\"}}")
                        .getStatus())
                .isEqualTo(409);
        assertThat(read(visitor("th.police1").get("/api/v1" + task))
                        .get("paused")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void only_a_witness_hold_is_reviewed() throws Exception {
        // given
        var id = read(post("th.police1", "/pauses", GOOD)).get("id").asLong();

        // when / then
        assertThat(page("th.police1", task)).doesNotContain("/review");
        assertThat(post("th.police1", "/pauses/" + id + "/reviews", "{\"data\":{\"outcome\":\"goesOn\"}}")
                        .getStatus())
                .isEqualTo(422);
    }

    private long held() throws Exception {
        return read(post(
                        "th.police1",
                        "/pauses",
                        "{\"data\":{\"reason\":\"witnessHold\",\"plannedEnd\":\"2026-06-30\",\"reference\":\"B 7\"}}"))
                .get("id")
                .asLong();
    }

    private MockHttpServletResponse post(String account, String path, String body) throws Exception {
        return visitor(account).post("/api/v1" + task + path, body);
    }

    private JsonNode read(MockHttpServletResponse answer) throws Exception {
        return json.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private String page(String account, String path) throws Exception {
        var answer = visitor(account).get(path);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private Caller visitor(String account) {
        return Caller.of(mvc, accounts, account);
    }
}
