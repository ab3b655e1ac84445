package org.homeward.cases.web.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One answer is corrected by the side that gave it, and nothing else follows. Long, since all refusals share their sender. */
@WholeRun
@WebTest
class CorrectionsTest {

    private static final String REASON = "the person read the form again, mark-771";

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkItems workItems;

    @Autowired
    JsonMapper json;

    private ToldStory story;

    @BeforeEach
    void a_case() {
        ToldStory.people(accounts);
        story = ToldStory.opened(application, 771_001);
    }

    @Test
    void a_correction_is_a_new_version_beside_the_old_one_with_its_reason() throws Exception {
        // given
        story.before(IdentificationProcess.Step.DECIDE_STATUS);

        // when
        var answer = correct("th.shelter1", "careNeeds", "a bed near the door");

        // then
        assertThat(answer.getStatus()).isEqualTo(201);
        var item = item("th.shelter1", "careNeeds");
        assertThat(item.path("value").asString()).isEqualTo("a bed near the door");
        assertThat(item.path("versions")).hasSize(2);
        assertThat(item.path("versions").get(1).path("value").asString()).contains(story.mark());
        assertThat(item.path("versions")
                        .get(0)
                        .path("correction")
                        .path("reason")
                        .asString())
                .isEqualTo(REASON);
        assertThat(item.path("versions")
                        .get(0)
                        .path("correction")
                        .path("atWhoseWish")
                        .asString())
                .isEqualTo("person");
    }

    @Test
    void a_corrected_day_keeps_the_bounds_of_its_question() throws Exception {
        // given
        story.before(ReturnWishProcess.Step.ASK_CONSENTS);

        // then
        assertThat(errors(correct("th.shelter1", "counselledOn", "2020-01-01"))).containsKey("value");
        assertThat(errors(correct("th.shelter1", "counselledOn", "2927-01-01"))).containsKey("value");
    }

    @Test
    void the_timeline_says_that_something_was_corrected_and_not_what() throws Exception {
        // given
        story.before(OriginResponseProcess.Step.REPORT_ASSESSMENT);

        // when
        correct("th.focal1", "fatherName", "another name, mark-772");

        // then
        for (var account : List.of("th.shelter1", "kh.mosvy1")) {
            var timeline = text(visitor(account), api("/timeline") + "?limit=200");
            assertThat(timeline).contains("answerCorrected").doesNotContain("mark-772", "fatherName", REASON);
        }
        assertThat(text(visitor("kh.btb1"), api("/timeline") + "?limit=200")).doesNotContain("answerCorrected");
        assertThat(text(visitor("th.shelter1"), "/cases/" + story.number())).contains("มีการแก้ไขคำตอบ");
    }

    @Test
    void who_had_the_old_answer_is_told_and_sees_the_new_one_and_its_reason_stays_at_home() throws Exception {
        // given
        story.before(OriginResponseProcess.Step.REPORT_ASSESSMENT);
        assertThat(item("kh.mosvy1", "fatherName").path("value").asString()).contains(story.mark());

        // when
        correct("th.focal1", "fatherName", "another name, mark-773");

        // then
        var seen = item("kh.mosvy1", "fatherName");
        assertThat(seen.path("value").asString()).isEqualTo("another name, mark-773");
        assertThat(seen.path("versions")).hasSize(2);
        assertThat(seen.toString()).doesNotContain(REASON, "TH-DATIP");
        assertThat(text(visitor("kh.mosvy1"), "/notices"))
                .contains("/cases/" + story.number() + "/file")
                .doesNotContain("mark-773");
    }

    @Test
    void an_answer_that_was_never_sent_is_told_to_nobody_abroad() throws Exception {
        // given
        story.before(OriginResponseProcess.Step.REPORT_ASSESSMENT);

        // when
        var answer = correct("th.shelter1", "careNeeds", "another need, mark-774");

        // then
        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(text(visitor("kh.mosvy1"), api("/timeline") + "?limit=200")).doesNotContain("answerCorrected");
        assertThat(text(visitor("kh.mosvy1"), "/notices")).doesNotContain("/cases/" + story.number() + "/file");
        assertThat(text(visitor("kh.mosvy1"), api("/file"))).doesNotContain("mark-774");
    }

