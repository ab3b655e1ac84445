package org.homeward.inbox.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.OpenStep;
import org.homeward.inbox.FactsBesideForm;
import org.homeward.platform.demo.DemoStoryStaff;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.Stories;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is known stands beside the decision, as far as its reader may see it; what is asked anew is never filled in. */
@WholeRun
@WebTest
class StepFactsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Stories stories;

    @Autowired
    FactsBesideForm facts;

    @Autowired
    JsonMapper json;

    @Test
    void the_origin_reads_who_comes_home_and_which_country_told_it_but_not_which_agency() throws Exception {
        // given
        var number = stories.before(ReturnApprovalProcess.Step.DECIDE_RETURN);
        var step = stories.open(number, ReturnApprovalProcess.Step.DECIDE_RETURN);
        var reader = reader(step);

        // when
        var page = page(reader, step);

        // then
        assertThat(known(step, reader)).containsKeys("givenName", "prs_Gender", "prs_Birthdate");
        var beside = page.substring(page.indexOf("hw-facts"), page.indexOf("</dl>", page.indexOf("hw-facts")));
        assertThat(beside).contains(known(step, reader).get("givenName")).contains("ថៃ");
        assertThat(beside).doesNotContain("ศูนย์", "Shelter", "ទីជម្រក");
    }

    @Test
    void what_the_interview_found_stands_beside_the_risk() {
        var number = stories.before(ReturnWishProcess.Step.ASSESS_RISK);
        var step = stories.open(number, ReturnWishProcess.Step.ASSESS_RISK);
        assertThat(known(step, reader(step))).containsKey("immediateSafety");
    }

    @Test
    void fear_and_danger_are_asked_each_time_and_the_former_answer_stands_beside() throws Exception {
        // given
        var number = stories.before(ReturnWishProcess.Step.COUNSEL_RETURN);
        var step = stories.open(number, ReturnWishProcess.Step.COUNSEL_RETURN);
        var reader = reader(step);

        // when
        var filled = form(reader, step).path("data");

        // then
        assertThat(filled.has("fearsAuthoritiesAtHome")).isFalse();
        assertThat(filled.has("blockedContacts")).isTrue();
        assertThat(known(step, reader)).containsKey("fearsAuthoritiesAtHome");
    }

    @Test
    void a_question_that_was_left_out_this_time_keeps_its_former_answer() throws Exception {
        // given what the screening found, which this step's own police don't read without a consent
        var number = stories.before(IdentificationProcess.Step.SECURE_SAFETY);

        // when
        stories.play(number, IdentificationProcess.Step.SECURE_SAFETY, Map.of("immediateSafety", ""));

        // then
        assertThat(danger(number)).isEqualTo("Low");
    }

    @Test
    void the_api_tells_the_same_facts_as_the_page_with_country_and_day_of_the_other_side() throws Exception {
        // given
        var number = stories.before(ReturnApprovalProcess.Step.DECIDE_RETURN);
        var step = stories.open(number, ReturnApprovalProcess.Step.DECIDE_RETURN);
        var reader = reader(step);

        // when
        var told = json.readTree(reader.get("/api/v1/tasks/" + step.id()).getContentAsString(StandardCharsets.UTF_8))
                .path("facts");

        // then
        var page = page(reader, step);
        assertThat(told).hasSizeGreaterThan(3).allSatisfy(fact -> {
            assertThat(fact.path("field").asString()).isNotEmpty();
            assertThat(page).contains(HtmlUtils.htmlEscape(fact.path("label").asString()));
        });
        var beside = page.substring(page.indexOf("hw-facts"), page.indexOf("</dl>", page.indexOf("hw-facts")));
        assertThat(told).hasSize(beside.split("<dt", -1).length - 1);
        assertThat(told)
                .filteredOn(fact -> fact.path("country").asString().equals("TH"))
                .isNotEmpty()
                .allSatisfy(fact -> {
                    assertThat(fact.path("agency").isNull()).isTrue();
                    assertThat(fact.path("at").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
                });
        assertThat(reader("th.police1").get("/api/v1/tasks/" + step.id()).getStatus())
                .isEqualTo(404);
    }

    private Caller reader(String account) {
        return Caller.of(mvc, accounts, account);
    }

    private String danger(CaseNumber number) {
        stories.tellBefore(number, ReturnWishProcess.Step.ASSESS_RISK);
        var step = stories.open(number, ReturnWishProcess.Step.ASSESS_RISK);
        return String.valueOf(known(step, reader(step)).get("immediateSafety"));
    }

    private Map<String, String> known(OpenStep step, Caller reader) {
        return ActingParty.as(step.agency(), () -> facts.of(step, reader.actor(), Locale.ENGLISH)).stream()
                .collect(Collectors.toMap(fact -> fact.part().path("key").asString(), fact -> fact.answer()
                        .toString()));
    }

    private Caller reader(OpenStep step) {
        return Caller.of(mvc, accounts, DemoStoryStaff.of(step.agency(), step.group(), 0));
    }

    private JsonNode form(Caller reader, OpenStep step) throws Exception {
        return json.readTree(
                reader.get("/api/v1/tasks/" + step.id() + "/form").getContentAsString(StandardCharsets.UTF_8));
    }

    private String page(Caller reader, OpenStep step) throws Exception {
        return reader.get("/tasks/" + step.id()).getContentAsString(StandardCharsets.UTF_8);
    }
}
