package org.homeward.procedures.steps;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.procedures.ModelCallRules;
import org.homeward.procedures.StepRules;

/**
 * The declarations of all steps, for hand-ins, trials, the check of the models, the studio and the papers. The build lists each
 * {@code static final StepRules} of the phases.
 */
public final class DeclaredSteps {

    public static final List<StepRules> ALL = Phases.STEPS;

    /** The declarations of all that models call by name, for cases, trials and the check of the models. */
    public static final List<ModelCallRules> CALLED = Phases.CALLED;

    private static final Map<String, StepRules> BY_STEP =
            ALL.stream().collect(Collectors.toUnmodifiableMap(StepRules::step, Function.identity()));

    private DeclaredSteps() {}

    /** The declaration of the step; empty for most, which only go on. */
    public static Optional<StepRules> of(String step) {
        return Optional.ofNullable(BY_STEP.get(step));
    }
}
