package org.homeward.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.engine.wall.CheckModelCommand;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackagedFormsTest {

    static Stream<Path> forms() {
        return PackagedForms.files().stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void each_field_says_where_it_is_stored_and_an_empty_answer_gets_a_verdict(Path file) {
        // given
        var form = PackagedForms.read(file);

        // then
        assertThat(form.fields()).isNotEmpty().allSatisfy(field -> {
            assertThat(field.label()).isNotBlank();
            assertThat(field.inCaseFile()).isEqualTo(field.category() != null);
        });
        assertThat(new FormCheck().check(form, Map.of(), FormRuleDays.UNKNOWN).problems())
                .allMatch(problem -> problem.messageKey().equals("form.required"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void each_form_passes_the_wall(Path file) {
        var problems = new ByteArrayOutputStream();
        assertThat(CheckModelCommand.run(file, new PrintStream(problems, true, StandardCharsets.UTF_8)))
                .as(problems.toString(StandardCharsets.UTF_8))
                .isZero();
    }
}
