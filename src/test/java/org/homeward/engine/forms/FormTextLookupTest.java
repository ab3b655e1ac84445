package org.homeward.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.homeward.shared.JsonText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * A form's file of another language has a line for each text of its own that a reader can see, and no other; the field
 * list's files have one for all that forms share.
 */
class FormTextLookupTest {

    private static final List<String> TEXTS = List.of("label", "description", "text", "timeLabel");
    private static final FieldList SHARED = FieldList.packaged();

    static Stream<Arguments> forms() {
        return PackagedForms.files().stream()
                .flatMap(form -> Stream.of("km", "th").map(language -> Arguments.of(form, language)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_text_of_a_form_has_its_line(Path file, String language) throws IOException {
        // given
        var form = SHARED.withoutCopies(JsonText.MAPPER.readTree(file.toFile()));
        var needed = new TreeSet<>(Set.of("form.title"));
        var optional = new TreeSet<String>();

        // when
        collect(form, needed, optional, shared(language));

        // then
        var written = PackagedForms.words(PackagedForms.beside(file, Locale.forLanguageTag(language)))
                .stringPropertyNames();
        assertThat(written).containsAll(needed);
        needed.addAll(optional);
        assertThat(needed).containsAll(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"km", "th"})
    void every_shared_word_stands_in_each_language(String language) {
        assertThat(shared(language)).containsAll(shared("en"));
        assertThat(shared(language))
                .filteredOn(key -> !key.startsWith("option."))
                .isSubsetOf(shared("en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "km", "th"})
    void each_shared_field_and_option_has_a_word(String language) {
        var words = new FormTextLookup(List.of(SHARED.words(Locale.forLanguageTag(language))));
        assertThat(SHARED.content().fields().keySet())
                .allSatisfy(field -> assertThat(words.find(field + ".label")).isPresent());
        assertThat(SHARED.content().lists()).allSatisfy((name, list) -> assertThat(list.codes())
                .allSatisfy(code -> assertThat(words.option(name, code)).isPresent()));
    }

    private static Set<String> shared(String language) {
        Properties words = SHARED.words(Locale.forLanguageTag(language));
        return words.stringPropertyNames();
    }

    private static void collect(JsonNode holder, Set<String> needed, Set<String> optional, Set<String> shared) {
        for (var part : holder.path("components")) {
            var id = part.path("id").asString();
            TEXTS.stream()
                    .filter(text -> !part.path(text).asString().isEmpty() && !repeated(part, text))
                    .forEach(text -> needed.add(id + "." + text));
            for (var option : part.path("values")) {
                var value = option.path("value").asString();
                (shared.contains("option." + value) ? optional : needed).add(id + ".value." + value);
            }
            collect(part, needed, optional, shared);
        }
    }

    /** A time's label is the field's own. */
    private static boolean repeated(JsonNode part, String text) {
        return text.equals("timeLabel") && part.path("subtype").asString().equals("time");
    }
}
