package org.homeward.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.directory.people.AccountInput;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.DemoAccounts;
import org.homeward.directory.people.Role;
import org.homeward.engine.DueJobs;
import org.homeward.shared.ActingParty;
import org.homeward.shared.ClockMovedEvent;
import org.homeward.testing.SystemActor;
import org.homeward.testing.TestClock;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Lists, boards, workload, notices and statistics over several cases are what they have always been. They tell of all
 * cases that there are, so this has an application of its own, with {@code -Plong}.
 */
@WholeRun
@EnabledIf(value = "isWhole", disabledReason = "with -Plong")
@WebTest
@DirtiesContext
@TestPropertySource(properties = "homeward.test.cases=these")
class AnswersOverAllCasesTest {

    private static final int FIRST_PERSON = 8_800_000;
    private static final int APART = 10;
    private static final Duration HOURS_APART = Duration.ofHours(31);

    /** So far a story is told. */
    private static final Map<String, Integer> STORIES = stories();

    private static final List<String> OF_EACH = List.of("/api/v1/notices?limit=200", "/api/v1/notices?limit=3");
    private static final List<String> OF_CASEWORKERS = List.of(
            "/api/v1/tasks?scope=mine",
            "/api/v1/tasks?scope=agency",
            "/api/v1/tasks?scope=agency&limit=2",
            "/api/v1/tasks?scope=agency&overdue=true",
            "/api/v1/tasks?scope=agency&stage=repatriation",
            "/api/v1/tasks?scope=waiting",
            "/api/v1/cases",
            "/api/v1/cases?limit=2",
            "/api/v1/cases?ended=true",
            "/api/v1/cases?ended=false",
            "/api/v1/cases?corridor=TH-KH",
            "/api/v1/cases?stage=identification");
    private static final List<String> OF_SUPERVISORS = List.of(
            "/api/v1/workload",
            "/api/v1/unmet-needs",
            "/api/v1/overdue",
            "/api/v1/overdue?list=all",
            "/api/v1/overdue?scope=country&list=all",
            "/api/v1/overdue?scope=corridor&list=all",
            "/api/v1/overdue?scope=corridor&list=all&child=true",
            "/api/v1/overdue?scope=region&list=all");

    private final RecordedAnswers answers = new RecordedAnswers();

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

    @Autowired
    TestClock clock;

    /** Asked before the application starts. */
    static boolean isWhole() {
        return AnswerFiles.ALL;
    }

    @Test
    void each_answer_over_all_cases_is_the_recorded_one() {
        // given
        ToldStory.people(accounts);
        var names = tell();
        clock.moveTo(TestClock.START.plus(Duration.ofDays(20)));
        ActingParty.asSystem("clock", () -> {
            application.getBean(DueJobs.class).runDue();
            application.publishEvent(new ClockMovedEvent(clock.instant()));
        });

        // when
        for (var account : DemoAccounts.rows()) {
            paths(account).forEach(path -> ask(path, account.username(), names));
        }

        // then
        assertThat(AnswerFiles.differences("over-all-cases", answers)).isEmpty();
    }

    /** Some cases, a day and more apart; what their numbers and steps are called. */
    private Map<String, String> tell() {
        var names = new LinkedHashMap<String, String>();
        var rows = new CaseRows(database, system);
        var begin = TestClock.START;
        for (var one : STORIES.entrySet()) {
            var name = one.getKey();
            begin = begin.plus(HOURS_APART);
            clock.moveTo(begin);
            var scenario = StoryBook.named(name);
            var person = FIRST_PERSON + APART * StoryBook.all().indexOf(scenario);
            var story = AnsweredStory.opened(application, new Questioner(mvc), scenario, person);
            for (int told = 0; told < one.getValue(); told++) {
                story.next().ifPresent(story::tell);
            }
            story.next();
            names.put(story.number().value(), "case " + name);
            rows.steps(story.number()).forEach((id, step) -> names.put(id, name + " " + step));
        }
        return names;
    }

    private static List<String> paths(AccountInput account) {
        var paths = new ArrayList<>(OF_EACH);
        if (account.roles().contains(Role.caseworker)) {
            paths.addAll(OF_CASEWORKERS);
        }
        if (account.roles().contains(Role.supervisor)) {
            paths.addAll(OF_SUPERVISORS);
        }
        if (account.roles().contains(Role.researcher)) {
            paths.add("/api/v1/unmet-needs");
        }
        return paths;
    }

    private void ask(String path, String account, Map<String, String> names) {
        var answer = new Questioner(mvc).get(account, path);
        answers.put(
                new RecordedAnswers.Place("GET " + path + " as " + account, 0, "then"),
                new NormalForm("", names).of(answer.status(), answer.body()));
    }

    private static Map<String, Integer> stories() {
        var stories = new LinkedHashMap<String, Integer>();
        stories.put("th-kh-adult", 25);
        stories.put("th-kh-child", 18);
        stories.put("cn-vn-adult", 3);
        stories.put("same-country", 8);
        stories.put("three-country", 14);
        stories.put("unmet-place-for-a-man", 60);
        stories.put("kh-vn-child", 10);
        stories.put("held-over-the-border", 22);
        return stories;
    }
}
