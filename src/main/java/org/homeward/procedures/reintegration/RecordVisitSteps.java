package org.homeward.procedures.reintegration;

import java.time.Instant;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.Purpose;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.RetraffickingEvent;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.limits.ApartFromAdultsRules;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.ReintegrationProcess.Answer;
import org.homeward.shared.procedures.ReintegrationProcess.Step;
import org.homeward.shared.procedures.ReintegrationProcess.Variable;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.RuleNumber;

/**
 * The result of a visit or a call: made, to be made again, tried by phone, or reviewed as lost; whether it found danger. A child's visit
 * counts only if the child was seen alone; a child among adults gets a place apart. Feedback is due after some visits that were made, and
 * only while the person agrees to it.
 */
public final class RecordVisitSteps {

    /** The day on which the clocks of what follows a visit start. */
    public static final String MADE_ON = "visitMadeOn";

    /** The day of the next visit if one was agreed, else the schedule's holds. */
    public static final String AGREED_ON = "agreedVisitOn";

    /** The result of a visit that is made again. */
    public static final String AGAIN = "again";

    /** Visits in a row that found nobody. */
    static final String TRIES = "visitTries";

    /** The field with the day of the next visit. */
    static final String NEXT_ON = "nextVisitOn";

    /** So many months after arrival (P16), whenever the visit itself was. */
    private static final String FEEDBACK_DUE_ON = "feedbackDueOn";

    private static final String VISITED_ON = "visitedOn";
    private static final String MODE = "visitMode";
    private static final String SEEN_ALONE = "seenAlone";
    private static final String CHANGES = "planChanges";
    private static final String MADE = "made";

    private static final Requirement OUT_OF_DANGER = Requirement.refuses(
            "goalsMetOutOfDanger",
            Variable.VISIT_OUTCOME,
            "visit.stillInDanger",
            (state, visit) -> DangerRules.isNamed(visit));

    private static final Requirement NOT_AMONG_ADULTS = Requirement.refuses(
            "goalsMetApartFromAdults",
            Variable.VISIT_OUTCOME,
            "visit.amongAdults",
            (state, visit) -> visit.is(ApartFromAdultsRules.FIELD, "no"));

    static final StepRules VISIT = rules(Step.VISIT_PERSON);
    static final StepRules CALL = rules(Step.REACH_REMOTELY);

    private RecordVisitSteps() {}

    private static StepRules rules(String step) {
        return StepRules.of(step)
                .asks(Variable.VISIT_OUTCOME, ApartFromAdultsRules.FIELD)
                .hears(
                        DangerRules.THREATS,
                        DangerRules.SIGNS,
                        RepeatedIdentificationRules.AGREED,
                        NEXT_ON,
                        CHANGES,
                        SEEN_ALONE,
                        MODE,
                        VISITED_ON)
                .freely(DangerRules.IMMEDIATE, ApartFromAdultsRules.FIELD)
                .reads(CasePart.PROCESS, CasePart.CONSENTS, CasePart.OPEN_STEPS)
                .table(Decision.VISIT_SCHEDULE, "child", "risk", "visitsDone")
                .sets(VisitSchedule.DONE, TRIES, MADE_ON, AGREED_ON, FEEDBACK_DUE_ON, ReviewPlanStep.DUE_ON)
                .sets(Variable.VISIT_RESULT, Variable.VISITS_GO_ON, Variable.SAFETY_REVIEW_DUE, Variable.FEEDBACK_DUE)
                .insists(
                        "goalsMet",
                        (state, visit) -> visit.is(Variable.VISIT_OUTCOME, "goalsMet"),
                        OUT_OF_DANGER,
                        NOT_AMONG_ADULTS)
                .setsOff(CaseEvent.heldWithAdults)
                .setsOff(
                        Effect.Undone.class,
                        Effect.SeeksPlaceApart.class,
                        Effect.TraffickedAgain.class,
                        Effect.OffersIdentification.class)
                .then(RecordVisitSteps::follows);
    }

    private static Effects follows(CaseState state, HandedInStep visit) {
        var tries = found(visit) ? 0 : number(state, TRIES) + 1;
        var result = result(state, visit, tries);
        return ApartFromAdultsRules.saidAtHome(state, visit)
                .and(signs(state, visit))
                .andSet(Variable.VISIT_RESULT, result)
                .andSet(TRIES, tries)
                .andSet(MADE_ON, visit.text(VISITED_ON))
                .andSet(AGREED_ON, visit.text(NEXT_ON))
                .andSet(Variable.SAFETY_REVIEW_DUE, DangerRules.isNamed(visit))
                .and(result.equals(MADE) ? made(state) : notMade())
                .and(changes(visit));
    }

    /** Of the first signs of new exploitation. */
    private static Effects signs(CaseState state, HandedInStep visit) {
        return DangerRules.isSeenAgain(visit)
                ? Effects.of(new Effect.TraffickedAgain(RetraffickingEvent.Kind.signs))
                        .and(RepeatedIdentificationRules.afterSigns(state, visit))
                : Effects.NONE;
    }

    private static String result(CaseState state, HandedInStep visit, int tries) {
        if (found(visit)) {
            var child = state.isTrue(ReturnJourneyProcess.Variable.IS_CHILD);
            return child && !visit.is(SEEN_ALONE, "yes") ? AGAIN : MADE;
        }
        if (visit.stepKey().equals(Step.REACH_REMOTELY)) {
            return Answer.REVIEW;
        }
        var onSite = state.world().number(RuleNumber.visitTries, visit.country());
        return tries < onSite ? AGAIN : Answer.REMOTELY;
    }

    /** Whatever was answered, a visit that doesn't count is followed by another try. */
    private static Effects notMade() {
        return Effects.set(Variable.VISITS_GO_ON, true).andSet(Variable.FEEDBACK_DUE, false);
    }

    private static Effects made(CaseState state) {
        var feedback = VisitSchedule.next(state)
                .filter(VisitSchedule.Visit::feedback)
                .filter(next -> state.agreed(Purpose.FeedbackToHost));
        var home = state.world().zone(state.facts().corridor().origin());
        var due = feedback.flatMap(
                next -> state.known("arrivedAt").map(arrived -> next.after(Instant.parse(arrived.toString()), home)
                        .toString()));
        return Effects.set(VisitSchedule.DONE, number(state, VisitSchedule.DONE) + 1)
                .andSet(Variable.VISITS_GO_ON, false)
                .andSet(Variable.FEEDBACK_DUE, feedback.isPresent())
                .andSet(FEEDBACK_DUE_ON, due.orElse(null));
    }

    /** Changes of the plan are reviewed from the day of the visit on. */
    private static Effects changes(HandedInStep visit) {
        return visit.answer(CHANGES).isPresent()
                ? Effects.set(ReviewPlanStep.DUE_ON, visit.text(VISITED_ON))
                : Effects.NONE;
    }

    private static boolean found(HandedInStep visit) {
        return !visit.is(MODE, "NotFound");
    }

    /** The last visits and calls found nobody; a case without a visit has no result. */
    static boolean isLost(CaseState state) {
        return number(state, TRIES) > 0
                || state.known(Variable.VISIT_RESULT)
                        .filter(Answer.REVIEW::equals)
                        .isPresent();
    }

    private static int number(CaseState state, String variable) {
        return state.known(variable)
                .filter(Number.class::isInstance)
                .map(known -> ((Number) known).intValue())
                .orElse(0);
    }
}
