package org.homeward.engine.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.homeward.engine.modelset.ChangedPhase;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItemDrift;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Long, since each kind of change has its story: a case that is moved goes on in the new version as if it had begun there, and keeps its
 * dates to the second.
 */
@WholeRun
@ProcessTest
class MovedCasesTest {

    private static final String STEP = FamilyTracingProcess.Step.ASSESS_FAMILY;
    private static final Duration LONG_AFTER = Duration.ofDays(3);

    @Autowired
    ApplicationContext application;

    @Autowired
    Stories stories;

    @Autowired
    TestClock clock;

    @Autowired
    WorkItemDrift drift;

    @Autowired
    JdbcClient database;

    private static int person = 3_300_000;

    private MovingCases cases;
    private ToldStory story;
    private OpenStep before;

    @BeforeEach
    void a_case_in_which_the_family_is_assessed_for_days() {
        cases = new MovingCases(application);
        story = cases.opened(person++).before(STEP);
        clock.advance(LONG_AFTER);
        before = step(STEP);
    }

    @Test
    void a_step_that_is_new_comes_after_the_one_that_is_open() {
        // when
        move(ChangedPhase.repatriation().withStepAfter("userTask_lookAgain"));

        // then
        itIsTheSameStep(STEP);
        story.tell(step(STEP));
        assertThat(step("userTask_lookAgain").role()).hasToString("origin.provincial-welfare");
        itGoesOnToItsEnd();
    }

    @Test
    void a_step_that_is_gone_lets_no_case_move_that_stands_there_unless_its_follower_is_named() {
        // given
        move(ChangedPhase.repatriation().withStepAfter("userTask_lookAgain"));
        story.tell(step(STEP));
        var without = cases.version(ChangedPhase.repatriation());
        var at = cases.deployments(number());

        // when, then
        assertThatThrownBy(() -> move(MigrationRequest.keepingDates(ChangedPhase.REPATRIATION, without)))
                .isInstanceOfSatisfying(MigrationRefusedException.class, cant -> {
                    assertThat(cant.obstacle()).isEqualTo(MigrationObstacle.gone);
                    assertThat(cant.element()).isEqualTo("userTask_lookAgain");
                });
        assertThat(cases.deployments(number())).isEqualTo(at);

        // when
        move(new MigrationRequest(ChangedPhase.REPATRIATION, without, false, Map.of("userTask_lookAgain", STEP)));

        // then
        assertThat(stories.steps(number())).contains(STEP).doesNotContain("userTask_lookAgain");
        itGoesOnToItsEnd();
    }

    @Test
    void a_new_timer_counts_from_the_start_of_its_step() {
        // when
        move(ChangedPhase.repatriation().withTimer("P30D"));

        // then
        itIsTheSameStep(STEP);
        assertThat(cases.timers(number()))
                .containsExactly("event_longTracing " + before.opened().plus(Duration.ofDays(30)));
        itGoesOnToItsEnd();
    }

    @Test
    void a_changed_timer_keeps_its_date_and_is_there_once() {
        // given
        move(ChangedPhase.repatriation().withTimer("P30D"));
        var dates = cases.timers(number());

        // when
        move(ChangedPhase.repatriation().withTimer("P10D"));

        // then
        assertThat(cases.timers(number())).hasSize(1).isEqualTo(dates);
        itIsTheSameStep(STEP);
        itGoesOnToItsEnd();
    }

    @Test
    void a_removed_timer_never_comes() {
        // given
        move(ChangedPhase.repatriation().withTimer("P30D"));

        // when
        move(ChangedPhase.repatriation());

        // then
        assertThat(cases.timers(number())).isEmpty();
        itIsTheSameStep(STEP);
        itGoesOnToItsEnd();
    }

    @Test
    void a_renamed_message_reaches_the_case_under_its_new_name() {
        // when
        move(ChangedPhase.repatriation().tracing("\"case.familyContactWithdrawn\"", "\"case.familyContactEnded\""));

        // then
        assertThat(cases.messages(number()))
                .contains(FamilyTracingProcess.KEY + " case.familyContactEnded")
                .doesNotContain(FamilyTracingProcess.KEY + " case.familyContactWithdrawn");
        itIsTheSameStep(STEP);
        itGoesOnToItsEnd();
    }

    @Test
    void a_condition_on_what_the_case_never_heard_of_stops_nothing() {
        // when
        move(ChangedPhase.repatriation()
                .with(
                        "processes/repatriation/repatriation.bpmn",
                        "${nationalityOutcome == 'Verified' or exceptionByBoth == true}",
                        "${heardLater == 'yes' or nationalityOutcome == 'Verified' or exceptionByBoth == true}"));

        // then
        itIsTheSameStep(STEP);
        itGoesOnToItsEnd();
    }

