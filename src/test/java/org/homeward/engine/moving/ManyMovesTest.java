package org.homeward.engine.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.homeward.engine.modelset.ChangedPhase;
import org.homeward.engine.moving.MigrationPreview.TimerChange;
import org.homeward.platform.demo.ToldStory;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Many cases moved over generated changes: what is kept is kept to the second, what is new is there once, all end. */
@WholeRun
@ProcessTest
class ManyMovesTest {

    private static final boolean LONG = Boolean.getBoolean("homeward.long");
    private static final long SEED = Long.getLong("homeward.seed", 1);
    private static final int CHANGES = LONG ? 20 : StepChange.values().length;
    private static final int CASES = Integer.getInteger("homeward.cases", LONG ? 500 : CHANGES);
    private static final Map<String, String> STEPS = Map.of(
            "userTask_assessFamily", "processes/repatriation/familyTracing.bpmn",
            "userTask_acknowledgeRequest", "processes/repatriation/originResponse.bpmn",
            "userTask_reportAssessment", "processes/repatriation/originResponse.bpmn",
            "userTask_decideReturn", "processes/repatriation/returnApproval.bpmn");

    @Autowired
    ApplicationContext application;

    @Autowired
    Stories stories;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    private MovingCases cases;
    private final Set<Generated> announced = new HashSet<>();
    private final Map<String, Integer> told = new TreeMap<>();

    @Test
    void moved_cases_keep_their_dates_and_come_to_an_end() throws IOException {
        // given
        cases = new MovingCases(application);
        var random = new Random(SEED);
        var changes = new ArrayList<Generated>();
        for (int n = 0; n < CHANGES; n++) {
            changes.add(generated(StepChange.values()[n % StepChange.values().length], random));
        }

        // when, then
        for (int n = 0; n < CASES; n++) {
            moved(changes.get(n % CHANGES), cases.opened(3_600_000 + n));
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
        var after = kind.after(file, step, days);
        return new Generated(
                kind,
                step,
                days,
                before.isLike(ChangedPhase.repatriation().files()) ? 0 : cases.version(before),
                after,
                cases.version(after));
    }

    private void moved(Generated change, ToldStory story) {
        var number = story.before(change.step()).number();
        clock.advance(Duration.ofDays(2));
        if (change.before() > 0) {
            cases.move(number, change.before());
        }
        var tasks = cases.tasks(number);
        var timers = cases.timers(number);
        var messages = cases.messages(number);
        if (announced.add(change)) {
            announced(change);
        }
        if (change.kind().canMove()) {
            cases.move(number, change.after());
            var opened = stories.open(number, change.step()).opened();
            assertThat(cases.timers(number)).as(change.toString()).isEqualTo(expected(change, timers, opened));
            assertThat(cases.messages(number)).as(change.toString()).isEqualTo(renamed(change, messages));
            told.merge("moved", 1, Integer::sum);
        } else {
            assertThatThrownBy(() -> cases.move(number, change.after())).isInstanceOf(MigrationRefusedException.class);
            assertThat(cases.timers(number)).isEqualTo(timers);
            told.merge("stayed", 1, Integer::sum);
        }
        assertThat(cases.tasks(number)).as(change.toString()).isEqualTo(tasks);
        told.merge(change.kind().name(), 1, Integer::sum);
        told.merge("timers", cases.timers(number).size(), Integer::sum);
        story.toTheEnd();
        assertThat(stories.ended(number)).as(change.toString()).isPresent();
        assertThat(stories.steps(number)).as(change.toString()).isEmpty();
    }

    /** The preview says what moving does to those that stand at the step. */
    private void announced(Generated change) {
        var preview = cases.preview(change.files());
        var timers = preview.timers().stream()
                .filter(timer -> timer.timer().equals("event_generated"))
                .map(TimerChange::kind)
                .distinct()
                .toList();
        switch (change.kind()) {
            case timerAdded -> assertThat(timers).containsExactly(TimerChange.Kind.added);
            case timerChanged -> assertThat(timers).contains(TimerChange.Kind.changed);
            case timerRemoved -> assertThat(timers).containsExactly(TimerChange.Kind.gone);
            case messageRenamed ->
                assertThat(preview.messages()).isNotEmpty().allSatisfy(message -> assertThat(message.after())
                        .startsWith("case.no"));
            case branchAdded -> {
                var standing = preview.steps().stream()
                        .filter(here -> here.element().equals(change.step()))
                        .findFirst()
                        .orElseThrow();
                assertThat(standing.canMove()).isZero();
                assertThat(standing.obstacles())
                        .extracting(MigrationPreview.Hindered::why)
                        .containsOnly(MigrationObstacle.parallelBlock);
            }
            default -> assertThat(timers).isEmpty();
        }
    }

    /** What a case waits for once the file's messages are called otherwise. */
    private static List<String> renamed(Generated change, List<String> before) {
        if (change.kind() != StepChange.messageRenamed) {
            return before;
        }
        var text = new String(change.files().files().get(STEPS.get(change.step())), StandardCharsets.UTF_8);
        return before.stream()
                .map(waits -> text.contains("<bpmn:process id=\"" + waits.split(" ")[0] + "\"")
                        ? waits.replace(" case.", " case.no")
                        : waits)
                .sorted()
                .toList();
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
    private record Generated(StepChange kind, String step, int days, int before, ChangedPhase files, int after) {

        @Override
        public String toString() {
            return kind + " at " + step;
        }
    }
}