    @Test
    void the_other_side_corrects_nothing_and_who_sees_own_steps_alone_finds_nothing_to_correct() throws Exception {
        // given
        story.before(HandoverProcess.Step.HAND_OVER);

        // then
        assertThat(correct("kh.mosvy1", "givenName", "another").getStatus()).isEqualTo(403);
        for (var account : List.of("th.border1", "th.border.head", "th.ngo1", "la.focal1", "researcher")) {
            assertThat(correct(account, "givenName", "another").getStatus())
                    .as(account)
                    .isEqualTo(404);
        }
        assertThat(item("th.shelter1", "givenName").path("value").asString()).contains(story.mark());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "th.police1, prs_Gender, NoSuchGender",
                "th.police1, prs_Gender, ''",
                "th.police1, prs_Gender, none",
                "th.shelter1, returnRisks, many",
                "th.focal1, lastContactOn, 2026-02-31",
                "th.police1, safeContactPlan, '   '",
            })
    void an_absurd_or_empty_answer_is_refused_at_its_field(String account, String field, @Nullable String value)
            throws Exception {
        // given
        story.before(OriginResponseProcess.Step.REPORT_ASSESSMENT);

        // when
        var answer = correct(account, field, value);

        // then
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(errors(answer)).containsKey("value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no_such_field", ReturnJourneyProcess.Variable.HOST_COUNTRY, "narrative", "householdIncome"})
    void what_is_no_answer_for_the_reader_is_not_there(String field) throws Exception {
        // given
        story.before(OriginResponseProcess.Step.REPORT_ASSESSMENT);

        // then
        assertThat(correct("th.focal1", field, "x").getStatus()).isEqualTo(404);
    }

    @Test
    void a_huge_answer_a_huge_reason_and_none_are_refused() throws Exception {
        // given
        story.before(IdentificationProcess.Step.DECIDE_STATUS);

        // then
        assertThat(errors(correct("th.shelter1", "careNeeds", "x".repeat(300_000))))
                .containsKey("value");
        assertThat(errors(send("th.shelter1", body("careNeeds", "short", "y".repeat(5_000), "person"), "")))
                .containsKey("reason");
        assertThat(errors(send("th.shelter1", body("careNeeds", "short", " ", "nobody"), "")))
                .containsKeys("reason", "atWhoseWish");
        assertThat(item("th.shelter1", "careNeeds").path("versions")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "th.police1, ageStated",
        "th.police1, prs_Birthdate",
        "th.welfare1, prs_Citizenship",
        "th.police1, ageBasis",
    })
    void an_answer_that_steers_the_journey_is_refused_with_the_step_that_changes_it(String account, String field)
            throws Exception {
        // given
        story.before(IdentificationProcess.Step.DECIDE_STATUS);
        var value = item(account, field).path("value");

        // when
        var answer = correct(account, field, field.equals("ageStated") ? 41 : json.convertValue(value, Object.class));

        // then
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(errors(answer).get("field")).contains("“");
    }

    @Test
    void a_consent_and_what_else_the_process_knows_name_their_step_too() throws Exception {
        // given
        story.before(RepatriationProcess.Step.REQUEST_TRACING);

        // then
        for (var field : List.of(
                ReturnWishProcess.Variable.CONSENT_RETURN, ReturnWishProcess.Variable.RETURN_WISH, "consentResearch")) {
            var answer = correct("th.shelter1", field, "Declined");
            assertThat(answer.getStatus()).as(field).isEqualTo(422);
            assertThat(errors(answer).get("field")).as(field).contains("“");
        }
    }

    @Test
    void fear_that_is_said_later_closes_the_way_to_the_origin_at_once() throws Exception {
        // given
        story.before(RepatriationProcess.Step.REQUEST_TRACING);

        // when
        var answer = correct("th.shelter1", "fearsAuthoritiesAtHome", "yes");

        // then
        assertThat(answer.getStatus()).isEqualTo(201);
        var step = story.next().orElseThrow();
        var handIn = visitor("th.focal1")
                .post(
                        "/api/v1/tasks/" + step.id() + "/hand-in",
                        json.writeValueAsString(Map.of("data", story.answers(step))));
        assertThat(handIn.getStatus()).isEqualTo(409);
        assertThat(visitor("kh.mosvy1").get(api("")).getStatus()).isEqualTo(404);

        // then
        var back = correct("th.shelter1", "fearsAuthoritiesAtHome", "no");
        assertThat(back.getStatus()).isEqualTo(202);
        assertThat(item("th.shelter1", "fearsAuthoritiesAtHome").path("value").asString())
                .isEqualTo("yes");
        assertThat(visitor("kh.mosvy1").get(api("")).getStatus()).isEqualTo(404);
    }

    @Test
    void blocked_contacts_are_corrected_at_once_wherever_they_are_shown() throws Exception {
        // given
        story.before(FamilyTracingProcess.Step.ASSESS_FAMILY);

        // when
        var body = body("blockedContacts", "the commune office, mark-775", REASON, "person");
        body.put("how", "add");
        send("th.shelter1", body, "");

        // then
        var step = workItems.ofCase(story.number()).stream()
                .filter(open -> open.key().equals(FamilyTracingProcess.Step.ASSESS_FAMILY))
                .findFirst()
                .orElseThrow();
        assertThat(text(visitor(story.account(step)), "/api/v1/tasks/" + step.id() + "/form"))
                .contains("mark-775");
    }

    @Test
    void sent_twice_it_is_one_correction_and_over_a_version_that_is_no_longer_the_newest_none() throws Exception {
        // given
        story.before(IdentificationProcess.Step.DECIDE_STATUS);
        var before = item("th.shelter1", "careNeeds").path("id").asLong();
        var body = body("careNeeds", "a new need", REASON, "person");

        // when
        var first = send("th.shelter1", body, "twice-" + story.number());
        var second = send("th.shelter1", body, "twice-" + story.number());

        // then
        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(second.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(send("th.shelter1", body, "").getStatus()).isEqualTo(422);
        body.put("value", "a third need");
        body.put("replaces", before);
        assertThat(send("th.shelter1", body, "").getStatus()).isEqualTo(409);
        assertThat(item("th.shelter1", "careNeeds").path("versions")).hasSize(2);
    }

    @Test
    void nothing_is_corrected_once_the_case_has_ended() throws Exception {
        // given
        story.before(OriginResponseProcess.Step.REPORT_ASSESSMENT);
        story.before(ReturnApprovalProcess.Step.DECIDE_RETURN).toTheEnd();

        // then
        assertThat(correct("kh.btb1", "returnAddress", "elsewhere").getStatus()).isEqualTo(409);
        assertThat(correct("th.shelter1", "givenName", "another").getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse correct(String account, String field, @Nullable Object value) throws Exception {
        return send(account, body(field, value, REASON, "person"), "");
    }

    private static Map<String, Object> body(String field, @Nullable Object value, String reason, String wish) {
        var body = new LinkedHashMap<String, Object>();
        body.put("field", field);
        body.put("value", value);
        body.put("reason", reason);
        body.put("atWhoseWish", wish);
        return body;
    }

    private MockHttpServletResponse send(String account, Map<String, Object> data, String key) throws Exception {
        var body = json.writeValueAsString(Map.of("data", data));
        var path = api("/file/corrections");
        return key.isEmpty()
                ? visitor(account).post(path, body)
                : visitor(account).ask(HttpMethod.POST, path, body, "Idempotency-Key", key);
    }

    private Map<String, String> errors(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(422);
        var errors = new LinkedHashMap<String, String>();
        json.readTree(answer.getContentAsString(StandardCharsets.UTF_8))
                .path("errors")
                .forEach(error -> errors.put(
                        error.path("field").asString(), error.path("message").asString()));
        return errors;
    }

    private JsonNode item(String account, String field) throws Exception {
        for (var item : json.readTree(text(visitor(account), api("/file"))).path("items")) {
            if (item.path("field").asString().equals(field)) {
                return item;
            }
        }
        throw new AssertionError(account + " reads no " + field);
    }

    private String api(String path) {
        return "/api/v1/cases/" + story.number() + path;
    }

    private Caller visitor(String account) {
        return Caller.of(mvc, accounts, account);
    }

    private static String text(Caller visitor, String path) throws Exception {
        var answer = visitor.get(path);
        assertThat(answer.getStatus()).as("%s for %s", path, visitor).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