    @Test
    void a_case_inside_a_parallel_block_whose_branches_change_stays_whole() {
        // given
        var parallel = cases.version(ChangedPhase.repatriation().withBranches("userTask_askVillage"));
        var at = cases.deployments(number());

        // when, then
        assertThatThrownBy(() -> move(MigrationRequest.keepingDates(ChangedPhase.REPATRIATION, parallel)))
                .isInstanceOfSatisfying(MigrationRefusedException.class, cant -> {
                    assertThat(cant.obstacle()).isEqualTo(MigrationObstacle.parallelBlock);
                    assertThat(cant.element()).isEqualTo("gateway_join");
                });
        assertThat(cases.deployments(number())).isEqualTo(at);
        itIsTheSameStep(STEP);
        itGoesOnToItsEnd();
    }

    @Test
    void a_renamed_id_is_the_same_step_if_its_owner_says_so() {
        // given
        var renamed = cases.version(ChangedPhase.repatriation().tracing(STEP, "userTask_visitFamily"));

        // when
        move(new MigrationRequest(ChangedPhase.REPATRIATION, renamed, false, Map.of(STEP, "userTask_visitFamily")));

        // then
        itIsTheSameStep("userTask_visitFamily");
        itGoesOnToItsEnd();
    }

    @Test
    void another_due_key_leaves_the_date_of_an_open_step_unless_new_rules_shall_reach_it() {
        // given
        var changed = cases.version(
                ChangedPhase.repatriation().tracing("dueDate=\"familyTracing\"", "dueDate=\"riskAssessment\""));

        // when
        move(MigrationRequest.keepingDates(ChangedPhase.REPATRIATION, changed));

        // then
        itIsTheSameStep(STEP);
        assertThat(pinned()).isEqualTo("familyTracing");

        // when
        move(new MigrationRequest(ChangedPhase.REPATRIATION, changed, true, Map.of()));

        // then
        assertThat(pinned()).isEqualTo("riskAssessment");
        assertThat(step(STEP).due()).isNotEqualTo(before.due());
        assertThat(step(STEP).due()).isEqualTo(due(step(STEP)));
        itGoesOnToItsEnd();
    }

    @Test
    void a_new_form_name_and_role_are_the_open_steps_too() {
        // when
        move(ChangedPhase.repatriation()
                .tracing("camunda:formRef=\"familyAssessment\"", "camunda:formRef=\"homeAssessment\"")
                .tracing("name=\"Assess the family\"", "name=\"Visit the family\"")
                .tracing("origin.provincial-welfare", "origin.focal-point")
                .form("family-assessment", "familyAssessment", "homeAssessment"));

        // then
        var after = step(STEP);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.due()).isEqualTo(before.due());
        assertThat(after.formKey()).isEqualTo("homeAssessment");
        assertThat(after.role()).hasToString("origin.focal-point");
        assertThat(name(after)).isEqualTo("Visit the family");
        assertThat(drift.report())
                .noneMatch(found -> found.step().equals(after.id().value()));
        story.tell(after, "familyAssessment");
        itGoesOnToItsEnd();
    }

    private void move(ChangedPhase phase) {
        move(MigrationRequest.keepingDates(phase.phase(), cases.version(phase)));
    }

    private void move(MigrationRequest move) {
        cases.move(number(), move);
    }

    private CaseNumber number() {
        return story.number();
    }

    private OpenStep step(String key) {
        return stories.open(number(), key);
    }

    private void itIsTheSameStep(String key) {
        var after = step(key);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.due()).isEqualTo(before.due());
        assertThat(after.opened()).isEqualTo(before.opened());
        assertThat(after.assignee()).isEqualTo(before.assignee());
        assertThat(due(after)).isEqualTo(before.due());
        assertThat(drift.report())
                .noneMatch(found -> found.step().equals(after.id().value()));
    }

    private void itGoesOnToItsEnd() {
        story.toTheEnd();
        assertThat(stories.ended(number())).isPresent();
        assertThat(stories.steps(number())).isEmpty();
    }

    private Instant due(OpenStep step) {
        return database.sql("select due_date_ from act_ru_task where id_ = :id")
                .param("id", step.id().value())
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private String name(OpenStep step) {
        return database.sql("select name_ from act_ru_task where id_ = :id")
                .param("id", step.id().value())
                .query(String.class)
                .single();
    }

    private String pinned() {
        return database.sql("select deadline_key from pinned_rule where step_id = :id")
                .param("id", before.id().value())
                .query(String.class)
                .single();
    }
}
