package org.homeward.cases.web.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.WebTest;
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

/** One answer is corrected by the side that gave it, and nothing else follows. Long, since all refusals share their sender. */
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
    ObjectMapper json;

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
        var answer = correct("th.shelter1", "safeContactPlan", "in the evening, by telephone");

        // then
        assertThat(answer.getStatus()).isEqualTo(201);
        var item = item("th.shelter1", "safeContactPlan");
        assertThat(item.path("value").asText()).isEqualTo("in the evening, by telephone");
        assertThat(item.path("versions")).hasSize(2);
        assertThat(item.path("versions").get(1).path("value").asText()).contains(story.mark());
        assertThat(item.path("versions")
                        .get(0)
                        .path("correction")
                        .path("reason")
                        .asText())
                .isEqualTo(REASON);
        assertThat(item.path("versions")
                        .get(0)
                        .path("correction")
                        .path("atWhoseWish")
                        .asText())
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
        assertThat(item("kh.mosvy1", "fatherName").path("value").asText()).contains(story.mark());

        // when
        correct("th.focal1", "fatherName", "another name, mark-773");

        // then
        var seen = item("kh.mosvy1", "fatherName");
        assertThat(seen.path("value").asText()).isEqualTo("another name, mark-773");
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
        var answer = correct("th.shelter1", "safeContactPlan", "another plan, mark-774");

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
        assertThat(item("th.shelter1", "givenName").path("value").asText()).contains(story.mark());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "prs_Gender, NoSuchGender, value",
                "prs_Gender, '', value",
                "prs_Gender, none, value",
                "vic_AgeWhenTrafficked, many, value",
                "lastContactOn, 2026-02-31, value",
                "safeContactPlan, '   ', value",
                "no_such_field, x, field",
                "hostCountry, KH, field",
            })
    void an_absurd_or_empty_answer_is_refused_at_its_field(String field, @Nullable String value, String at)
            throws Exception {
        // given
        story.before(OriginResponseProcess.Step.REPORT_ASSESSMENT);
        var account = field.equals("lastContactOn") ? "th.focal1" : "th.shelter1";

        // when
        var answer = correct(account, field, value);

        // then
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(errors(answer)).containsKey(at);
    }

    @Test
    void a_huge_answer_a_huge_reason_and_none_are_refused() throws Exception {
        // given
        story.before(IdentificationProcess.Step.DECIDE_STATUS);

        // then
        assertThat(errors(correct("th.shelter1", "safeContactPlan", "x".repeat(300_000))))
                .containsKey("value");
        assertThat(errors(send("th.shelter1", body("safeContactPlan", "short", "y".repeat(5_000), "person"), "")))
                .containsKey("reason");
        assertThat(errors(send("th.shelter1", body("safeContactPlan", "short", " ", "nobody"), "")))
                .containsKeys("reason", "atWhoseWish");
        assertThat(item("th.shelter1", "safeContactPlan").path("versions")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ageStated", "prs_Birthdate", "prs_Citizenship", "ageBasis"})
    void an_answer_that_steers_the_journey_is_refused_with_the_step_that_changes_it(String field) throws Exception {
        // given
        story.before(IdentificationProcess.Step.DECIDE_STATUS);
        var value = item("th.shelter1", field).path("value");

        // when
        var answer =
                correct("th.shelter1", field, field.equals("ageStated") ? 41 : json.convertValue(value, Object.class));

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
        assertThat(back.getStatus()).isEqualTo(422);
    }

    @Test
    void blocked_contacts_are_corrected_at_once_wherever_they_are_shown() throws Exception {
        // given
        story.before(FamilyTracingProcess.Step.ASSESS_FAMILY);

        // when
        correct("th.focal1", "blockedContacts", "the commune office, mark-775");

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
        var before = item("th.shelter1", "safeContactPlan").path("id").asLong();
        var body = body("safeContactPlan", "a new plan", REASON, "person");

        // when
        var first = send("th.shelter1", body, "twice-" + story.number());
        var second = send("th.shelter1", body, "twice-" + story.number());

        // then
        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(second.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(send("th.shelter1", body, "").getStatus()).isEqualTo(422);
        body.put("value", "a third plan");
        body.put("replaces", before);
        assertThat(send("th.shelter1", body, "").getStatus()).isEqualTo(409);
        assertThat(item("th.shelter1", "safeContactPlan").path("versions")).hasSize(2);
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

    @Test
    void the_page_corrects_with_the_fields_own_form() throws Exception {
        // given
        story.before(IdentificationProcess.Step.DECIDE_STATUS);
        var id = item("th.shelter1", "prs_Gender").path("id").asLong();
        var path = "/cases/" + story.number() + "/file/answers/" + id + "/correction";
        var shelter = visitor("th.shelter1");

        // when
        var page = text(shelter, path);
        var wrong = shelter.post(
                path,
                "{\"data\":{\"prs_Gender\":\"Nobody\",\"correctionWish\":\"person\",\"correctionReason\":\"a\"}}");
        var right = shelter.post(
                path,
                "{\"data\":{\"prs_Gender\":\"Feminine\",\"correctionWish\":\"person\",\"correctionReason\":\"a\"}}");

        // then
        assertThat(page).contains("correctionReason", "\"prs_Gender\"");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("\"prs_Gender\"");
        assertThat(right.getStatus()).isEqualTo(200);
        assertThat(right.getContentAsString()).contains("/file?corrected=true");
        assertThat(item("th.shelter1", "prs_Gender").path("value").asText()).isEqualTo("Feminine");
        assertThat(shelter.get(path).getStatus()).isEqualTo(409);
        assertThat(visitor("th.border1").get(path).getStatus()).isEqualTo(404);
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
                        error.path("field").asText(), error.path("message").asText()));
        return errors;
    }

    private JsonNode item(String account, String field) throws Exception {
        for (var item : json.readTree(text(visitor(account), api("/file"))).path("items")) {
            if (item.path("field").asText().equals(field)) {
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
