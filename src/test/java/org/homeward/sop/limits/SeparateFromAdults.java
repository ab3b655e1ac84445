package org.homeward.sop.limits;

import java.util.Map;
import java.util.Set;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.SeparationProcess;
import org.homeward.sop.declared.Former;

/** A child who is apart from adults now, or with its own family, isn't looked after as one among adults any more. */
@Former
final class SeparateFromAdults implements HandInHandler {

    private static final Set<String> SETTLED =
            Set.of(SeparationProcess.Answer.APART, SeparationProcess.Answer.OWN_FAMILY);

    private final FoundApart apart;

    SeparateFromAdults(FoundApart apart) {
        this.apart = apart;
    }

    @Override
    public String step() {
        return SeparationProcess.Step.SEPARATE_FROM_ADULTS;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        if (SETTLED.contains(String.valueOf(handedIn.text(SeparationProcess.Variable.SEPARATED_NOW)))) {
            apart.found(handedIn);
        }
        return Map.of();
    }
}
