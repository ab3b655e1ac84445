package org.homeward.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class DemoTextsTest {

    private static final int SHOWN = 30;

    private final DemoTexts texts = new DemoTexts();

    @Test
    void each_field_that_the_stories_fill_with_a_text_has_one_in_the_demo() throws IOException {
        // given
        var fields = new TreeSet<String>();
        for (var file : Set.of("demo/answers.json", "demo/scenarios.json")) {
            fields("", JsonMapper.builder().build().readTree(new ClassPathResource(file).getInputStream()), fields);
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

    private static void fields(String field, JsonNode node, Set<String> found) {
        if (node.isTextual() && node.textValue().equals("@text")) {
            found.add(field);
        } else if (node.isObject()) {
            node.properties().forEach(inner -> fields(inner.getKey(), inner.getValue(), found));
        } else {
            node.forEach(inner -> fields(field, inner, found));
        }
    }
}
