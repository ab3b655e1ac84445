package org.homeward.engine.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.homeward.engine.models.DeployedPhase;
import org.homeward.engine.sandbox.told.WalkAction;
import org.homeward.engine.sandbox.told.WalkFacts;
import org.homeward.shared.NotFound;
import org.homeward.shared.StepId;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins the process of a walk: with the results of earlier steps, by itself or with a message. */
@Component
final class WalkStart {

    /** A step that was answered earlier is no open one. */
    static final StepId EARLIER = new StepId("earlier");

    private final SandboxEngine second;
    private final WalkModels models;
    private final WalkAnswers answers;
    private final WalkMessageDelivery delivery;

    WalkStart(SandboxEngine second, WalkModels models, WalkAnswers answers, WalkMessageDelivery delivery) {
        this.second = second;
        this.models = models;
        this.answers = answers;
        this.delivery = delivery;
    }

    /**
     * Begins it.
     *
     * @param before answers of earlier steps, taken as if they had been handed in, and the message that begins the process
     */
    void begin(RunningWalk walk, List<WalkAction> before) {
        var process = walk.facts.process();
        var definition = models.definition(walk.id, process).orElseThrow(NotFound::aPage);
        var phases = models.phases(walk.id);
        if (AssumedHistory.isIn(walk.facts)) {
            walk.happened("assumed", process, process, assumed(walk.facts, phases));
        }
        var known = new HashMap<String, Object>(walk.variables());
        before.forEach(given -> earlier(walk, phases, given, known));
        var variables = StartVariables.of(walk.facts, phases, known);
        var message = message(before, models.ofDefinition(definition.getId()), process);
        message.ifPresent(walk::given);
        WalkStopReasons.told(() -> {
            if (message.isPresent()) {
                variables.putIfAbsent(OriginResponseProcess.Variable.REQUEST_DELIVERED_AT, walk.now.toString());
                variables.putAll(message.get().data());
                second.engine()
                        .getRuntimeService()
                        .createMessageCorrelation(String.valueOf(message.get().message()))
                        .processDefinitionId(definition.getId())
                        .processInstanceBusinessKey(walk.id.value())
                        .setVariables(variables)
                        .correlateStartMessage();
            } else {
                second.engine()
                        .getRuntimeService()
                        .startProcessInstanceById(definition.getId(), walk.id.value(), variables);
            }
            delivery.settle(walk);
        });
    }

    /** For whom, and the day of the return if one is taken for granted. */
    private static String[] assumed(WalkFacts facts, List<DeployedPhase> phases) {
        var day = StartVariables.assumedDay(facts, phases);
        var whose = facts.child() ? "child" : "adult";
        return day == null ? new String[] {whose} : new String[] {whose, day};
    }

    private void earlier(
            RunningWalk walk, List<DeployedPhase> phases, WalkAction given, Map<String, @Nullable Object> known) {
        if (given.earlier() != null) {
            var place = WalkModelStep.of(phases, given.earlier()).orElseThrow(NotFound::aStep);
            WalkStopReasons.told(
                    () -> known.putAll(answers.take(walk, place, EARLIER, known, given.data(), "earlier")));
            walk.given(given);
        }
    }

    /** The one that was given, else the one without which the process doesn't begin. */
    private static Optional<WalkAction> message(List<WalkAction> before, DeployedPhase phase, String process) {
        return before.stream()
                .filter(given -> given.message() != null)
                .findFirst()
                .or(() -> WalkBeginnings.message((Process) phase.model(process).getModelElementById(process))
                        .map(name -> WalkAction.message(name, Map.of())));
    }
}
