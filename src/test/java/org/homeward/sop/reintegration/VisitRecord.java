package org.homeward.sop.reintegration;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.homeward.casefile.Consents;
import org.homeward.engine.steps.Steps;
import org.homeward.procedures.HandedIn;
import org.homeward.procedures.Purpose;
import org.homeward.procedures.Retrafficking;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.ReintegrationProcess.Answer;
import org.homeward.shared.procedures.ReintegrationProcess.Step;
import org.homeward.shared.procedures.ReintegrationProcess.Variable;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.sop.declared.Former;
import org.homeward.sop.limits.ApartFromAdults;

/**
 * What a visit came to: made, to be made again, tried by phone, or reviewed as lost; whether it found danger. A child's visit counts
 * only if the child was seen alone; a child among adults gets a place apart. Feedback is due after some visits that were made, and
 * only while the person agrees to it.
 */
@Former
class VisitRecord {

    /** The day on which the clocks of what follows a visit start. */
    static final String MADE_ON = "visitMadeOn";

    /** The day of the next visit if one was agreed, else the schedule's holds. */
    static final String AGREED_ON = "agreedVisitOn";

    /** Visits in a row that found nobody. */
    static final String TRIES = "visitTries";

    /** So many months after arrival (P16), whenever the visit itself was. */
    static final String FEEDBACK_DUE_ON = "feedbackDueOn";

    static final String AGAIN = "again";

    private static final String MADE = "made";
    private static final int TRIES_ON_SITE = 2;

    private final Visits visits;
    private final Steps steps;
    private final Consents consents;
    private final RetraffickingTold retrafficking;
    private final OfferedAgain again;
    private final ApartFromAdults apart;

    VisitRecord(
            Visits visits,
            Steps steps,
            Consents consents,
            RetraffickingTold retrafficking,
            OfferedAgain again,
            ApartFromAdults apart) {
        this.apart = apart;
        this.again = again;
        this.visits = visits;
        this.steps = steps;
        this.consents = consents;
        this.retrafficking = retrafficking;
    }

    Map<String, Object> of(HandedIn visit) {
        var signs = signs(visit);
        var danger = inDanger(visit);
        if (danger && "goalsMet".equals(visit.text(Variable.VISIT_OUTCOME))) {
            throw WrongContent.field(Variable.VISIT_OUTCOME, "visit.stillInDanger");
        }
        if ("no".equals(visit.text(ApartFromAdults.FIELD)) && "goalsMet".equals(visit.text(Variable.VISIT_OUTCOME))) {
            throw WrongContent.field(Variable.VISIT_OUTCOME, "visit.amongAdults");
        }
        apart.saidAtHome(visit);
        if (signs) {
            retrafficking.count(visit, Retrafficking.Kind.signs);
            again.afterSigns(visit);
        }
        var known = steps.variables(visit.step());
        var tries = found(visit) ? 0 : number(known, TRIES) + 1;
        var result = result(visit, known, tries);
        var told = new HashMap<String, Object>();
        told.put(Variable.VISIT_RESULT, result);
        told.put(TRIES, tries);
        told.put(MADE_ON, visit.text("visitedOn"));
        told.put(AGREED_ON, visit.text("nextVisitOn"));
        told.put(Variable.SAFETY_REVIEW_DUE, danger);
        told.putAll(MADE.equals(result) ? made(visit, known) : notMade());
        var changes = visit.text("planChanges");
        if (changes != null && !changes.isBlank()) {
            told.put(ReviewPlan.DUE_ON, visit.text("visitedOn"));
        }
        return told;
    }

    /** Great danger, threats, or signs of new exploitation. */
    static boolean inDanger(HandedIn talk) {
        return signs(talk) || "High".equals(talk.text("immediateSafety")) || "yes".equals(talk.text("threatsSince"));
    }

    private static boolean signs(HandedIn talk) {
        return "yes".equals(talk.text("retraffickingSigns"));
    }

    private static String result(HandedIn visit, Map<String, Object> known, int tries) {
        if (found(visit)) {
            var child = Boolean.TRUE.equals(known.get(ReturnJourneyProcess.Variable.IS_CHILD));
            return child && !"yes".equals(visit.text("seenAlone")) ? AGAIN : MADE;
        }
        if (Step.REACH_REMOTELY.equals(visit.stepKey())) {
            return Answer.REVIEW;
        }
        return tries < TRIES_ON_SITE ? AGAIN : Answer.REMOTELY;
    }

    /** Whatever was answered, a visit that doesn't count is followed by another try. */
    private static Map<String, Object> notMade() {
        return Map.of(Variable.VISITS_GO_ON, true, Variable.FEEDBACK_DUE, false);
    }

    private Map<String, Object> made(HandedIn visit, Map<String, Object> known) {
        var done = number(known, "visitsDone");
        var scheduled = visits.after(
                visit.number(),
                done,
                Boolean.TRUE.equals(known.get(ReturnJourneyProcess.Variable.IS_CHILD)),
                Visits.risk(known::get));
        var feedback = scheduled.map(Visits.Visit::feedback).orElse(false)
                && consents.given(visit.number(), Purpose.FeedbackToHost);
        var told = new HashMap<String, Object>();
        told.put("visitsDone", done + 1);
        told.put(Variable.VISITS_GO_ON, false);
        told.put(Variable.FEEDBACK_DUE, feedback);
        told.put(
                FEEDBACK_DUE_ON,
                scheduled
                        .filter(next -> feedback)
                        .flatMap(next -> Optional.ofNullable(known.get("arrivedAt"))
                                .map(arrived -> visits.on(visit.number(), next, Instant.parse(arrived.toString()))))
                        .map(Instant::toString)
                        .orElse(null));
        return told;
    }

    private static boolean found(HandedIn visit) {
        return !"NotFound".equals(visit.text("visitMode"));
    }

    private static int number(Map<String, Object> known, String variable) {
        return known.get(variable) instanceof Number number ? number.intValue() : 0;
    }
}
