package org.homeward.sop.repatriation;

import org.homeward.engine.steps.Steps;
import org.homeward.shared.StepId;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.sop.declared.Former;

/**
 * Only a verified nationality goes on; the one exception is that both focal points decided one. A case on a version of the models
 * that hands on neither has passed the gateway for a verified one.
 */
@Former
class NationalityKnown {

    private final Steps steps;

    NationalityKnown(Steps steps) {
        this.steps = steps;
    }

    /** Throws {@link WrongContent} at the field that would go on without either. */
    void require(StepId step, String field) {
        var known = steps.variables(step);
        var outcome = known.get(RepatriationProcess.Variable.NATIONALITY_OUTCOME);
        if (outcome != null
                && !RepatriationProcess.Answer.VERIFIED.equals(outcome)
                && !Boolean.TRUE.equals(known.get(RepatriationProcess.Variable.EXCEPTION_BY_BOTH))) {
            throw WrongContent.field(field, "nationality.notVerified");
        }
    }
}
