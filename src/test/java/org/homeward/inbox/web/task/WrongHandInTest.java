package org.homeward.inbox.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.ToldStory;
import org.homeward.testing.Caller;
import org.homeward.testing.TestClock;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong is refused whole, and what is sent twice happens once. */
@WebTest
class WrongHandInTest {

    private static final int PERSON = 740_001;

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkItems workItems;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    private Caller officer;
    private String number;
    private String step;

    @BeforeEach
    void a_person_waits_to_be_screened() {
        ToldStory.people(accounts);
        officer = Caller.of(mvc, accounts, "th.police1");
        var story = ToldStory.opened(application, PERSON);
        number = story.number().value();
        step = workItems.ofCase(story.number()).get(0).id().value();
    }

    static Stream<Named<Wrong>> wrong() {
        return Stream.of(
                Named.of(
                        "a required answer is missing",
                        new Wrong("immediateSafety", data -> data.remove("immediateSafety"))),
                Named.of("a wrong option", new Wrong("prs_Gender", data -> data.put("prs_Gender", "NoSuchOption"))),
                Named.of(
                        "a list with a wrong option",
                        new Wrong("firstNeeds", data -> data.put("firstNeeds", new String[] {"food", "aPony"}))),
                Named.of(
                        "a text of a megabyte",
                        new Wrong("observations", data -> data.put("observations", "x".repeat(1024 * 1024)))),
                Named.of(
                        "a text that is a list",
                        new Wrong("observations", data -> data.put("observations", new int[] {1}))),
                Named.of("an unknown field", new Wrong("noSuchField", data -> data.put("noSuchField", "text"))),
                Named.of("another step's field", new Wrong("narrative", data -> data.put("narrative", "text"))));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_wrong_hand_in_names_its_field_and_changes_nothing(Wrong wrong) throws Exception {
        // given
        var before = everything();
        var data = answers();
        wrong.change().accept(data);

        // when
        var fromApi = handIn("/api/v1/tasks/", data, "wrong-" + step);
        var fromPage = handIn("/tasks/", data, "wrong-page-" + step);

        // then
        assertThat(fromApi.getStatus()).isEqualTo(422);
        assertThat(fromPage.getStatus()).isEqualTo(422);
        assertThat(read(fromApi).findValuesAsString("field")).contains(wrong.field());
        assertThat(read(fromApi).at("/errors/0/message").asString()).isNotBlank();
        assertThat(read(fromPage).findValuesAsString("field")).contains(wrong.field());
        assertThat(text(fromApi)).doesNotContain("xxxxxxxx");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void the_same_key_twice_is_one_effect_with_the_same_answer() throws Exception {
        // when
        var first = handIn("/api/v1/tasks/", answers(), "once-" + step);
        var after = ofTheCase();
        var second = handIn("/api/v1/tasks/", answers(), "once-" + step);

        // then
        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(second.getStatus()).isEqualTo(200);
        assertThat(text(second)).isEqualTo(text(first));
        assertThat(ofTheCase()).isEqualTo(after);
    }

    @Test
    void a_key_with_other_answers_is_refused() throws Exception {
        // given
        handIn("/api/v1/tasks/", answers(), "other-" + step);
        var other = answers();
        other.put("observations", "something else");

        // when, then
        assertThat(handIn("/api/v1/tasks/", other, "other-" + step).getStatus()).isEqualTo(422);
    }

    @Test
    void a_second_hand_in_is_too_late() throws Exception {
        // given
        assertThat(handIn("/api/v1/tasks/", answers(), "first-" + step).getStatus())
                .isEqualTo(200);
        var after = ofTheCase();

        // when, then
        assertThat(handIn("/api/v1/tasks/", answers(), "second-" + step).getStatus())
                .isEqualTo(409);
        assertThat(handIn("/tasks/", answers(), "third-" + step).getStatus()).isEqualTo(409);
        assertThat(ofTheCase()).isEqualTo(after);
    }

    @Test
    void what_a_refused_key_was_used_for_can_be_put_right() throws Exception {
        // given
        var data = answers();
        data.put("noSuchField", "text");
        handIn("/api/v1/tasks/", data, "again-" + step);

        // when, then
        assertThat(handIn("/api/v1/tasks/", answers(), "again-" + step).getStatus())
                .isEqualTo(200);
    }

    private Map<String, Object> answers() {
        return new HashMap<>(ToldStory.answers("screening", PERSON, clock.instant()));
    }

    private MockHttpServletResponse handIn(String tasks, Map<String, Object> data, String key) throws Exception {
        var body = json.writeValueAsString(Map.of("data", data));
        return officer.ask(HttpMethod.POST, tasks + step + "/hand-in", body, "Idempotency-Key", key);
    }

    private String everything() throws Exception {
        return text(officer.get("/api/v1/tasks/" + step))
                + text(officer.get("/api/v1/tasks/" + step + "/form"))
                + ofTheCase();
    }

    private String ofTheCase() throws Exception {
        return text(officer.get("/api/v1/cases/" + number))
                + text(officer.get("/api/v1/cases/" + number + "/timeline"))
                + text(officer.get("/api/v1/cases/" + number + "/consents"))
                + text(officer.get("/api/v1/cases/" + number + "/messages"))
                + text(officer.get("/api/v1/tasks?case=" + number));
    }

    private JsonNode read(MockHttpServletResponse answer) throws Exception {
        return json.readTree(text(answer));
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    /** What is changed in right answers, and the field that the refusal names. */
    record Wrong(String field, Consumer<Map<String, Object>> change) {}
}
