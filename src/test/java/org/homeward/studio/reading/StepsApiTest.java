package org.homeward.studio.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.homeward.directory.people.Accounts;
import org.homeward.platform.demo.ToldStory;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.steps.DeclaredSteps;
import org.homeward.testing.Caller;
import org.homeward.testing.ShownText;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the program insists on: the API, the studio's page and {@code docs/sop.md} say it in the same sentences. */
@WebTest
class StepsApiTest {

    private static final List<String> SOPS = List.of(
            "identification", "protection", "services", "repatriation", "reintegration", "panel", "limits", "journey");

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(accounts);
    }

    @Test
    void each_declared_step_is_told_with_who_does_it_and_by_when() throws Exception {
        // when
        var told = steps("en");

        // then
        assertThat(new TreeSet<>(told.stream()
                        .map(step -> step.path("key").stringValue())
                        .toList()))
                .containsAll(DeclaredSteps.ALL.stream().map(StepRules::step).toList());
        assertThat(told).allSatisfy(step -> {
            assertThat(step.path("role").stringValue()).isNotBlank();
            assertThat(step.path("due").isString()).isTrue();
            assertThat(step.path("source").isString()).isTrue();
        });
    }

    @Test
    void a_condition_has_its_name_its_rules_and_the_fields_by_which_it_goes() throws Exception {
        for (var step : steps("en")) {
            var rules = DeclaredSteps.of(step.path("key").stringValue());
            assertThat(step.path("insists").valueStream().map(one -> one.path("name")
                            .stringValue()))
                    .containsAll(rules.stream()
                            .flatMap(declared -> declared.insists().stream())
                            .flatMap(some -> some.what().requirements())
                            .map(requirement -> requirement.name())
                            .toList());
            for (var one : step.path("insists")) {
                assertThat(rules.orElseThrow().insists().stream()
                                .flatMap(some -> some.what().requirements()))
                        .anySatisfy(requirement -> {
                            assertThat(requirement.name())
                                    .isEqualTo(one.path("name").stringValue());
                            assertThat(requirement.rules())
                                    .containsExactlyInAnyOrderElementsOf(texts(one.path("rules")));
                            assertThat(requirement.fields())
                                    .containsExactlyInAnyOrderElementsOf(texts(one.path("fields")));
                        });
            }
        }
    }

    @Test
    void the_paper_of_the_sops_says_the_same_sentences() throws Exception {
        // given
        var paper = paper();

        // then
        for (var step : steps("en")) {
            for (var one : step.path("insists")) {
                assertThat(paper).contains("\n- " + one.path("text").stringValue());
                assertThat(paper).contains(one.path("when").stringValue());
            }
            assertThat(step.path("effects")).allSatisfy(effect -> assertThat(paper)
                    .contains(effect.path("text").stringValue()));
        }
    }

    @Test
    void the_page_of_a_step_says_the_same_sentences() throws Exception {
        for (var owner : List.of("owner", "owner2")) {
            var language = Caller.of(mvc, accounts, owner).actor().language().getLanguage();
            for (var sop : SOPS) {
                for (var step : steps(sop, language)) {
                    // given
                    var address = "/studio/" + sop + "?on=insists&process="
                            + step.path("process").stringValue() + "&step="
                            + step.path("key").stringValue();
                    var sentences = Stream.of(step.path("insists"), step.path("effects"))
                            .flatMap(JsonNode::valueStream)
                            .map(one -> one.path("text").stringValue())
                            .toList();
                    if (sentences.isEmpty()) {
                        continue;
                    }

                    // when
                    var page = ShownText.of(HtmlUtils.htmlUnescape(get(owner, address, language)));

                    // then
                    assertThat(sentences)
                            .allSatisfy(sentence -> assertThat(page).contains(sentence));
                }
            }
        }
    }

    @Test
    void only_process_owners_read_it() throws Exception {
        assertThat(Caller.of(mvc, accounts, "th.police1")
                        .get("/api/v1/studio/sops/repatriation/steps")
                        .getStatus())
                .isEqualTo(403);
    }

    private List<JsonNode> steps(String language) {
        return SOPS.stream().flatMap(sop -> steps(sop, language).stream()).toList();
    }

    private List<JsonNode> steps(String sop, String language) {
        try {
            return json.readTree(get("owner", "/api/v1/studio/sops/" + sop + "/steps", language))
                    .path("items")
                    .valueStream()
                    .toList();
        } catch (Exception failed) {
            throw new AssertionError(sop, failed);
        }
    }

    private String get(String owner, String path, String language) throws Exception {
        var answer = Caller.of(mvc, accounts, owner).ask(HttpMethod.GET, path, "", "Accept-Language", language);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }

    private static String paper() throws IOException {
        return Files.readString(Path.of("docs/sop.md"));
    }
}
