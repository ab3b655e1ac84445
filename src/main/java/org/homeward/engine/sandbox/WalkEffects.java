package org.homeward.engine.sandbox;

import java.util.Map;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.steps.DeclaredSteps;
import org.springframework.stereotype.Component;

/** What a step does beside going on follows in a walk from its declaration, as in a case. */
@Component
final class WalkEffects {

    private final CurrentWalk current;
    private final WalkTables world;
    private final WalkInstances instances;

    WalkEffects(CurrentWalk current, WalkTables world, WalkInstances instances) {
        this.instances = instances;
        this.world = world;
        this.current = current;
    }

    /** The answers as the step takes them, before anything is kept of them. */
    Map<String, Object> taken(WalkAnswer answer) {
        return DeclaredSteps.of(answer.step())
                .filter(StepRules::isAskedBefore)
                .map(rules -> new WalkCase(current.get(), answer, world, instances).taken(rules))
                .orElse(answer.data());
    }

    /** What the effect of the step sets; nothing for most. */
    Map<String, Object> of(WalkAnswer answer) {
        return DeclaredSteps.of(answer.step())
                .map(rules -> {
                    current.get().happened("effect", answer.process(), answer.step());
                    return new WalkCase(current.get(), answer, world, instances).follow(rules);
                })
                .orElse(Map.of());
    }
}
