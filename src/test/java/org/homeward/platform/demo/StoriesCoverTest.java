package org.homeward.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.homeward.shared.JsonText;
import org.homeward.testing.ModelCoverage;
import org.homeward.testing.ModelPlaces;
import org.homeward.testing.SystemActor;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * The stories of the demo reach their ends, and together they pass everything that the models hold: each run tells a sample that
 * does, with {@code -Plong} all. Months pass in them, also for each case that other tests left open: so this has an application of
 * its own.
 */
@WholeRun
@DirtiesContext
@TestPropertySource(properties = "homeward.test.cases=stories")
class StoriesCoverTest extends EngineColumns {

    /**
     * What other parts do first in each story since: a talk hears an objection before the approval, and a return's end recalls at once.
     * {@code ReturnApprovalProcessTest} and {@code ReturnJourneyProcessTest} take them.
     */
    private static final Set<String> BY_PROCESS_TESTS =
            Set.of("returnApproval/flow_objection_childObjects", "returnJourney/flow_liesAbroad_recalled");

    @Autowired
    ModelCoverage coverage;

    @Autowired
    SystemActor system;

    @Test
    void each_story_reaches_its_declared_end_and_leaves_no_step_open() {
        // when
        var told = AllStories.told(application);

        // then
        assertThat(told)
                .hasSizeGreaterThanOrEqualTo(19)
                .filteredOn(story -> !story.isRight())
                .isEmpty();
    }

    @Test
    void every_user_task_is_entered_and_every_conditional_flow_taken() throws Exception {
        // when
        AllStories.told(application);

        // then
        var places = ModelPlaces.packaged();
        var tasks = missed(places.tasks());
        var flows = missed(places.flows());
        report(new Found(places.tasks().size(), places.flows().size(), tasks, flows, List.copyOf(coverage.passed())));
        assertThat(places.tasks()).isNotEmpty();
        assertThat(tasks).as("user tasks that no test enters").isEmpty();
        assertThat(flows).as("conditional flows that no test takes").isSubsetOf(BY_PROCESS_TESTS);
    }

    /** The steps on its way, when they were due, and who was let into the case. */
    @Test
    void each_story_ends_as_it_always_has() {
        // when
        var told = AllStories.told(application);

        // then
        assertThat(new RecordedEnds(new CaseRows(database, system)).differences(told))
                .isEmpty();
    }

    @Test
    @EnabledIf(value = "isWhole", disabledReason = "with -Plong")
    void each_story_goes_the_recorded_way() {
        // given
        var answers = new RecordedAnswers();

        // when
        AllStories.ways(application)
                .forEach((story, way) -> answers.put(new RecordedAnswers.Place(story, 0, "way"), List.copyOf(way)));

        // then
        assertThat(AnswerFiles.differences(StorySample.WAYS, answers)).isEmpty();
    }

    /** Asked before the application starts. */
    static boolean isWhole() {
        return AnswerFiles.ALL;
    }

    private record Found(
            int tasks, int conditionalFlows, Set<String> tasksMissed, Set<String> flowsMissed, List<String> passed) {}

    private Set<String> missed(List<String> places) {
        var missed = new TreeSet<>(places);
        missed.removeAll(coverage.passed());
        return missed;
    }

    private static void report(Found found) throws IOException {
        var folder = Files.createDirectories(Path.of("target/reports"));
        JsonText.MAPPER
                .writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("coverage.json").toFile(), found);
    }
}
