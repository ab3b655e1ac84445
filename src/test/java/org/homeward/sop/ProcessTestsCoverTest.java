package org.homeward.sop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.homeward.testing.ModelPlaces;
import org.homeward.testing.ProcedureEngine;
import org.homeward.testing.ProcedureTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The tests of single models pass all of every model. Those that have not run in this JVM run here once more. */
@WholeRun
class ProcessTestsCoverTest {

    @Test
    void each_model_has_its_class_in_the_package_of_its_phase() {
        assertThat(models()).isNotEmpty().allSatisfy(model -> assertThat(
                        testOf(model).getAnnotation(ProcedureTest.class))
                .isNotNull()
                .extracting(ProcedureTest::value)
                .isEqualTo(model));
    }

    @Test
    void each_step_each_answer_and_each_event_is_passed_by_them() {
        // when
        var summary = run(models().stream()
                .filter(model -> !ProcedureEngine.tested().contains(model))
                .map(ProcessTestsCoverTest::testOf)
                .toList());

        // then
        assertThat(summary.getTestsSucceededCount()).isEqualTo(summary.getTestsFoundCount());
        var places = ModelPlaces.packaged();
        assertThat(missed(places.tasks())).as("user tasks").isEmpty();
        assertThat(missed(places.flows()))
                .as("flows that depend on a condition")
                .isEmpty();
        assertThat(missed(ModelPlaces.allFlows())).as("all other flows").isEmpty();
    }

    private static List<String> missed(List<String> places) {
        assertThat(places).isNotEmpty();
        return places.stream()
                .filter(place -> !ProcedureEngine.passed().contains(place))
                .toList();
    }

    private static TestExecutionSummary run(List<Class<?>> tests) {
        var listener = new SummaryGeneratingListener();
        var request = LauncherDiscoveryRequestBuilder.request();
        tests.forEach(test -> request.selectors(selectClass(test)));
        LauncherFactory.create().execute(request.build(), listener);
        return listener.getSummary();
    }

    /** {@code repatriation/handover}: {@code sop.repatriation.HandoverProcessTest}. */
    private static Class<?> testOf(String model) {
        var slash = model.indexOf('/');
        var name = Character.toUpperCase(model.charAt(slash + 1)) + model.substring(slash + 2) + "ProcessTest";
        try {
            return Class.forName(
                    ProcessTestsCoverTest.class.getPackageName() + "." + model.substring(0, slash) + "." + name);
        } catch (ClassNotFoundException missing) {
            throw new AssertionError("The model " + model + " has no test", missing);
        }
    }

    /** {@code repatriation/handover} and the others. */
    private static List<String> models() {
        var folder = Path.of("processes");
        try (var files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .filter(file -> file.endsWith(".bpmn"))
                    .map(file -> file.substring(0, file.length() - ".bpmn".length()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
