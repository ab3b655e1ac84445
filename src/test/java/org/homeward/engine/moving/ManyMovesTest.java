package org.homeward.engine.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.models.PhaseVersions;
import org.homeward.engine.modelset.ChangedPhase;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many cases moved over generated changes: what is kept is kept to the second, what is new is there once, all end. */
@ProcessTest
class ManyMovesTest {

    private static final boolean LONG = Boolean.getBoolean("homeward.long");
    private static final long SEED = Long.getLong("homeward.seed", 1);
    private static final int CHANGES = LONG ? 20 : StepChange.values().length;
    private static final int CASES = LONG ? 500 : CHANGES;
    private static final Map<String, String> STEPS = Map.of(
            "userTask_assessFamily", "processes/repatriation/familyTracing.bpmn",
            "userTask_acknowledgeRequest", "processes/repatriation/repatriation.bpmn",
            "userTask_reportAssessment", "processes/repatriation/repatriation.bpmn",
            "userTask_decideReturn", "processes/repatriation/returnApproval.bpmn");

    @Autowired
    ApplicationContext application;

    @Autowired
    Accounts accounts;

    @Autowired
    CaseMoves moves;

    @Autowired
    PhaseVersions versions;

    @Autowired
    Stories stories;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    ObjectMapper json;

    private final Map<String, Integer> told = new TreeMap<>();

    @Test
    void moved_cases_keep_their_dates_and_come_to_an_end() throws IOException {
        // given
        ToldStory.people(accounts);
        var random = new Random(SEED);
        var changes = new ArrayList<Generated>();
        for (int n = 0; n < CHANGES; n++) {
            changes.add(generated(StepChange.values()[n % StepChange.values().length], random));
        }

        // when, then
        for (int n = 0; n < CASES; n++) {
            moved(changes.get(n % CHANGES), ToldStory.opened(application, 3_600_000 + n));
        }
        report();
        assertThat(told.get("moved") + told.get("stayed")).isEqualTo(CASES);
    }

    private Generated generated(StepChange kind, Random random) {
        var steps = STEPS.keySet().stream().sorted().toList();
        var step = steps.get(random.nextInt(steps.size()));
        var file = STEPS.get(step);
        var days = 5 + random.nextInt(60);
        var before = kind.before(file, step, days);
        return new Generated(
                kind,
                step,
                days,
                before.isLike(ChangedPhase.repatriation().files()) ? 0 : version(before),
                version(kind.after(file, step, days)));
    }

    private void moved(Generated change, ToldStory story) {
        var number = story.before(change.step()).number();
        clock.advance(Duration.ofDays(2));
        if (change.before() > 0) {
            move(number, change.before());
        }
        var tasks = tasks(number);
        var timers = timers(number);
        if (change.kind().canMove()) {
            move(number, change.after());
            var opened = stories.open(number, change.step()).opened();
            assertThat(timers(number)).as(change.toString()).isEqualTo(expected(change, timers, opened));
            told.merge("moved", 1, Integer::sum);
        } else {
            assertThatThrownBy(() -> move(number, change.after())).isInstanceOf(CantMove.class);
            assertThat(timers(number)).isEqualTo(timers);
            told.merge("stayed", 1, Integer::sum);
        }
        assertThat(tasks(number)).as(change.toString()).isEqualTo(tasks);
        told.merge(change.kind().name(), 1, Integer::sum);
        told.merge("timers", timers(number).size(), Integer::sum);
        story.toTheEnd();
        assertThat(stories.ended(number)).as(change.toString()).isPresent();
        assertThat(stories.steps(number)).as(change.toString()).isEmpty();
    }

    private static List<String> expected(Generated change, List<String> before, Instant opened) {
        return switch (change.kind()) {
            case timerAdded -> {
                var all = new ArrayList<>(before);
                all.add("event_generated " + opened.plus(Duration.ofDays(change.days())));
                yield all.stream().sorted().toList();
            }
            case timerRemoved ->
                before.stream()
                        .filter(timer -> !timer.startsWith("event_generated"))
                        .toList();
            default -> before;
        };
    }

    private int version(ChangedPhase phase) {
        return ActingParty.asSystem("test", () -> versions.deploy(phase.phase(), phase.files()));
    }

    private void move(CaseNumber number, int version) {
        ActingParty.asSystem("test", () -> moves.move(number, Move.keepingDates(ChangedPhase.REPATRIATION, version)));
    }

    /** Each open task with its due date, in the engine and in the list. */
    private List<String> tasks(CaseNumber number) {
        return database.sql("""
                        select t.id_ || ' ' || coalesce(t.due_date_::text, '') || ' ' || coalesce(w.due::text, '') || ' '
                               || coalesce(w.assignee, '') || ' ' || w.agency
                        from work_item w join act_ru_task t on t.id_ = w.step_id
                        where w.case_number = :number order by 1
                        """)
                .param("number", number.value())
                .query(String.class)
                .list();
    }

    private List<String> timers(CaseNumber number) {
        return database
                .sql("""
                        select def.act_id_, job.duedate_ from act_ru_job job
                        join act_ru_jobdef def on def.id_ = job.job_def_id_
                        join act_ru_execution root on root.id_ = job.process_instance_id_
                        where root.business_key_ = :number and job.handler_type_ like 'timer%'
                        """)
                .param("number", number.value())
                .query((row, index) -> row.getString(1) + " " + instant(row.getTimestamp(2)))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    private static Instant instant(Timestamp at) {
        return at.toInstant();
    }

    private void report() throws IOException {
        var folder = Files.createDirectories(Path.of("target/reports"));
        var all = new TreeMap<String, Object>(told);
        all.put("seed", SEED);
        all.put("cases", CASES);
        all.put("changes", CHANGES);
        json.writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("moves.json").toFile(), all);
    }

    /**
     * A change and the versions that it leads from and to.
     *
     * @param before 0 where cases are as they began
     */
    private record Generated(StepChange kind, String step, int days, int before, int after) {}
}
