package org.homeward.sop.declared;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.engine.steps.OpenStep;
import org.homeward.procedures.HandInOutcome;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.steps.DeclaredSteps;
import org.homeward.shared.ConflictException;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The effects of a step's hand-in beside going on, as its declaration says. */
@Component
public class DeclaredStepEffects {

    private final CaseStateLoader cases;
    private final ProductEffectHandler apply;
    private final Clock clock;

    DeclaredStepEffects(CaseStateLoader cases, ProductEffectHandler apply, Clock clock) {
        this.cases = cases;
        this.apply = apply;
        this.clock = clock;
    }

    /** The step with the answers as they are taken, before they are stored anywhere. */
    public HandedInStep taken(HandedInStep said) {
        return DeclaredSteps.of(said.stepKey())
                .filter(StepRules::isAskedBefore)
                .map(rules -> taken(rules, said))
                .orElse(said);
    }

    /**
     * Does what follows from the step, within the hand-in's transaction, before the engine goes on.
     *
     * @return variables to set beside the form's process fields
     * @throws InvalidContentException with what is wrong, if the step is refused
     */
    public Map<String, @Nullable Object> of(HandedInStep said) {
        return DeclaredSteps.of(said.stepKey())
                .map(rules -> declared(rules, said))
                .orElse(Map.of());
    }

    /** The problems that would refuse the step now with any answers: each stands at its field before anything is typed. */
    public List<FieldProblem> foreseen(OpenStep step) {
        return DeclaredSteps.of(step.key())
                .filter(StepRules::foresees)
                .map(rules -> {
                    var unsaid = unsaid(step);
                    return rules.foreseen(cases.of(unsaid), unsaid);
                })
                .orElse(List.of());
    }

    /** The step before anything is typed. */
    HandedInStep unsaid(OpenStep step) {
        return new HandedInStep(
                step.number(), step.id(), step.key(), step.agency(), "", clock.instant(), Map.of(), Set.of());
    }

    private Map<String, @Nullable Object> declared(StepRules rules, HandedInStep said) {
        if (rules.isAskedBefore()) {
            return apply.apply(rules.follows(cases.of(said), said), said);
        }
        var outcome = rules.of(cases.of(said), said);
        apply.apply(outcome.kept(), said);
        refuse(outcome);
        return apply.apply(outcome.effects(), said);
    }

    private HandedInStep taken(StepRules rules, HandedInStep said) {
        var state = cases.of(said);
        refuse(rules.of(state, said));
        return rules.taken(state, said);
    }

    private static void refuse(HandInOutcome outcome) {
        if (outcome.tooLate()) {
            throw ConflictException.talkFirst();
        }
        if (outcome.refused()) {
            throw InvalidContentException.fields(outcome.problems());
        }
    }
}
