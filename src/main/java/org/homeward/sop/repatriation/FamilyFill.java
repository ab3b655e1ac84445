package org.homeward.sop.repatriation;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.homeward.engine.FormFill;
import org.homeward.engine.OpenStep;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.springframework.stereotype.Component;

/** Who assesses the family at home says what it finds itself: what the host suspects isn't told there (R6). */
@Component
final class FamilyFill implements FormFill {

    @Override
    public String step() {
        return FamilyTracingProcess.Step.ASSESS_FAMILY;
    }

    @Override
    public Map<String, Object> fill(OpenStep step, Locale language) {
        return Map.of();
    }

    @Override
    public Set<String> answeredAnew() {
        return Set.of("familyInvolvedSuspected");
    }
}
