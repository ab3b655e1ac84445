package org.homeward.engine.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.homeward.engine.modelset.ModelSetCheck;
import org.homeward.engine.modelset.PackagedSet;
import org.homeward.shared.ActingParty;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.testing.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A set of models that doesn't fit the program is refused by name, and nothing of it is deployed. */
@ProcessTest
class DeploymentsTest {

    private static final String HANDOVER = "processes/repatriation/handover.bpmn";
    private static final String REINTEGRATION = "processes/reintegration/reintegration.bpmn";

    @Autowired
    Deployments deployments;

    @Autowired
    RunningSteps running;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Test
    void a_renamed_safety_step_is_refused_by_name_and_nothing_is_deployed() {
        // given
        var before = repository.createDeploymentQuery().count();
        var renamed = new PackagedSet()
                .with(HANDOVER, HandoverProcess.Step.HAND_OVER + "\"", "userTask_giveOver\"")
                .with(REINTEGRATION, "name=\"Reintegration\"", "name=\"Back home\"");

        // when, then
        assertThatThrownBy(() -> deploy(renamed))
                .isInstanceOf(RefusedModel.class)
                .hasMessageStartingWith("The models can't be deployed: ")
                .hasMessageContaining(
                        HandoverProcess.Step.HAND_OVER + ": no process has this step, needed by R19 (HandOver)");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void an_unknown_variable_is_refused_by_name() {
        assertThatThrownBy(() -> deploy(
                        new PackagedSet().with(HANDOVER, "${handoverDone == 'yes'}", "${handOverDone == 'yes'}")))
                .hasMessageContaining("flow_handoverDone_handedOver: nothing sets the variable handOverDone");
    }

    @Test
    void a_handler_without_a_step_is_refused_by_name_unless_a_case_still_comes_to_the_step() {
        // given
        var set = new PackagedSet().with(REINTEGRATION, ReintegrationProcess.Step.CLOSE_CASE, "userTask_endCase");

        // when
        var refused = new ModelSetCheck(PackagedSet.program()).together(set.files(), running.keys());

        // then
        var named = ReintegrationProcess.Step.CLOSE_CASE + ": no process has this step, needed by CloseCase";
        if (running.keys().contains(ReintegrationProcess.Step.CLOSE_CASE)) {
            assertThat(refused).noneMatch(finding -> finding.toString().contains(named));
        } else {
            assertThatThrownBy(() -> deploy(set)).hasMessageContaining(named);
        }
    }

    @Test
    void the_packaged_models_are_let_through_again() {
        // given
        var before = repository.createDeploymentQuery().count();

        // when
        assertThatCode(() -> deploy(new PackagedSet())).doesNotThrowAnyException();

        // then
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void a_step_counts_as_known_while_a_case_runs_on_a_version_that_has_it() {
        // given
        var model = Bpmn.createExecutableProcess("sampleOlder")
                .camundaHistoryTimeToLive(3650)
                .startEvent()
                .intermediateCatchEvent("event_wait")
                .message("sample.never")
                .userTask("userTask_doAsBefore")
                .camundaCandidateGroups("destination.case-manager")
                .camundaFormRef("screening")
                .camundaFormRefBinding("deployment")
                .endEvent()
                .done();
        var deployed = repository
                .createDeployment()
                .addModelInstance("sampleOlder.bpmn", model)
                .deploy()
                .getId();
        assertThat(running.keys()).doesNotContain("userTask_doAsBefore");

        // when
        ActingParty.asSystem("test", () -> runtime.startProcessInstanceByKey("sampleOlder"));

        // then
        assertThat(running.keys()).contains("userTask_doAsBefore");
        ActingParty.asSystem("test", () -> {
            repository.deleteDeployment(deployed, true);
            return deployed;
        });
    }

    private void deploy(PackagedSet models) {
        deployments.deployChanged(byPhase(models), PackagedSet.program());
    }

    private static Map<String, Map<String, byte[]>> byPhase(PackagedSet models) {
        var phases = new TreeMap<String, Map<String, byte[]>>();
        var common = new TreeMap<String, byte[]>();
        models.files().forEach((file, content) -> {
            var parts = file.split("/");
            (parts.length == 2 ? common : phases.computeIfAbsent(parts[1], phase -> new TreeMap<>()))
                    .put(file, content);
        });
        phases.values().forEach(phase -> phase.putAll(common));
        return phases;
    }
}
