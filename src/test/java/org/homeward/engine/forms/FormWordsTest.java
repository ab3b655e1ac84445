package org.homeward.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A form's file of another language has a line for each text that a reader can see, and no other. */
class FormWordsTest {

    private static final List<String> TEXTS = List.of("label", "description", "text", "timeLabel");

    static Stream<Path> words() {
        return PackagedForms.files().stream()
                .flatMap(form -> Stream.of("km", "th").map(language -> beside(form, language)))
                .filter(Files::exists);
    }

    @ParameterizedTest
    @MethodSource("words")
    void every_text_has_its_line(Path file) throws IOException {
        // given
        var language = file.toString().replaceAll(".*\\.(\\w+)\\.properties", "$1");
        var shared = read(Path.of("forms/common." + language + ".properties"));
        var form = new JsonMapper()
                .readTree(Path.of(file.toString().replace("." + language + ".properties", ".form"))
                        .toFile());
        var needed = new TreeSet<>(Set.of("form.title"));
        var optional = new TreeSet<String>();

        // when
        collect(form, needed, optional, shared.stringPropertyNames());

        // then
        var written = read(file).stringPropertyNames();
        assertThat(written).containsAll(needed);
        needed.addAll(optional);
        assertThat(needed).containsAll(written);
    }

    private static void collect(JsonNode holder, Set<String> needed, Set<String> optional, Set<String> shared) {
        for (var part : holder.path("components")) {
            var id = part.path("id").asText();
            TEXTS.stream()
                    .filter(text -> part.has(text) && !repeated(part, text))
                    .forEach(text -> needed.add(id + "." + text));
            for (var option : part.path("values")) {
                var value = option.path("value").asText();
                (shared.contains("option." + value) ? optional : needed).add(id + ".value." + value);
            }
            collect(part, needed, optional, shared);
        }
    }

    /** A time's label is the field's own. */
    private static boolean repeated(JsonNode part, String text) {
        return text.equals("timeLabel") && part.path("subtype").asText().equals("time");
    }

    private static Path beside(Path form, String language) {
        return Path.of(form.toString().replace(".form", "." + language + ".properties"));
    }

    private static Properties read(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
