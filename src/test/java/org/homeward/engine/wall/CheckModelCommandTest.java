package org.homeward.engine.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CheckModelCommandTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void a_harmless_file_answers_0_and_prints_no_problem() {
        assertThat(run("src/test/resources/harmless/java-class--service-task.bpmn"))
                .isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void a_hostile_file_answers_1_and_prints_a_line_for_each_problem() {
        assertThat(run("src/test/resources/hostile/java-class--service-task.bpmn"))
                .isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .contains("serviceTask_plan: a Java class is not allowed (camunda:class)");
    }

    @Test
    void a_missing_file_answers_2() {
        assertThat(run("src/test/resources/hostile/none.bpmn")).isEqualTo(2);
    }

    private int run(String file) {
        return CheckModelCommand.run(Path.of(file), new PrintStream(printed, true, StandardCharsets.UTF_8));
    }
}
