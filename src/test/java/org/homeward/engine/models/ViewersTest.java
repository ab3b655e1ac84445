package org.homeward.engine.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.engine.forms.FieldList;
import org.homeward.engine.forms.PackagedForms;
import org.homeward.engine.wall.ModelerForm;
import org.homeward.shared.JsonText;
import org.homeward.studio.compare.CanonicalFiles;
import org.homeward.testing.PageTest;
import org.homeward.testing.Viewers;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What is packaged opens in the viewers in which people will see it. */
@WholeRun
@PageTest
class ViewersTest {

    private static Viewers viewers;

    @BeforeAll
    static void open() {
        viewers = new Viewers();
    }

    @AfterAll
    static void close() {
        viewers.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void each_model_opens_with_all_its_parts_drawn(Path file) throws IOException {
        assertOpens(viewers.ask("diagram", Files.readString(file)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("decisions")
    void each_decision_opens_with_all_its_rules_drawn(Path file) throws IOException {
        assertOpens(viewers.ask("decision", Files.readString(file)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("forms")
    void each_form_opens_in_each_of_its_languages_with_all_its_components_drawn(Path file, String language)
            throws IOException {
        // when
        var schema = PackagedForms.schema(file, Locale.forLanguageTag(language));

        // then
        assertOpens(viewers.speak(language).ask("drawn", JsonText.MAPPER.readTree(schema)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("written")
    void each_form_opens_whole_as_its_file_is(Path file) throws IOException {
        assertOpens(viewers.speak("en").ask("drawn", JsonText.MAPPER.readTree(file.toFile())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("written")
    void each_form_comes_back_from_the_editor_as_it_was(Path file) throws IOException {
        // when
        var saved = saved(file, Map.of());

        // then
        assertThat(CanonicalFiles.equal(file.toString(), kept(Files.readAllBytes(file)), kept(saved)))
                .isTrue();
        assertThat(viewers.complaints()).isEmpty();
    }

    @Test
    void a_label_that_was_changed_in_the_editor_is_the_forms_own() throws IOException {
        // given
        var file = Path.of("forms/identification/decision-review.form");

        // when
        var saved = saved(file, Map.of("reviewArguments", "What speaks against it"));

        // then
        var id = "\"id\": \"reviewArguments\",";
        var own = new String(kept(Files.readAllBytes(file)), StandardCharsets.UTF_8)
                .replace(id, id + "\"label\": \"What speaks against it\",");
        assertThat(CanonicalFiles.equal(file.toString(), own.getBytes(StandardCharsets.UTF_8), kept(saved)))
                .isTrue();
    }

    @Test
    void a_text_of_a_form_has_paragraphs_lists_and_links_and_its_html_stays_text() {
        // when
        var html = viewers.ask("markdown", """
                # Ask first

                It is **her** choice, *always*.
                Read [the rules](https://example.org/a_b_c).
                - water
                - rest

                <img src=x onerror=alert(1)> & [x](javascript:alert(1))
                """).asString();

        // then
        assertThat(html)
                .isEqualTo("<h1>Ask first</h1><p>It is <strong>her</strong> choice, <em>always</em>.<br>"
                        + "Read <a href=\"https://example.org/a_b_c\">the rules</a>.</p>"
                        + "<ul><li>water</li><li>rest</li></ul>"
                        + "<p>&lt;img src=x onerror=alert(1)&gt; &amp; [x](javascript:alert(1))</p>");
    }

    private static byte[] saved(Path file, Map<String, String> labels) {
        return JsonText.MAPPER.writeValueAsBytes(
                viewers.speak("en").ask("saved", JsonText.MAPPER.readTree(file.toFile()), labels));
    }

    private static byte[] kept(byte[] form) {
        return ModelerForm.withoutCopies("a.form", form, FieldList.packaged());
    }

    private static void assertOpens(JsonNode opened) {
        assertThat(opened.path("warnings")).isEmpty();
        assertThat(opened.path("parts").asInt()).isPositive();
        assertThat(opened.path("missing")).isEmpty();
        assertThat(viewers.complaints()).isEmpty();
    }

    static Stream<Path> models() throws IOException {
        return files("processes", ".bpmn");
    }

    static Stream<Path> decisions() throws IOException {
        return files("processes", ".dmn");
    }

    static Stream<Path> written() throws IOException {
        return files("forms", ".form");
    }

    static Stream<Arguments> forms() throws IOException {
        var inEachLanguage = new ArrayList<Arguments>();
        for (var language : List.of("en", "km", "lo", "my", "th", "vi", "zh")) {
            files("forms", ".form")
                    .filter(form -> Files.exists(PackagedForms.beside(form, Locale.forLanguageTag(language))))
                    .forEach(form -> inEachLanguage.add(Arguments.of(form, language)));
        }
        return inEachLanguage.stream();
    }

    private static Stream<Path> files(String folder, String ending) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }
}
