package org.homeward.studio.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeward.engine.wall.PackagedModelNames;
import org.homeward.engine.wall.SafeModelWall;
import org.homeward.engine.wall.reading.KnownNames;
import org.homeward.engine.wall.reading.ProblemText;
import org.homeward.shared.Languages;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What the wall refuses is told in the reader's language, whatever it is. */
@WholeRun
class RefusalWordsTest {

    private static final KnownNames NAMES = PackagedModelNames.load();

    /** A code before its sentence. */
    private static final Pattern CODE =
            Pattern.compile("\"([a-z][A-Za-z]+)\"(?:,| :)\\s*(?:\\w+ \\+ )?\"(?=[^\"]* )[^\"]{14,}\"");

    static Stream<Path> hostile() throws IOException {
        try (var files = Files.walk(Path.of("src/test/resources/hostile"))) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void each_reason_has_words_of_its_own_in_each_language(Path file) throws IOException {
        // when
        var reasons = new SafeModelWall().check(file.getFileName().toString(), Files.readAllBytes(file), NAMES);

        // then
        for (var reason : reasons) {
            for (var language : Languages.complete()) {
                assertThat(words(reason.said(), language)).as(reason.toString()).doesNotContain("{0}", "{1}");
            }
        }
    }

    @Test
    void each_code_of_a_finding_has_words_in_each_language() throws IOException {
        // given
        var codes = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java/org/homeward/engine"))) {
            for (var source : sources.filter(file -> file.toString().matches(".*/(wall|modelset)/.*[.]java"))
                    .toList()) {
                CODE.matcher(Files.readString(source)).results().forEach(found -> codes.add(found.group(1)));
            }
        }

        // then
        assertThat(codes).hasSizeGreaterThan(150).contains("loop", "shareUnasked", "consentLost");
        assertThat(codes).allSatisfy(code -> assertThat(Languages.complete())
                .allSatisfy(language ->
                        assertThat(words(ProblemText.of(code, ""), language)).isNotBlank()));
    }

    private static String words(ProblemText said, Locale language) {
        return texts().getMessage("problem." + said.code(), said.arguments().toArray(), language);
    }

    private static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages.problems");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
