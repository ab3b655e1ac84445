package org.homeward.engine.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homeward.engine.models.DeployedPhases;
import org.homeward.engine.modelset.ChangedPhase;
import org.homeward.engine.moving.MigrationPreview.Hindered;
import org.homeward.engine.moving.MigrationPreview.RenamedMessage;
import org.homeward.engine.moving.MigrationPreview.Standing;
import org.homeward.engine.moving.MigrationPreview.TimerChange;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.ActingParty;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** All running cases of a phase are moved one by one, and what that does is told before. */
@WholeRun
@ProcessTest
class BackgroundCaseMigrationTest {

    private static final String PHASE = ChangedPhase.REPATRIATION;
    private static final String STEP = FamilyTracingProcess.Step.ASSESS_FAMILY;

    private static int person = 3_500_000;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext application;

    @Autowired
    BackgroundCaseMigration round;

    @Autowired
    CaseMigration moves;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient database;

    private MovingCases cases;

    @BeforeEach
    void people() {
        cases = new MovingCases(application);
    }

    @Test
    void a_round_moves_each_case_that_can_and_leaves_each_that_cannot_whole() {
        // given
        var early = cases.opened(person++);
        var late = cases.opened(person++).before(STEP);
        var parallel = cases.version(ChangedPhase.repatriation().withBranches("userTask_askVillage"));
        var before = cases.deployments(late.number());

        // when
        round.start(MigrationRequest.keepingDates(PHASE, parallel));
        round.goOn();

        // then
        var progress = round.progress(PHASE).orElseThrow();
        assertThat(progress.state()).isEqualTo(MigrationProgress.State.done);
        assertThat(progress.waiting()).isZero();
        assertThat(progress.why())
                .extracting(Hindered::why, Hindered::element)
                .contains(org.assertj.core.groups.Tuple.tuple(MigrationObstacle.parallelBlock, "gateway_join"));
        assertThat(cases.keeps(early.number())).isEqualTo(parallel);
        assertThat(cases.keeps(late.number())).isNotEqualTo(parallel);
        assertThat(cases.deployments(late.number())).isEqualTo(before);
        assertThat(early.before(STEP).next().orElseThrow().key()).isEqualTo(STEP);
        toTheEnd(List.of(early, late));
    }

    @Test
    void a_round_that_is_stopped_leaves_each_case_wholly_old_or_new_and_the_next_one_goes_on() {
        // given
        var stories = IntStream.range(0, 3)
                .mapToObj(n -> cases.opened(person++).before(STEP))
                .toList();
        var changed = cases.version(ChangedPhase.repatriation().withTimer("P30D"));
        var old = cases.keeps(stories.get(0).number());

        // when
        round.start(MigrationRequest.keepingDates(PHASE, changed));
        round.stop(PHASE);
        round.goOn();

        // then
        assertThat(round.progress(PHASE).orElseThrow().state()).isEqualTo(MigrationProgress.State.stopped);
        assertThat(stories)
                .allSatisfy(story -> assertThat(cases.keeps(story.number())).isEqualTo(old));

        // when
        round.start(MigrationRequest.keepingDates(PHASE, changed));
        round.goOn();

        // then
        assertThat(round.progress(PHASE).orElseThrow().moved()).isGreaterThanOrEqualTo(3);
        assertThat(stories)
                .allSatisfy(story -> assertThat(cases.keeps(story.number())).isEqualTo(changed));
        assertThat(moves.movable(PHASE, changed))
                .doesNotContainAnyElementsOf(
                        stories.stream().map(ToldStory::number).toList());
        toTheEnd(stories);
    }

    /** Each from the same moment on: while one is told to its end, months pass. */
    private void toTheEnd(List<ToldStory> stories) {
        var now = clock.instant();
        stories.forEach(story -> {
            clock.moveTo(now);
            story.toTheEnd();
        });
    }

    @Test
    void what_breaks_in_the_middle_of_a_case_changes_nothing_of_it() {
        // given
        var story = cases.opened(person++).before(STEP);
        var changed = cases.version(ChangedPhase.repatriation().withTimer("P30D"));
        var before = cases.deployments(story.number());
        var kept = cases.keeps(story.number());

        // when, then
        assertThatThrownBy(() -> ActingParty.asSystem(
                        "test", () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                            moves.move(story.number(), MigrationRequest.keepingDates(PHASE, changed));
                            throw new IllegalStateException("killed");
                        })))
                .hasMessage("killed");
        assertThat(cases.keeps(story.number())).isEqualTo(kept);
        assertThat(cases.deployments(story.number())).isEqualTo(before);
        story.toTheEnd();
    }

    @Test
    void a_preview_tells_what_a_move_does_in_numbers_and_nothing_of_it_stays() {
        // given
        var story = cases.opened(person++).before(STEP);
        var versionsBefore = count("phase_version");
        var deployed = count("act_re_deployment");
        var timers = count("act_ru_job");
        var compared = inMemory(RunningModelChanges.class);

        // when
        var can = moves.preview(
                PHASE,
                ChangedPhase.repatriation()
                        .withTimer("P30D")
                        .tracing("\"case.familyContactWithdrawn\"", "\"case.familyContactEnded\"")
                        .files());
        var cannot = moves.preview(
                PHASE,
                ChangedPhase.repatriation().withBranches("userTask_askVillage").files());

        // then
        assertThat(standing(can).canMove()).isEqualTo(standing(can).running()).isPositive();
        assertThat(can.timers())
                .extracting(TimerChange::timer, TimerChange::attachedTo, TimerChange::kind)
                .contains(org.assertj.core.groups.Tuple.tuple("event_longTracing", STEP, TimerChange.Kind.added));
        assertThat(can.messages()).extracting(RenamedMessage::after).contains("case.familyContactEnded");
        assertThat(standing(cannot).canMove()).isZero();
        assertThat(standing(cannot).obstacles())
                .containsExactly(new Hindered(
                        MigrationObstacle.parallelBlock,
                        "gateway_join",
                        standing(cannot).running()));
        assertThat(cannot.canMove()).isLessThan(cannot.running());
        assertThat(can.toString()).doesNotContain(story.number().value());
        assertThat(List.of(count("phase_version"), count("act_re_deployment"), count("act_ru_job")))
                .containsExactly(versionsBefore, deployed, timers);
        assertThat(inMemory(RunningModelChanges.class)).isEqualTo(compared);
        assertThat(database.sql("select id_ from act_re_deployment")
                        .query(String.class)
                        .list())
                .containsAll(inMemory(DeployedPhases.class));
        story.toTheEnd();
    }

    /** Of what a class keeps in memory what it read. */
    private Set<String> inMemory(Class<?> owner) {
        var read = (Cache<?, ?>) ReflectionTestUtils.getField(application.getBean(owner), "read");
        return Objects.requireNonNull(read).asMap().keySet().stream()
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }

    private static Standing standing(MigrationPreview preview) {
        return preview.steps().stream()
                .filter(here -> here.element().equals(STEP))
                .findFirst()
                .orElseThrow();
    }

    private long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }
}
