package org.homeward.sop.reintegration;

import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.sop.limits.ApartFromAdults;
import org.springframework.stereotype.Component;

/** Records a visit, and the first signs of new exploitation. */
@ModelEffect(
        step = ReintegrationProcess.Step.VISIT_PERSON,
        answers = {ReintegrationProcess.Variable.VISIT_OUTCOME, ApartFromAdults.FIELD},
        sets = {
            "visitsDone",
            ReintegrationProcess.Variable.VISIT_RESULT,
            ReintegrationProcess.Variable.VISITS_GO_ON,
            ReintegrationProcess.Variable.SAFETY_REVIEW_DUE,
            ReintegrationProcess.Variable.FEEDBACK_DUE,
            VisitRecord.MADE_ON,
            VisitRecord.AGREED_ON,
            VisitRecord.TRIES,
            VisitRecord.FEEDBACK_DUE_ON,
            ReviewPlan.DUE_ON
        })
@Component
final class VisitPerson implements HandInHandler {

    private final VisitRecord visits;

    VisitPerson(VisitRecord visits) {
        this.visits = visits;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        return visits.of(handedIn);
    }
}
