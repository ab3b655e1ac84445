package org.homeward.studio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeward.directory.people.Accounts;
import org.homeward.platform.demo.ToldStory;
import org.homeward.studio.Sop;
import org.homeward.studio.drafts.SopDrafts;
import org.homeward.testing.Caller;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the engine would take and no owner means: named with its element in each language, and never published. */
@WholeRun
@WebTest
class MistakesOfMeaningTest {

    private static final String TRACING = "processes/repatriation/familyTracing.bpmn";
    private static final String REPATRIATION = "processes/repatriation/repatriation.bpmn";
    private static final String DOMESTIC = "processes/repatriation/domesticReturn.bpmn";
    private static final String ASSESSMENT = "forms/repatriation/family-assessment.form";

    private static final List<String> LANGUAGES =
            Boolean.getBoolean("homeward.long") ? List.of("en", "km", "th") : List.of("en");

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    SopDrafts drafts;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(accounts);
    }

    @ParameterizedTest(name = "{3}: {1} to {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                ASSESSMENT + "|\"store\": \"process\"|\"store\": \"casefile\", \"category\": \"family\"|tracingOutcome",
                ASSESSMENT + "|~\"components\": [~|~\"components\": [{\"id\": \"f1\", \"key\": \"hivStatus\","
                        + " \"type\": \"radio\", \"label\": \"HIV\", \"values\": [{\"label\": \"a\", \"value\": \"a\"}],"
                        + " \"properties\": {\"store\": \"process\"}},~|hivStatus",
                ASSESSMENT + "|~\"components\": [~|~\"components\": [{\"id\": \"f1\", \"key\": \"illness\","
                        + " \"type\": \"textarea\", \"label\": \"Illness and medicine\","
                        + " \"properties\": {\"store\": \"casefile\", \"category\": \"services\"}},~|illness",
                TRACING + "|candidateGroups=\"origin.|candidateGroups=\"orgin.|userTask_assessFamily",
                TRACING + "|candidateGroups=\"origin.provincial-welfare|candidateGroups=\"origin.police-chief"
                        + "|userTask_assessFamily",
                TRACING + "|dueDate=\"familyTracing\"|dueDate=\"2026-12-01T12:00:00\"|userTask_assessFamily",
                TRACING + "|formRef=\"familyAssessment\"|formRef=\"familyVisit\"|userTask_assessFamily",
                TRACING + "|historyTimeToLive=\"3650\"|historyTimeToLive=\"0\"|familyTracing",
                TRACING + "|process id=\"familyTracing\"|process id=\"repatriation\"|repatriation",
                DOMESTIC + "|name=\"repatriation.returnEnded\"|name=\"repatriation.nobodyHears\"|event_returnNotBest"
            })
    void a_mistake_of_meaning_blocks_and_is_told_with_its_element(
            String file, String words, String others, String element) throws Exception {
        // given
        var draft = drafts.open(new Sop("repatriation"), owner().actor());
        var before = drafts.files(draft).text(file);
        assertThat(before).contains(words);

        // when
        var written = write(
                "/api/v1/studio/drafts/" + draft + "/files/" + file,
                before.replaceFirst(Pattern.quote(words), Matcher.quoteReplacement(others))
                        .replace("bpmnElement=\"familyTracing\"", "bpmnElement=\"" + element + "\""));

        // then
        var told = new HashSet<String>();
        if (written.getStatus() == 200) {
            for (var language : LANGUAGES) {
                told.add(message(
                        body(owner().ask(
                                                HttpMethod.GET,
                                                "/api/v1/studio/drafts/" + draft,
                                                "",
                                                HttpHeaders.ACCEPT_LANGUAGE,
                                                language))
                                .path("problems"),
                        element));
            }
            assertThat(told).as("in each language").hasSameSizeAs(LANGUAGES);
            assertThat(message(body(written).path("problems"), element)).isIn(told);
            var review = owner().post("/api/v1/studio/drafts/" + draft + "/review", "{}");
            assertThat(review.getStatus()).isEqualTo(422);
            assertThat(message(body(review).path("errors"), element)).isIn(told);
        } else {
            assertThat(written.getStatus()).as(written.getContentAsString()).isEqualTo(422);
            assertThat(message(body(written).path("errors"), element)).isNotBlank();
            assertThat(drafts.changed(draft)).isEmpty();
        }
    }

    @Test
    void what_the_engine_could_not_read_is_refused_at_the_preview_and_told_on_the_page() throws Exception {
        // given
        var draft = drafts.open(new Sop("repatriation"), owner().actor());
        var model = drafts.files(draft).text(REPATRIATION);
        var broken = model.replace(
                "<bpmn:endEvent id=\"event_handedOver\"",
                "<bpmn:boundaryEvent id=\"event_border\""
                        + " attachedToRef=\"userTask_requestTracing\" /><bpmn:endEvent id=\"event_handedOver\"");

        // when
        assertThat(write("/api/v1/studio/drafts/" + draft + "/files/" + REPATRIATION, broken)
                        .getStatus())
                .isEqualTo(200);

        // then
        assertThat(owner().get("/api/v1/studio/drafts/" + draft + "/preview").getStatus())
                .isEqualTo(422);
        assertThat(owner().get("/studio/drafts/" + draft + "/publish").getStatus())
                .isEqualTo(200);
    }

    private static String message(JsonNode problems, String element) {
        for (var problem : problems) {
            if (problem.path("element").asString().equals(element)
                    && !problem.path("severity").asString().equals("warning")) {
                return problem.path("message").asString();
            }
        }
        throw new AssertionError("nothing is said of " + element + ": " + problems);
    }

    private MockHttpServletResponse write(String path, String content) throws Exception {
        return mvc.perform(put(path)
                        .content(content.getBytes(StandardCharsets.UTF_8))
                        .with(httpBasic("owner", ToldStory.PASSWORD)))
                .andReturn()
                .getResponse();
    }

    private JsonNode body(MockHttpServletResponse answer) throws IOException {
        return json.readTree(answer.getContentAsByteArray());
    }

    private Caller owner() {
        return Caller.of(mvc, accounts, "owner");
    }
}
