package org.homeward.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.homeward.shared.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

class DemoTextsTest {

    private static final int SHOWN = 30;

    private final DemoTexts texts = new DemoTexts();

    @Test
    void each_field_that_the_stories_fill_with_a_text_has_one_in_the_demo() throws IOException {
        // given
        var fields = new TreeSet<String>();
        for (var file : Set.of("demo/answers.json", "demo/scenarios.json")) {
            fields("", file(file), fields);
        }
        var person = new StoryPerson(0, StoryBook.usual(), false);

        // then
        assertThat(fields).hasSizeGreaterThan(100).allSatisfy(field -> assertThat(texts.of(field, person))
                .isNotBlank());
    }

    @Test
    void no_two_people_of_the_demo_are_called_alike_and_nobody_is_her_own_blocked_contact() {
        // given
        var answers = new DemoAnswers(texts);
        var called = new HashSet<String>();

        // then
        IntStream.range(0, SHOWN).forEach(person -> {
            var data = answers.of("identificationInterview", person, Instant.EPOCH, Map.of());
            assertThat(called.add(data.get("givenName") + " " + data.get("familyName")))
                    .isTrue();
            assertThat(data.get("blockedContacts").toString())
                    .doesNotContain(data.get("givenName").toString())
                    .doesNotContain(data.get("familyName").toString());
        });
    }

    @ParameterizedTest
    @MethodSource("people")
    void answers_and_texts_fit_the_person(int person) {
        // given
        var row = DemoCase.of(person);
        var who = new StoryPerson(person, StoryBook.named(row.story()), false);
        var answers = new DemoAnswers(texts);
        var interview = answers.of("identificationInterview", who, Instant.EPOCH, Map.of());

        // then
        for (var form : List.of("intake", "screening", "tracingRequest")) {
            assertThat(answers.of(form, who, Instant.EPOCH, Map.of())).containsEntry("prs_Gender", row.gender());
        }
        assertThat(interview).containsEntry("prs_Gender", row.gender());
        assertThat(answers.of("shelterPlacement", who, Instant.EPOCH, Map.of()))
                .containsEntry("placementWishes", List.of(row.gender().equals("Feminine") ? "withWomen" : "withMen"));
        assertThat((Integer) interview.get("vic_AgeWhenTrafficked"))
                .isLessThan(who.scenario().age());
        if (!row.gender().equals("Feminine")) {
            assertThat(row.what()).doesNotContain("marriage"); // its text speaks of a wife
            assertThat(texts.of("travelNeeds", who)).doesNotContain("woman");
        }
    }

    @Test
    void each_that_can_happen_to_somebody_has_the_same_texts_and_no_name_is_a_womans_and_a_mans() throws IOException {
        // given
        var people = file("demo/people.json");
        var names = file("demo/names.json");

        // then
        var boat = fieldNames(people.path("boat").path("texts"));
        assertThat(boat).contains("narrative", "place", "vic_LocationOfExploitation");
        DemoCase.all().forEach(row -> assertThat(
                        fieldNames(people.path(row.what().get(0)).path("texts")))
                .as(row.what().get(0))
                .isEqualTo(boat));
        names.forEach(country -> country.path("Feminine")
                .forEach(name -> assertThat(country.path("Masculine")).doesNotContain(name)));
    }

    private static IntStream people() {
        return IntStream.range(0, SHOWN);
    }

    private static JsonNode file(String name) throws IOException {
        return JsonText.MAPPER.readTree(new ClassPathResource(name).getInputStream());
    }

    private static Set<String> fieldNames(JsonNode node) {
        var names = new TreeSet<String>();
        node.propertyNames().forEach(names::add);
        return names;
    }

    private static void fields(String field, JsonNode node, Set<String> found) {
        if (node.isString() && node.stringValue().equals("@text")) {
            found.add(field);
        } else if (node.isObject()) {
            node.properties().forEach(inner -> fields(inner.getKey(), inner.getValue(), found));
        } else {
            node.forEach(inner -> fields(field, inner, found));
        }
    }
}
