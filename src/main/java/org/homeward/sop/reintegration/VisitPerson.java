package org.homeward.sop.reintegration;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.homeward.casefile.Consents;
import org.homeward.casefile.Purpose;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.engine.steps.Steps;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.sop.Retrafficking;
import org.springframework.stereotype.Component;

/** Counts the visit, and the first signs of new exploitation; feedback is due after some visits, and only while the person agrees to it. */
@ModelEffect(
        step = ReintegrationProcess.Step.VISIT_PERSON,
        sets = {"visitsDone", ReintegrationProcess.Variable.FEEDBACK_DUE, VisitPerson.FEEDBACK_DUE_ON})
@Component
final class VisitPerson implements HandInHandler {

    /** So many months after arrival (P16), whenever the visit itself was. */
    static final String FEEDBACK_DUE_ON = "feedbackDueOn";

    private final Visits visits;
    private final Steps steps;
    private final Consents consents;
    private final RetraffickingTold retrafficking;

    VisitPerson(Visits visits, Steps steps, Consents consents, RetraffickingTold retrafficking) {
        this.visits = visits;
        this.steps = steps;
        this.consents = consents;
        this.retrafficking = retrafficking;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        if ("yes".equals(handedIn.text("retraffickingSigns"))) {
            retrafficking.count(handedIn, Retrafficking.Kind.signs);
        }
        var known = steps.variables(handedIn.step());
        var done = known.get("visitsDone") instanceof Number number ? number.intValue() : 0;
        var risk = known.get(ReturnJourneyProcess.Variable.RISK_LEVEL);
        var scheduled = visits.after(
                handedIn.number(),
                done,
                Boolean.TRUE.equals(known.get(ReturnJourneyProcess.Variable.IS_CHILD)),
                risk == null ? "low" : risk.toString());
        var feedback = scheduled.map(Visits.Visit::feedback).orElse(false)
                && consents.given(handedIn.number(), Purpose.FeedbackToHost);
        var told = new HashMap<String, Object>();
        told.put("visitsDone", done + 1);
        told.put(ReintegrationProcess.Variable.FEEDBACK_DUE, feedback);
        told.put(
                FEEDBACK_DUE_ON,
                scheduled
                        .filter(visit -> feedback)
                        .flatMap(visit -> Optional.ofNullable(known.get("arrivedAt"))
                                .map(arrived -> visits.on(handedIn.number(), visit, Instant.parse(arrived.toString()))))
                        .map(Instant::toString)
                        .orElse(null));
        return told;
    }
}
