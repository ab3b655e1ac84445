package org.homeward.studio.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.homeward.engine.wall.PackagedNames;
import org.homeward.engine.wall.SafeModelWall;
import org.homeward.engine.wall.reading.KnownNames;
import org.homeward.engine.wall.reading.RefusalReason;
import org.homeward.shared.Languages;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What the wall refuses is told in the reader's language, whatever it is. */
@WholeRun
class RefusalWordsTest {

    private static final KnownNames NAMES = PackagedNames.load();

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
            var problem = FindingCodes.refusal(reason);
            assertThat(problem.messageKey()).as(reason.toString()).isNotEqualTo("problem." + FindingCodes.REFUSED);
            for (var language : Languages.complete()) {
                assertThat(texts().getMessage(
                                        problem.messageKey(),
                                        problem.arguments().toArray(),
                                        language))
                        .as(reason.toString())
                        .doesNotContain("{0}", "{1}");
            }
        }
    }

    @Test
    void what_has_no_words_is_told_as_it_is() {
        // when
        var problem = FindingCodes.refusal(new RefusalReason("line 1", "nobody has seen this before"));

        // then
        assertThat(problem.arguments()).containsExactly("nobody has seen this before");
    }

    private static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages.problems");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
