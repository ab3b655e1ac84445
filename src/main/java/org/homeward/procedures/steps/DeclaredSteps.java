package org.homeward.procedures.steps;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.children.ChildrenSteps;
import org.homeward.procedures.identification.IdentificationSteps;
import org.homeward.procedures.limits.LimitsSteps;
import org.homeward.procedures.panel.PanelSteps;
import org.homeward.procedures.places.PlacesSteps;
import org.homeward.procedures.protection.ProtectionSteps;
import org.homeward.procedures.reintegration.ReintegrationSteps;
import org.homeward.procedures.repatriation.RepatriationSteps;
import org.homeward.procedures.services.ServicesSteps;

/** The declarations of all steps: what hand-ins, trials, the check of the models, the studio and the papers read. */
public final class DeclaredSteps {

    public static final List<StepRules> ALL = Stream.of(
                    ChildrenSteps.ALL,
                    IdentificationSteps.ALL,
                    LimitsSteps.ALL,
                    PanelSteps.ALL,
                    PlacesSteps.ALL,
                    ProtectionSteps.ALL,
                    ReintegrationSteps.ALL,
                    RepatriationSteps.ALL,
                    ServicesSteps.ALL)
            .flatMap(List::stream)
            .toList();

    private static final Map<String, StepRules> BY_STEP =
            ALL.stream().collect(Collectors.toUnmodifiableMap(StepRules::step, Function.identity()));

    private DeclaredSteps() {}

    /** What is declared for the step; empty for most, which only go on. */
    public static Optional<StepRules> of(String step) {
        return Optional.ofNullable(BY_STEP.get(step));
    }
}
