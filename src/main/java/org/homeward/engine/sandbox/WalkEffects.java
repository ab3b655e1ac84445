package org.homeward.engine.sandbox;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.steps.DeclaredSteps;
import org.homeward.shared.procedures.PanelDecisionProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.springframework.stereotype.Component;

/** Stands in for what single steps do beside going on: the variables that their effect would set. */
@Component
final class WalkEffects {

    private final Map<String, Function<WalkAnswer, Map<String, Object>>> effects = new HashMap<>();
    private final CurrentWalk current;
    private final WalkParts parts;
    private final WalkTables world;
    private final WalkInstances instances;

    WalkEffects(
            CurrentWalk current, WalkParts parts, WalkLimits limits, WalkTables world, WalkInstances instances) {
        this.instances = instances;
        this.world = world;
        this.current = current;
        this.parts = parts;
        effects.put(ReintegrationProcess.Step.RECEIVE_IN_TRANSIT, answer -> {
            var set = limits.stay("transit", "transitPlaceKind", "transitArrivedOn")
                    .apply(answer);
            set.putAll(parts.welcomed(answer));
            return set;
        });
        home();
        effects.put(PanelDecisionProcess.Step.GIVE_OPINION, this::opinion);
    }

    /** The steps whose effects it does, by their declaration or by standing in for them. */
    Set<String> steps() {
        return Stream.concat(effects.keySet().stream(), DeclaredSteps.ALL.stream().map(StepRules::step))
                .collect(Collectors.toUnmodifiableSet());
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
        var declared = DeclaredSteps.of(answer.step());
        if (declared.isPresent()) {
            current.get().happened("effect", answer.process(), answer.step());
            return new WalkCase(current.get(), answer, world, instances).follow(declared.get());
        }
        return standIn(answer);
    }

    private Map<String, Object> standIn(WalkAnswer answer) {
        var walk = current.get();
        var effect = effects.get(answer.step());
        var set = Map.<String, Object>of();
        if (effect != null) {
            walk.happened("effect", answer.process(), answer.step());
            set = effect.apply(answer);
        }
        return set;
    }

    private void home() {
        effects.put(ReintegrationProcess.Step.ASSESS_NEEDS, parts::talked);
        effects.put(ReintegrationProcess.Step.PLAN_SAFETY, WalkParts::reassessed);
        effects.put(ReintegrationProcess.Step.VISIT_PERSON, parts::visited);
        effects.put(ReintegrationProcess.Step.REACH_REMOTELY, parts::visited);
        effects.put(ReintegrationProcess.Step.REVIEW_LOST_CONTACT, WalkParts::searched);
        effects.put(ReintegrationProcess.Step.REASSESS_SAFETY, WalkParts::reassessed);
        effects.put(ReintegrationProcess.Step.CLOSE_CASE, WalkParts::closed);
        effects.put(
                ReintegrationProcess.Step.REVIEW_PLAN,
                answer -> WalkParts.day("planReviewDueOn", answer, "planReviewOn"));
    }

    private Map<String, Object> opinion(WalkAnswer answer) {
        var walk = current.get();
        if (!answer.is("memberConflict", "yes")) {
            walk.opinions++;
        }
        return Map.of(PanelDecisionProcess.Variable.QUORUM_REACHED, walk.opinions >= walk.quorum);
    }
}
