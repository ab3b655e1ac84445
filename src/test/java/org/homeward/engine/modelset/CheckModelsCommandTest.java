package org.homeward.engine.modelset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WholeRun
class CheckModelsCommandTest {

    private static final String HANDOVER = "processes/repatriation/handover.bpmn";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {".", "processes", "forms", "processes/repatriation", "forms/identification"})
    void the_packaged_folders_answer_0_and_print_nothing(String packaged) {
        assertThat(run(Path.of(packaged))).isZero();
        assertThat(lines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "processes", "processes/repatriation"})
    void a_renamed_safety_step_answers_1_and_is_named(String part) {
        // given
        write(new PackagedSet().with(HANDOVER, HandoverProcess.Step.HAND_OVER + "\"", "userTask_giveOver\""));

        // when
        var answer = run(folder.resolve(part));

        // then
        assertThat(answer).isEqualTo(1);
        assertThat(lines())
                .contains(HandoverProcess.Step.HAND_OVER
                        + ": no process has this step, needed by R11, R17, R19, R20, R21 (HandOver)");
    }

    @Test
    void a_warning_is_told_and_answers_0() {
        write(new PackagedSet()
                .with("forms/repatriation/handover-record.form", "\"Why not\"", "\"Result of the HIV test\""));
        assertThat(run(folder)).isZero();
        assertThat(lines())
                .containsExactly("warning: forms/repatriation/handover-record.form, handoverNotDone:"
                        + " a text about health is kept as health, not as services");
    }

    @Test
    void a_phase_by_itself_stands_for_the_packaged_one() {
        // given
        var phase = folder.resolve("panel");
        new PackagedSet()
                .with("processes/panel/panelDecision.bpmn", "${severalMembers == true}", "${manyMembers == true}")
                .files()
                .forEach((file, content) -> {
                    if (ModelFiles.phase(file).equals("panel")) {
                        write(phase.resolve(Path.of(file).getFileName()), content);
                    }
                });

        // when
        var answer = run(phase);

        // then
        assertThat(answer).isEqualTo(1);
        assertThat(lines()).singleElement().asString().endsWith(": nothing sets the variable manyMembers");
    }

    @Test
    void a_folder_without_models_answers_2() throws IOException {
        Files.createDirectory(folder.resolve("processes"));
        assertThat(run(folder)).isEqualTo(2);
        assertThat(lines()).singleElement().asString().endsWith("holds no models or forms.");
    }

    private int run(Path checked) {
        return CheckModelsCommand.run(
                checked, PackagedSet.program(), new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private List<String> lines() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private void write(PackagedSet models) {
        models.files().forEach((file, content) -> write(folder.resolve(file), content));
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
