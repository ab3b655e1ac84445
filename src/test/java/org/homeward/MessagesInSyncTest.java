package org.homeward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeward.shared.Languages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that people read is there in each complete language, and templates hold no words of their own. */
class MessagesInSyncTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    /** Names, units and abbreviations that stay as they are in every language. */
    private static final Set<String> AS_THEY_ARE = Set.of(
            "ACTIP",
            "ASEAN",
            "ATPA",
            "API",
            "Apache",
            "COMMIT",
            "CSV",
            "Camunda",
            "Modeler",
            "SVG",
            "HIV",
            "HTCDS",
            "Homeward",
            "ILO",
            "IOM",
            "ISO",
            "License",
            "NGO",
            "PDF",
            "JPEG",
            "PNG",
            "WebP",
            "SOP",
            "UNHCR",
            "UNICEF",
            "UNIAP",
            "JavaScript",
            "MoSVY",
            "bpmn",
            "io",
            "html",
            "http",
            "https",
            "ICTP",
            "B");

    /** What programs and operators type, in refusals of the API and in the operator's notes. */
    private static final Set<String> TYPED = Set.of(
            "Idempotency",
            "Key",
            "application",
            "json",
            "P",
            "D",
            "multipart",
            "form",
            "data",
            "file",
            "holiday",
            "working",
            "day");

    /** The complete languages but English. */
    private static final List<String> OTHERS = Languages.complete().stream()
            .map(Locale::getLanguage)
            .filter(language -> !language.equals("en"))
            .toList();

    private static final Pattern LATIN = Pattern.compile("[A-Za-z]+");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][A-Za-z0-9._-]*)[(}]");

    static Stream<Path> english() {
        return files("messages", ".properties").filter(file -> !file.toString().contains("_"));
    }

    static Stream<Arguments> englishAndOther() {
        return OTHERS.stream().flatMap(language -> english().map(file -> Arguments.of(file, language)));
    }

    static Stream<Path> otherLanguages() {
        return OTHERS.stream().flatMap(language -> {
            var modelsAndForms = Stream.of(Path.of("processes"), Path.of("forms"))
                    .flatMap(folder -> walk(folder, "." + language + ".properties").stream());
            return Stream.concat(files("messages", "_" + language + ".properties"), modelsAndForms);
        });
    }

    static Stream<Path> templates() {
        return files("templates", ".html");
    }

    @ParameterizedTest
    @MethodSource("englishAndOther")
    void each_complete_language_has_the_keys_of_english(Path file, String language) {
        var other = read(Path.of(file.toString().replace(".properties", "_" + language + ".properties")));
        assertThat(new TreeSet<>(other.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(read(file).stringPropertyNames()));
    }

    @ParameterizedTest
    @MethodSource("otherLanguages")
    void words_of_another_script_hold_no_latin_word(Path file) {
        var left = new TreeSet<String>();
        read(file).forEach((key, value) -> LATIN.matcher(
                        PLACEHOLDER.matcher(value.toString()).replaceAll(""))
                .results()
                .map(result -> result.group())
                .filter(word -> !AS_THEY_ARE.contains(word) && !TYPED.contains(word))
                .forEach(word -> left.add(key + ": " + word)));
        assertThat(left).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void each_key_in_a_template_has_its_words(Path file) throws IOException {
        var known = new HashSet<String>();
        english().forEach(words -> known.addAll(read(words).stringPropertyNames()));
        assertThat(withoutComments(Files.readString(file)))
                .satisfies(text -> assertThat(KEY.matcher(text).results().map(result -> result.group(1)))
                        .filteredOn(key -> !key.endsWith("."))
                        .isSubsetOf(known));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_has_no_words_of_its_own(Path file) throws Exception {
        assertThat(LiteralText.of(withoutComments(Files.readString(file)))).isEmpty();
    }

    private static String withoutComments(String template) {
        return template.replaceAll("(?s)<!--.*?-->", "");
    }

    private static Stream<Path> files(String folder, String ending) {
        return walk(RESOURCES.resolve(folder), ending).stream();
    }

    private static List<Path> walk(Path folder, String ending) {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }
}
