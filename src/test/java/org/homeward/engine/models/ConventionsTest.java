package org.homeward.engine.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.homeward.casefile.Readers;
import org.homeward.cases.Intake;
import org.homeward.cases.Intakes;
import org.homeward.engine.ActingSide;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Stage;
import org.homeward.testing.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a model may leave to its process: who acts, how often, by when, in which stage. */
@ProcessTest
class ConventionsTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    Intake intake;

    @Autowired
    WorkItems workItems;

    @BeforeEach
    void deploy() {
        var asked = Bpmn.createExecutableProcess("sampleTurns")
                .name("Sample")
                .camundaHistoryTimeToLive(3650)
                .startEvent()
                .userTask("userTask_say")
                .name("Say it")
                .camundaCandidateGroups("acting.case-manager")
                .camundaDueDate("${referralDue}")
                .camundaFormRef("screening")
                .camundaFormRefBinding("deployment")
                .multiInstance()
                .parallel()
                .cardinality("${repetitions}")
                .multiInstanceDone()
                .endEvent()
                .done();
        repository
                .createDeployment()
                .addModelInstance("sampleTurns.bpmn", asked)
                .enableDuplicateFiltering(true)
                .deploy();
    }

    @Test
    void each_repetition_is_a_step_of_the_acting_side_with_the_deadline_of_its_variable() {
        // given
        var number = opened();

        // when
        start(number, "destination", "referralOneDay", 3);

        // then
        assertThat(said(number)).hasSize(3).allSatisfy(step -> {
            assertThat(step.role()).hasToString("destination.case-manager");
            assertThat(step.agency().country().value()).isEqualTo("TH");
            assertThat(Duration.between(step.opened(), step.due())).isEqualTo(Duration.ofHours(24));
            assertThat(step.stage()).isEqualTo(Stage.identification);
        });
    }

    @Test
    void the_other_side_may_act_too() {
        // given
        var number = opened();

        // when
        start(number, "origin", "referralOneDay", 1);

        // then
        assertThat(said(number)).singleElement().satisfies(step -> {
            assertThat(step.role()).hasToString("origin.case-manager");
            assertThat(step.agency().country().value()).isEqualTo("KH");
        });
    }

    @Test
    void a_deadline_that_nobody_knows_is_refused() {
        var number = opened();
        assertThatThrownBy(() -> start(number, "destination", "whenever", 1)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> start(number, "destination", "2026-01-01", 1))
                .isInstanceOf(ProcessEngineException.class);
        assertThat(said(number)).isEmpty();
    }

    private CaseNumber opened() {
        var police = Readers.police();
        return ActingParty.as(police.agency(), () -> intake.open(Intakes.adult(), police));
    }

    private void start(CaseNumber number, String side, String due, int repetitions) {
        ActingParty.asSystem(
                "test",
                () -> runtime.startProcessInstanceByKey(
                        "sampleTurns",
                        number.value(),
                        Map.of(ActingSide.VARIABLE, side, "referralDue", due, "repetitions", repetitions)));
    }

    private List<OpenStep> said(CaseNumber number) {
        return ActingParty.asSystem("test", () -> workItems.ofCase(number)).stream()
                .filter(step -> step.key().equals("userTask_say"))
                .toList();
    }
}
