package org.homeward.engine.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.homeward.engine.wall.reading.KnownNames;
import org.homeward.engine.wall.reading.ProblemText;
import org.homeward.engine.wall.reading.RefusalReason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrangeBytesTest {

    private static final KnownNames NONE = new KnownNames(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    private final SafeModelWall wall = new SafeModelWall();
    private final Random random = new Random(Long.getLong("homeward.seed", 1));

    @ParameterizedTest
    @ValueSource(strings = {"x.bpmn", "x.dmn", "x.form", "x", "", "x.txt"})
    void random_bytes_are_refused_and_never_throw(String name) {
        for (int i = 0; i < 300; i++) {
            var bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            assertThat(wall.check(name, bytes, NONE)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"doctype--plain.bpmn", "feel-for--range.dmn", "form-list--nested.form"})
    void a_file_that_is_cut_off_is_refused_and_never_throws(String name) throws IOException {
        // given
        var whole = Files.readAllBytes(Path.of("src/test/resources/harmless", name));

        // then
        for (int length = 0; length < whole.length - 10; length += 7) {
            assertThat(wall.check(name, Arrays.copyOf(whole, length), NONE)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"doctype--plain.bpmn", "feel-for--range.dmn", "form-list--nested.form"})
    void a_file_with_changed_bytes_never_throws(String name) throws IOException {
        // given
        var whole = Files.readAllBytes(Path.of("src/test/resources/harmless", name));

        // then
        for (int i = 0; i < 300; i++) {
            var changed = whole.clone();
            for (int j = 0; j < 3; j++) {
                changed[random.nextInt(changed.length)] = (byte) (32 + random.nextInt(95));
            }
            assertThat(wall.check(name, changed, NONE))
                    .noneMatch(problem -> problem.said().english().contains("can't be checked"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.bpmn", "x.dmn", "x.form"})
    void a_file_over_one_mebibyte_is_refused(String name) {
        // given
        var large = " ".repeat(1024 * 1024 + 1).getBytes(StandardCharsets.UTF_8);

        // then
        assertThat(wall.check(name, large, NONE))
                .containsExactly(
                        new RefusalReason("line 1", ProblemText.of("tooLarge", "the file is larger than 1 MiB")));
    }
}
