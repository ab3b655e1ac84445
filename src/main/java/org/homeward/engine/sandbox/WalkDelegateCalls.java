package org.homeward.engine.sandbox;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.homeward.engine.models.CallingProcess;
import org.homeward.procedures.ModelCallRules;
import org.homeward.procedures.reintegration.PlanNextVisitCall;
import org.homeward.shared.SideRole;
import org.homeward.shared.StepId;
import org.springframework.stereotype.Component;

/** The calls of models by name follow in a walk from their declaration, as in a case. */
@Component
final class WalkDelegateCalls {

    /** Their work is told by a line of its own, if they do anything. */
    private static final Set<String> TOLD = Set.of("planNextVisit", "sendReferrals", "summonPanel");

    private final CurrentWalk current;
    private final WalkEnvironment world;
    private final WalkInstances instances;
    private final WalkMessages messages;

    WalkDelegateCalls(CurrentWalk current, WalkEnvironment world, WalkInstances instances, WalkMessages messages) {
        this.current = current;
        this.world = world;
        this.instances = instances;
        this.messages = messages;
    }

    void call(ModelCallRules declared, DelegateExecution execution) {
        var walk = current.get();
        var state = new WalkCaseState(walk, called(walk, execution), instances);
        var set = new WalkEffectHandler(state, world, carried -> messages.send(execution, carried))
                .does(declared.of(state.called(world)));
        CallingProcess.set(execution, set);
        if (set.containsKey(PlanNextVisitCall.NEXT_ON)) {
            walk.happened("visit", execution, String.valueOf(set.get(PlanNextVisitCall.NEXT_ON)));
        } else if (!TOLD.contains(declared.name())) {
            walk.happened("noted", execution, declared.name());
        }
    }

    /** As if it were a step in which nobody says anything, of the side that a message addresses. */
    private static WalkAnswer called(RunningWalk walk, DelegateExecution execution) {
        var definition = execution.getProcessDefinitionId();
        var side = CallingProcess.sideAddressed(execution).orElse(SideRole.DESTINATION);
        var corridor = walk.facts.corridor();
        return new WalkAnswer(
                definition.substring(0, definition.indexOf(':')),
                new StepId(execution.getId()),
                execution.getCurrentActivityId(),
                Map.of(),
                execution.getVariables(),
                side,
                side.equals(SideRole.ORIGIN) ? corridor.origin() : corridor.host(),
                Set.of());
    }
}
