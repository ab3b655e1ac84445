package org.homeward.sop.repatriation;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.FormFill;
import org.homeward.engine.steps.OpenStep;
import org.springframework.stereotype.Component;

/** Who assesses the family at home says what it finds itself: what the host suspects isn't told there (R6). */
@ModelEffect(step = "userTask_assessFamily", rules = "R6", answers = "familyInvolvedSuspected")
@Component
final class FamilyFill implements FormFill {

    @Override
    public Map<String, Object> fill(OpenStep step, Locale language) {
        return Map.of();
    }

    @Override
    public Set<String> answeredAnew() {
        return Set.of("familyInvolvedSuspected");
    }
}
