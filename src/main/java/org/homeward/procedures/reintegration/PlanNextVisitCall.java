package org.homeward.procedures.reintegration;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effects;
import org.homeward.procedures.ModelCallRules;
import org.homeward.shared.Stage;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.ReintegrationProcess.Variable;
import org.homeward.shared.procedures.RuleNumber;

/**
 * Sets when the next visit is due and when its step opens: some days before, never in the past. A review of the plan comes first if its
 * day is earlier.
 */
public final class PlanNextVisitCall {

    public static final String NEXT_ON = "nextVisitOn";

    static final String ARRIVED_AT = "arrivedAt";

    private static final CasePart<Optional<Instant>> BEGAN = CasePart.reached(Stage.reintegration);

    static final ModelCallRules RULES = ModelCallRules.of("planNextVisit")
            .reads(CasePart.PROCESS, CasePart.EVENTS, BEGAN)
            .table(Decision.VISIT_SCHEDULE, "child", "risk", "visitsDone")
            .sets(
                    ARRIVED_AT,
                    Variable.ANOTHER_VISIT,
                    NEXT_ON,
                    Variable.VISIT_OPENS_ON,
                    Variable.PLAN_REVIEW_FIRST,
                    Variable.PLAN_REVIEW_OPENS_ON)
            .then(PlanNextVisitCall::follows);

    private PlanNextVisitCall() {}

    private static Effects follows(CaseState state) {
        var arrival = arrival(state);
        var effects = Effects.set(ARRIVED_AT, arrival.toString());
        return next(state, arrival)
                .map(day -> effects.andSet(Variable.ANOTHER_VISIT, true).and(opening(state, day)))
                .orElseGet(
                        () -> effects.andSet(Variable.ANOTHER_VISIT, false).andSet(Variable.PLAN_REVIEW_FIRST, false));
    }

    private static Effects opening(CaseState state, Instant day) {
        var opens = notPast(state, day.minus(days(state, RuleNumber.visitOpensBefore)));
        var review = day(state, ReviewPlanStep.DUE_ON)
                .map(due -> notPast(state, due))
                .filter(due -> !due.isAfter(opens));
        var effects = Effects.set(NEXT_ON, day.toString())
                .andSet(Variable.VISIT_OPENS_ON, opens.toString())
                .andSet(Variable.PLAN_REVIEW_FIRST, review.isPresent());
        return review.map(due -> effects.andSet(Variable.PLAN_REVIEW_OPENS_ON, due.toString()))
                .orElse(effects);
    }

    /** On the agreed day, else some days after a visit that didn't count, else as the schedule says. */
    private static Optional<Instant> next(CaseState state, Instant arrival) {
        var agreed = day(state, RecordVisitSteps.AGREED_ON);
        if (agreed.isPresent()) {
            return agreed;
        }
        if (state.known(Variable.VISIT_RESULT)
                .filter(RecordVisitSteps.AGAIN::equals)
                .isPresent()) {
            return day(state, RecordVisitSteps.MADE_ON)
                    .map(tried -> tried.plus(days(state, RuleNumber.visitAgainAfter)));
        }
        return VisitSchedule.next(state).map(visit -> visit.after(arrival, home(state)));
    }

    /**
     * The receipted arrival (P15), of who came home alone the identification there; the plan may come weeks later. In a case whose arrival
     * was receipted before that was kept, when the support began.
     */
    private static Instant arrival(CaseState state) {
        return state.known(ARRIVED_AT)
                .map(Object::toString)
                .or(() -> state.happened(CaseEvent.arrivalReceipted))
                .or(() -> state.happened(CaseEvent.identified))
                .map(Instant::parse)
                .or(() -> state.get(BEGAN))
                .orElseGet(() -> state.world().now());
    }

    /** The beginning of a day where the person lives. */
    private static Optional<Instant> day(CaseState state, String variable) {
        return state.day(variable).map(day -> day.atStartOfDay(home(state)).toInstant());
    }

    private static Duration days(CaseState state, RuleNumber number) {
        return Duration.ofDays(
                state.world().number(number, state.facts().corridor().origin()));
    }

    private static ZoneId home(CaseState state) {
        return state.world().zone(state.facts().corridor().origin());
    }

    private static Instant notPast(CaseState state, Instant opens) {
        return opens.isBefore(state.world().now()) ? state.world().now() : opens;
    }
}
