package org.homeward.engine.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A set of models that doesn't fit the program is refused by name, and nothing of it is deployed. */
@WholeRun
@ProcessTest
class DeploymentsTest {

    private static final String HANDOVER = "processes/repatriation/handover.bpmn";
    private static final String REINTEGRATION = "processes/reintegration/reintegration.bpmn";

    @Autowired
    Deployments deployments;

    @Autowired
    ReachableStepKeys running;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_renamed_safety_step_is_refused_by_name_and_nothing_is_deployed() {
        // given
        var before = repository.createDeploymentQuery().count();
        var renamed = new PackagedSet().with(HANDOVER, HandoverProcess.Step.HAND_OVER + "\"", "userTask_giveOver\"");

        // when, then
        assertThatThrownBy(() -> deploy(renamed))
                .isInstanceOf(ModelRefusedException.class)
                .hasMessageStartingWith("The models can't be deployed: ")
                .hasMessageContaining(HandoverProcess.Step.HAND_OVER
                        + ": no process has this step, needed by R11, R17, R19, R20, R21 (HandOver)");
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
    void what_is_deployed_is_not_deployed_again_even_if_the_program_comes_with_another_content() {
        // given
        var before = repository.createDeploymentQuery().count();

        var newer = new PackagedSet().with(REINTEGRATION, "name=\"Reintegration\"", "name=\"Back home\"");

        // when
        deployments.deployMissing(byPhase(newer), PackagedSet.program());

        // then
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void who_brings_no_field_list_does_not_say_anew_how_a_shared_field_is_kept() throws IOException {
        // given
        var own = Files.readAllBytes(Path.of("src/test/resources/hostile/form-shared--not-taken.form"));
        var phase = Map.of("ownPhase", Map.of("forms/own/own.form", own));

        // when, then
        assertThatThrownBy(() -> deployments.deployMissing(phase, PackagedSet.program()))
                .isInstanceOf(ModelRefusedException.class)
                .hasMessageContaining("the key blockedContacts is a shared field");
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

    @Test
    void the_check_of_the_models_takes_its_time_before_the_transaction_and_none_within_one() {
        // given
        var packaged = byPhase(new PackagedSet());
        var program = PackagedSet.program();

        // when
        var checked = deployments.check("deadlines", packaged.get("deadlines"), program);

        // then
        assertThat(checked.beside()).containsKey("deadlines");
        assertThatThrownBy(() -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> deployments.deployMissing(packaged, program)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Models are checked before the transaction");
    }

    @Test
    void what_was_checked_beside_other_versions_is_checked_again() {
        // given
        var packaged = byPhase(new PackagedSet());
        var beside = new TreeMap<>(deployments
                .check("deadlines", packaged.get("deadlines"), PackagedSet.program())
                .beside());
        beside.merge("repatriation", 1, Integer::sum);

        // when
        var published = new TransactionTemplate(transactions)
                .execute(status ->
                        deployments.publish(new CheckedPhase("deadlines", packaged.get("deadlines"), beside)));

        // then
        assertThat(published).isEmpty();
    }

    private void deploy(PackagedSet models) {
        var packaged = byPhase(new PackagedSet());
        byPhase(models).entrySet().stream()
                .filter(phase -> !alike(phase.getValue(), packaged.get(phase.getKey())))
                .forEach(phase -> deployments.publish(phase.getKey(), phase.getValue(), PackagedSet.program()));
    }

    private static boolean alike(Map<String, byte[]> one, Map<String, byte[]> other) {
        return one.keySet().equals(other.keySet())
                && one.keySet().stream().allMatch(file -> Arrays.equals(one.get(file), other.get(file)));
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
