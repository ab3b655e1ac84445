package org.homeward.engine.wall;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the engine has no room for, and what nobody sees, is refused in every kind of file. */
class KeptTextTest {

    private static final String STEP = "processes/repatriation/familyTracing.bpmn";
    private static final String LONG = "a".repeat(201);

    private final SafeModelWall wall = new SafeModelWall();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name="Assess the family"              | name="LONG"
            id="familyTracing" name="             | id="familyTracing" name="LONG
            <bpmn:message id="message_familyContactWithdrawn" name=" | <bpmn:message id="message_familyContactWithdrawn" name="LONG
            isExecutable="true"                   | isExecutable="true" camunda:versionTag="LONG"
            camunda:candidateGroups="             | camunda:candidateGroups="LONG
            """)
    void a_name_of_a_model_has_an_end(String words, String others) throws IOException {
        assertThat(reasons(STEP, words, others.replace("LONG", LONG)))
                .anyMatch(reason -> reason.matches("a name has at most (200|64) characters"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name="Limit that applies" camunda     | name="LONG" camunda
            label="                               | label="LONG
            <rule id="                            | <rule id="LONG
            """)
    void a_name_of_a_table_has_an_end(String words, String others) throws IOException {
        assertThat(reasons("processes/limits/limitThatApplies.dmn", words, others.replace("LONG", LONG)))
                .anyMatch(reason -> reason.matches("a name has at most (200|64) characters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202e", "\u2066", "\u0085", "&#x202E;"})
    void a_name_shows_what_it_is(String letter) throws IOException {
        assertThat(reasons(STEP, "name=\"Assess", "name=\"" + letter + "Assess"))
                .contains("a character that nobody sees is not allowed in texts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u202e", "\u2067", "\\u0007"})
    void a_label_shows_what_it_is(String letter) throws IOException {
        assertThat(reasons("forms/repatriation/family-assessment.form", "\"label\": \"", "\"label\": \"" + letter))
                .contains("a character that nobody sees is not allowed in texts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\u202e"})
    void a_translation_shows_what_it_is(String letter) {
        assertThat(wall.check(
                        "a.th.properties", ("form.title=" + letter + "A").getBytes(UTF_8), PackagedModelNames.load()))
                .extracting(refused -> refused.said().english())
                .contains("a character that nobody sees is not allowed in texts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&#10;", "\u200b", "\u200d"})
    void a_line_break_and_what_Khmer_and_Thai_need_are_let_through(String letter) throws IOException {
        assertThat(reasons(STEP, "name=\"Assess", "name=\"Ass" + letter + "ess"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {4001, 20_000})
    void the_guidance_of_a_step_has_an_end(int length) throws IOException {
        assertThat(reasons(STEP, "<bpmn:documentation>Find", "<bpmn:documentation>" + "a".repeat(length)))
                .contains("a text has at most 4000 characters");
    }

    private List<String> reasons(String file, String words, String others) throws IOException {
        var text = Files.readString(Path.of(file));
        assertThat(text).contains(words);
        return wall
                .check(
                        file,
                        text.replaceFirst(Pattern.quote(words), Matcher.quoteReplacement(others))
                                .getBytes(UTF_8),
                        PackagedModelNames.load())
                .stream()
                .map(refused -> refused.said().english())
                .toList();
    }
}
