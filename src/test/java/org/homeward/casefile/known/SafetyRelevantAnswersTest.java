package org.homeward.casefile.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.homeward.casefile.known.NewCorrection.How;
import org.homeward.casefile.known.SafetyRelevantAnswers.Stricter;
import org.homeward.engine.forms.FormSchemaReader;
import org.homeward.engine.forms.PackagedForms;
import org.homeward.shared.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SafetyRelevantAnswersTest {

    private static final JsonMapper JSON = JsonText.MAPPER;
    private static final Set<String> TEXTS = Set.of("textarea", "textfield");

    private final SafetyRelevantAnswers protecting = new SafetyRelevantAnswers();

    @Test
    void whom_not_to_contact_how_to_fear_danger_and_what_must_not_be_shared_are_among_them() {
        assertThat(protecting.fields())
                .contains(
                        "blockedContacts",
                        "safeContactPlan",
                        "homeContactPlan",
                        "callerSafeContact",
                        "fearsAuthoritiesAtHome",
                        "immediateSafety",
                        "withheldInformation");
        assertThat(protecting.of("givenName")).isEmpty();
    }

    @Test
    void each_is_a_question_of_the_forms_and_its_rule_fits_it() {
        // given
        var asked = new HashMap<String, Set<JsonNode>>();
        for (var file : PackagedForms.files()) {
            for (var part : FormSchemaReader.fields(JsonText.tree(JSON, PackagedForms.schema(file, Locale.ENGLISH)))) {
                asked.computeIfAbsent(FormSchemaReader.name(part), name -> new java.util.HashSet<>())
                        .add(part);
            }
        }

        // then
        for (var field : protecting.fields()) {
            var stricter = protecting.of(field).orElseThrow();
            assertThat(asked.getOrDefault(field, Set.of()))
                    .as(field)
                    .isNotEmpty()
                    .allSatisfy(part -> {
                        assertThat(TEXTS.contains(part.path("type").asString()))
                                .as(field)
                                .isEqualTo(stricter.words());
                        assertThat(part.path("type").asString().equals("checklist"))
                                .as(field)
                                .isEqualTo(stricter.more());
                        if (!stricter.order().isEmpty()) {
                            assertThat(options(part))
                                    .as(field)
                                    .isEqualTo(stricter.order().stream()
                                            .flatMap(Set::stream)
                                            .collect(Collectors.toCollection(TreeSet::new)));
                        }
                    });
        }
    }

    private static Set<String> options(JsonNode part) {
        return StreamSupport.stream(part.path("values").spliterator(), false)
                .map(option -> option.path("value").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @CsvSource({
        "pressure, no, yes, true",
        "pressure, no, dontKnow, true",
        "pressure, dontKnow, yes, true",
        "pressure, notAsked, dontKnow, false",
        "pressure, yes, dontKnow, false",
        "pressure, yes, no, false",
        "pressure, yes, somethingElse, false",
        "papersSafe, yes, no, true",
        "papersSafe, no, notAsked, false",
        "immediateSafety, Low, High, true",
        "immediateSafety, High, Medium, false",
        "involvedOffice, notListed, TH-OAG, false",
    })
    void a_choice_is_stricter_by_its_order(String field, String standing, String value, boolean isStricter) {
        assertThat(protecting.of(field).orElseThrow().isStricter(standing, value, How.change))
                .isEqualTo(isStricter);
    }

    @Test
    void a_text_is_stricter_where_words_are_added_and_no_program_reads_it() {
        var words = Stricter.of("words");
        assertThat(words.isStricter("uncle", "uncle\naunt", How.add)).isTrue();
        assertThat(words.isStricter("uncle", "uncle\naunt", How.change)).isFalse();
    }

    @Test
    void a_list_is_stricter_with_all_that_it_had_and_more() {
        var more = Stricter.of("more");
        var uncle = Map.of("name", "uncle");
        var aunt = Map.of("name", "aunt");
        assertThat(more.isStricter(List.of(uncle), List.of(uncle, aunt), How.change))
                .isTrue();
        assertThat(more.isStricter(List.of(uncle), List.of(aunt, aunt), How.change))
                .isFalse();
        assertThat(more.isStricter(List.of(uncle, aunt), List.of(uncle), How.change))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "word", "yes"})
    void a_rule_that_says_nothing_is_refused(String rule) {
        assertThatThrownBy(() -> Stricter.of(rule)).isInstanceOf(IllegalArgumentException.class);
    }
}
