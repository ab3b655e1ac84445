package org.homeward.engine.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The models keep bpmnlint's recommended rules, as modellers outside would check them. */
class BpmnLintTest {

    private static final Path FRONTEND = Path.of("src/main/frontend").toAbsolutePath();

    @Test
    void no_recommended_rule_finds_an_error() throws IOException, InterruptedException {
        // given
        var command = new ArrayList<>(List.of("node", "node_modules/bpmnlint/bin/bpmnlint.js", "-c", "bpmnlint.json"));
        try (var files = Files.walk(Path.of("processes"))) {
            files.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(file -> FRONTEND.relativize(file.toAbsolutePath()).toString())
                    .forEach(command::add);
        }

        // when
        var lint = new ProcessBuilder(command)
                .directory(FRONTEND.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(lint.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        // then
        assertThat(lint.waitFor()).as(said).isZero();
    }
}
