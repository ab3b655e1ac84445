package org.homeward.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.directory.people.Accounts;
import org.homeward.testing.SystemActor;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What the API answers while a story is told is what it has always answered. */
@WholeRun
@WebTest
class StoriesAnswerAlikeTest {

    private static final int FIRST_PERSON = 8_600_000;
    private static final int APART = 10;

    /** Every so many stories one is told, from another one with each seed; with {@code -Plong} each. */
    private static final int SAMPLE = 11;

    private static final long SEED = Long.getLong("homeward.seed", 1);

    private static final RecordedAnswers FORMS = new RecordedAnswers();

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    SystemActor system;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(accounts);
    }

    static Stream<String> stories() {
        var all = StoryBook.all();
        return IntStream.range(0, all.size())
                .filter(index -> AnswerFiles.ALL || (index + SEED - 1) % SAMPLE == 0)
                .mapToObj(index -> all.get(index).name());
    }

    @ParameterizedTest
    @MethodSource("stories")
    void each_answer_along_a_story_is_the_recorded_one(String name) {
        // given
        var scenario = StoryBook.named(name);
        var place = StoryBook.all().indexOf(scenario);
        var questioner = new Questioner(mvc);
        var story = AnsweredStory.opened(application, questioner, scenario, FIRST_PERSON + APART * place);

        // when
        var answers = new StoryRecorder(story, FORMS, new CaseRows(database, system), questioner, place).record();

        // then
        assertThat(answers.size()).isGreaterThan(5);
        assertThat(shown(AnswerFiles.differences(name, answers))).isEmpty();
        assertThat(shown(AnswerFiles.differences(AnswerFiles.FORMS, FORMS))).isEmpty();
    }

    private static List<String> shown(List<String> differences) {
        return differences.stream().limit(12).toList();
    }
}
