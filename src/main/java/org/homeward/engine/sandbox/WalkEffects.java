package org.homeward.engine.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandInOutcome;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.steps.DeclaredSteps;
import org.homeward.shared.ConflictException;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A step's refusals and its effects beside going on follow in a walk from its declaration, as in a case. */
@Component
final class WalkEffects {

    private final WalkEnvironment world;
    private final WalkInstances instances;

    WalkEffects(WalkEnvironment world, WalkInstances instances) {
        this.instances = instances;
        this.world = world;
    }

    /**
     * The step with the answers as it takes them, before anything is kept of them.
     *
     * @throws WalkAnswerRefusedException where the step is asked that early and refuses
     */
    WalkAnswer taken(RunningWalk walk, WalkAnswer answer) {
        return DeclaredSteps.of(answer.step())
                .filter(StepRules::isAskedBefore)
                .map(rules -> {
                    var state = state(walk, answer);
                    refuse(rules.of(state.in(world), state.said()), answer, Effects.NONE);
                    return answer.with(
                            rules.taken(state.in(world), state.said()).data());
                })
                .orElse(answer);
    }

    /**
     * Does what follows from the step; gives the variables that are set, none for most.
     *
     * @throws WalkAnswerRefusedException as a case refuses
     */
    Map<String, @Nullable Object> of(RunningWalk walk, WalkAnswer answer) {
        return DeclaredSteps.of(answer.step())
                .map(rules -> does(rules, walk, answer))
                .orElse(Map.of());
    }

    private Map<String, @Nullable Object> does(StepRules rules, RunningWalk walk, WalkAnswer answer) {
        var state = state(walk, answer);
        walk.happened("effect", answer.process(), answer.step());
        var trial = new WalkEffectHandler(state, world);
        if (rules.isAskedBefore()) {
            return trial.does(rules.follows(state.in(world), state.said()));
        }
        var outcome = rules.of(state.in(world), state.said());
        refuse(outcome, answer, outcome.kept());
        var set = new HashMap<String, @Nullable Object>(trial.does(outcome.kept()));
        set.putAll(trial.does(outcome.effects()));
        return set;
    }

    /** The problems that would refuse the step now with any answers. */
    List<FieldProblem> foreseen(RunningWalk walk, WalkAnswer unsaid) {
        var state = state(walk, unsaid);
        return DeclaredSteps.of(unsaid.step())
                .filter(StepRules::foresees)
                .map(rules -> rules.foreseen(state.in(world), state.said()))
                .orElse(List.of());
    }

    /** The fields of the step's form that aren't asked now. */
    Set<String> leftOut(RunningWalk walk, WalkAnswer unsaid) {
        return DeclaredSteps.of(unsaid.step())
                .flatMap(StepRules::form)
                .map(form -> form.leftOut(() -> state(walk, unsaid).in(world)))
                .orElse(Set.of());
    }

    private WalkCaseState state(RunningWalk walk, WalkAnswer answer) {
        return new WalkCaseState(walk, answer, instances);
    }

    private void refuse(HandInOutcome outcome, WalkAnswer answer, Effects kept) {
        if (outcome.refused()) {
            throw new WalkAnswerRefusedException(
                    outcome.tooLate()
                            ? ConflictException.talkFirst()
                            : InvalidContentException.fields(outcome.problems()),
                    walk -> new WalkEffectHandler(state(walk, answer), world).does(kept));
        }
    }
}
