package org.homeward.cases.web.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.homeward.directory.people.Accounts;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.testing.Correcting;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** The pages correct, ask, agree and refuse with plain forms: a browser without scripts does all of it. */
@WholeRun
@WebTest
class CorrectionPagesTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    JsonMapper json;

    private ToldStory story;
    private Correcting correcting;

    @BeforeEach
    void a_case() {
        ToldStory.people(accounts);
        correcting = new Correcting(mvc, accounts, json);
    }

    @Test
    void an_answer_is_corrected_with_its_own_question() throws Exception {
        // given
        story = ToldStory.opened(application, 773_001).before(IdentificationProcess.Step.DECIDE_STATUS);
        var page = page("th.police1", "prs_Gender");

        // when
        var shown = text("th.police1", page);
        var wrong = form("th.police1", page, Map.of("value", "Nobody"));
        var right = form("th.police1", page, Map.of("value", "Feminine"));

        // then
        assertThat(shown)
                .contains("type=\"radio\"", "value=\"Feminine\"", "name=\"reason\"")
                .doesNotContain("<script type=\"application/json\"");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(text(wrong)).contains("href=\"#value\"", "said so");
        assertThat(right.getRedirectedUrl()).isEqualTo("/cases/" + story.number() + "/file?done=corrected");
        assertThat(item("th.police1", "prs_Gender")).isEqualTo("Feminine");
        assertThat(correcting.caller("th.police1").get(page).getStatus()).isEqualTo(409);
        assertThat(correcting.caller("th.border1").get(page).getStatus()).isEqualTo(404);
    }

    @Test
    void words_are_added_and_what_is_taken_away_is_shown_beside_the_old_text_until_another_agrees() throws Exception {
        // given
        story = ToldStory.opened(application, 773_002).before(RepatriationProcess.Step.REQUEST_TRACING);
        var before = item("th.police1", "safeContactPlan");

        // when
        var added = form(
                "th.shelter1",
                page("th.shelter1", "safeContactPlan"),
                Map.of("how", "add", "value", "never by post, mark-776"));

        // then
        assertThat(added.getRedirectedUrl()).endsWith("?done=corrected");
        assertThat(item("th.police1", "safeContactPlan")).isEqualTo(before + "\nnever by post, mark-776");

        // when
        var taken = form(
                "th.police1",
                page("th.police1", "safeContactPlan"),
                Map.of("how", "change", "value", "", "changed", "by post, mark-777"));

        // then
        assertThat(taken.getRedirectedUrl()).endsWith("?done=waits");
        assertThat(text("th.police1", file() + "?done=waits"))
                .contains("mark-776", "mark-777")
                .doesNotContain("/agreement");
        var beside = text("th.police2", file());
        assertThat(beside).contains("mark-776", "mark-777", "/agreement", "/refusal");

        // when
        var agreement = beside.replaceAll("(?s).*action=\"([^\"]*/agreement)\".*", "$1");
        var agreed = correcting.caller("th.police2").form(agreement, Map.of());

        // then
        assertThat(agreed.getRedirectedUrl()).endsWith("?done=agreed");
        assertThat(item("th.shelter1", "safeContactPlan")).isEqualTo("by post, mark-777");
        assertThat(text("th.shelter1", file() + "/corrections")).contains("mark-776", "mark-777");
    }

    @Test
    void who_may_not_correct_an_answer_asks_its_agency_and_reads_no_name_of_a_shelter() throws Exception {
        // given
        story = ToldStory.opened(application, 773_003).before(RepatriationProcess.Step.REQUEST_TRACING);
        var page = page("th.police1", "riskReasons");

        // when
        var shown = text("th.police1", page);
        var asked = form("th.police1", page + "/request", Map.of("value", "other reasons, mark-778"));

        // then
        assertThat(shown).contains("/correction/request").doesNotContain("TH-WPC-PTT", "Pathum Thani", "ปทุมธานี");
        assertThat(asked.getRedirectedUrl()).endsWith("?done=asked");
        var beside = text("th.shelter1", file());
        assertThat(beside).contains("mark-778", "/refusal");

        // when
        var refusal = beside.replaceAll("(?s).*action=\"([^\"]*/refusal)\".*", "$1");
        var refused = correcting.caller("th.shelter1").form(refusal, Map.of());

        // then
        assertThat(refused.getRedirectedUrl()).endsWith("?done=refused");
        assertThat(text("th.shelter1", file())).doesNotContain("mark-778");
        assertThat(text("th.police1", "/notices")).contains(file());
    }

    @Test
    void a_list_is_corrected_row_by_row() throws Exception {
        // given
        story = ToldStory.opened(application, 773_004).before(OriginResponseProcess.Step.REPORT_ASSESSMENT);
        var page = page("th.focal1", "personsSought");
        assertThat(text("th.focal1", page)).contains("name=\"value.0.soughtName\"");

        // when
        var answer = form(
                "th.focal1",
                page,
                Map.of(
                        "value.0.soughtName", "An aunt, mark-779",
                        "value.0.soughtWish", "yes",
                        "value.1.soughtName", "",
                        "value.2.soughtName", "A brother"));

        // then
        assertThat(answer.getRedirectedUrl()).endsWith("?done=corrected");
        var rows = correcting.item("th.focal1", story.number(), "personsSought").path("value");
        assertThat(rows).hasSize(2);
        assertThat(rows.at("/0/soughtName").asString()).isEqualTo("An aunt, mark-779");
        assertThat(rows.at("/1/soughtName").asString()).isEqualTo("A brother");
    }

    private String page(String account, String field) throws Exception {
        var id = correcting.item(account, story.number(), field).path("id").asLong();
        return file() + "/answers/" + id + "/correction";
    }

    private String file() {
        return "/cases/" + story.number() + "/file";
    }

    private MockHttpServletResponse form(String account, String page, Map<String, String> fields) throws Exception {
        var all = new HashMap<>(Map.of("atWhoseWish", "person", "reason", "said so"));
        all.putAll(fields);
        return correcting.caller(account).form(page, all);
    }

    private String item(String account, String field) throws Exception {
        return correcting.item(account, story.number(), field).path("value").asString();
    }

    private String text(String account, String page) throws Exception {
        var answer = correcting.caller(account).get(page);
        assertThat(answer.getStatus()).as(page).isEqualTo(200);
        return text(answer);
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
