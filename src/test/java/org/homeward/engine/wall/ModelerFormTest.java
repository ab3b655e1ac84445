package org.homeward.engine.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.homeward.engine.forms.FieldList;
import org.homeward.engine.forms.PackagedForms;
import org.homeward.engine.wall.reading.RefusalReason;
import org.homeward.shared.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The forms' files show whole forms. {@code docs/forms.sh} writes into them what stands in the field list; that is this test with
 * {@code -Dhomeward.record=true}.
 */
class ModelerFormTest {

    private static final FieldList SHARED = FieldList.packaged();
    private static final List<String> CHOICES = List.of("select", "radio", "checklist");
    private static final Map<String, String> WORDS =
            Map.of("label", ".label", "dateLabel", ".label", "timeLabel", ".timeLabel", "description", ".description");

    static Stream<Path> files() {
        return PackagedForms.files().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_form_has_the_words_and_options_of_the_field_list(Path file) throws IOException {
        // when
        var written = ModelerForm.withCopies(file.toString(), own(file), SHARED);

        // then
        if (Boolean.getBoolean("homeward.record")) {
            Files.write(file, written);
        }
        assertThat(file).as("write it anew with docs/forms.sh").hasBinaryContent(written);
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_form_goes_to_the_editor_and_comes_back_as_it_was(Path file) throws IOException {
        // given
        var written = Files.readAllBytes(file);
        var kept = ModelerForm.withoutCopies(file.toString(), written, SHARED);

        // then
        assertThat(ModelerForm.withCopies(file.toString(), kept, SHARED)).isEqualTo(written);
        assertThat(ModelerForm.withoutCopies(file.toString(), kept, SHARED)).isSameAs(kept);
        assertThat(SHARED.writtenOut(written)).isEqualTo(SHARED.writtenOut(kept));
        assertThat(all(JsonText.MAPPER.readTree(kept)))
                .filteredOn(part -> part.path("properties").has("list"))
                .isEmpty();
    }

    @Test
    void no_field_is_without_a_label_and_only_those_of_the_directory_are_without_options() {
        // given
        var parts = files().flatMap(file -> all(JsonText.MAPPER.readTree(file.toFile())).stream())
                .toList();

        // then
        assertThat(parts)
                .filteredOn(part -> part.has("key") || part.has("path"))
                .isNotEmpty()
                .allSatisfy(part -> assertThat(part.path("label")
                                .asString(part.path("dateLabel").asString("")))
                        .as(part.path("id").asString())
                        .isNotBlank());
        assertThat(parts)
                .filteredOn(part -> CHOICES.contains(part.path("type").asString()))
                .filteredOn(part -> part.path("values").isEmpty())
                .hasSize(33)
                .allSatisfy(
                        part -> assertThat(SHARED.list(part.path("valuesKey").asString())
                                        .orElseThrow()
                                        .directory())
                                .isNotNull());
    }

    @Test
    void a_word_that_was_changed_is_the_forms_own_and_an_option_that_was_changed_is_refused() {
        // given
        var sample = """
                {"type": "default", "id": "sample", "components": [
                  {"id": "blockedContacts", "type": "textarea", "key": "blockedContacts", "validate": {"maxLength": 4000},
                   "properties": {"field": "blockedContacts"}},
                  {"id": "fit", "type": "radio", "key": "fit", "label": "Fit?", "valuesKey": "yesNo",
                   "properties": {"store": "casefile", "category": "contact"}}]}
                """;
        var edited = new String(ModelerForm.withCopies("sample.form", bytes(sample), SHARED), StandardCharsets.UTF_8)
                .replace("Contact none of them.", "Call none of them.")
                .replace("\"label\": \"Yes\"", "\"label\": \"Of course\"");

        // when
        var kept = JsonText.MAPPER.readTree(ModelerForm.withoutCopies("sample.form", bytes(edited), SHARED));

        // then
        assertThat(edited).contains("Call none of them.", "Of course", "\"list\": \"yesNo\"");
        assertThat(kept.at("/components/0/description").asString()).isEqualTo("Call none of them.");
        assertThat(kept.at("/components/0/label").isMissingNode()).isTrue();
        assertThat(new SafeModelWall().check("sample.form", bytes(edited), PackagedModelNames.load()))
                .extracting(RefusalReason::toString)
                .containsExactly("fit: options stand in the form or in a list, not in both");
    }

    @Test
    void what_is_no_form_stays_as_it_is() {
        for (var content :
                List.of("{", "[]", "{\"components\": [1, {\"properties\": {\"list\": 1}}, {\"properties\": []}]}")) {
            var file = bytes(content);
            assertThat(ModelerForm.withoutCopies("sample.form", file, SHARED)).isSameAs(file);
        }
    }

    /** The form without words of an older field list, those that the other languages don't have as the form's own; with today's options. */
    private static byte[] own(Path file) throws IOException {
        var written = Files.readAllBytes(file);
        var words = new Properties();
        try (Reader khmer = Files.newBufferedReader(PackagedForms.beside(file, Locale.forLanguageTag("km")))) {
            words.load(khmer);
        }
        var form = JsonText.MAPPER.readTree(written);
        var today = all(SHARED.writtenOut(form)).iterator();
        for (var part : all(form)) {
            var values = today.next().get("values");
            if (part.path("properties").has("field")) {
                part.remove("values");
                WORDS.forEach((word, key) -> {
                    if (!part.path(word).asString("").isEmpty()
                            && !words.containsKey(part.path("id").asString() + key)) {
                        part.remove(word);
                    }
                });
            } else if (part.path("properties").has("list")) {
                part.set("values", values);
            }
        }
        return form.equals(JsonText.MAPPER.readTree(written)) ? written : JsonText.MAPPER.writeValueAsBytes(form);
    }

    private static List<ObjectNode> all(JsonNode holder) {
        var all = new ArrayList<ObjectNode>();
        for (var part : holder.path("components")) {
            all.add((ObjectNode) part);
            all.addAll(all(part));
        }
        return all;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
