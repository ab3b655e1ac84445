package org.homeward.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.SystemActor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each story ends as it always has: the steps on its way, when they were due, and who was let into the case. */
@ProcessTest
class StoriesEndAlikeTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    SystemActor system;

    @Autowired
    JdbcClient database;

    @Test
    void each_story_has_its_end_its_steps_their_due_dates_and_its_parties() {
        // given
        var rows = new CaseRows(database, system);
        var answers = new RecordedAnswers();

        // when
        for (var told : AllStories.told(application)) {
            var story = told.scenario().name();
            answers.put(new RecordedAnswers.Place(story, 0, "end"), List.of(told.ended()));
            var number = told.number();
            if (number != null) {
                answers.put(new RecordedAnswers.Place(story, 1, "steps"), rows.done(number));
                answers.put(new RecordedAnswers.Place(story, 2, "admitted"), rows.admitted(number));
            }
        }

        // then
        assertThat(AnswerFiles.differences("ends", answers)).isEmpty();
    }
}
