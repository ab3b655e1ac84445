package org.homeward.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.SystemActor;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of each end that a journey can have the first story of the book, from the intake on. {@link StoriesCoverTest} tells the others. */
@DisabledIf(value = "isRecorded", disabledReason = "all stories' ends are recorded together")
@ProcessTest
class StoryForEachEndTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient database;

    @Autowired
    SystemActor system;

    static Stream<Scenario> stories() {
        var byEnd = new LinkedHashMap<String, Scenario>();
        StoryBook.all().forEach(story -> byEnd.putIfAbsent(story.end(), story));
        return byEnd.values().stream();
    }

    /** Asked before the application starts. */
    static boolean isRecorded() {
        return AnswerFiles.RECORD;
    }

    @ParameterizedTest
    @MethodSource("stories")
    void a_story_reaches_its_end_as_it_always_has_and_leaves_no_step_open(Scenario story) {
        // when
        var told = AllStories.tell(application, List.of(story));

        // then
        assertThat(told).isNotEmpty().allMatch(AllStories.Told::isRight);
        assertThat(new RecordedEnds(new CaseRows(database, system)).differences(told))
                .isEmpty();
    }
}
