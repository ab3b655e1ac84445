package org.homeward.sop.reintegration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.homeward.engine.CaseEvents;
import org.homeward.engine.CaseStages;
import org.homeward.engine.ModelDelegate;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.procedures.CaseEvent;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Stage;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.springframework.stereotype.Component;

/**
 * Sets when the next visit is due and when its step opens: a week before, never in the past. A review of the plan comes first if its
 * day is earlier.
 */
@ModelEffect(
        sets = {
            "arrivedAt",
            ReintegrationProcess.Variable.ANOTHER_VISIT,
            "nextVisitOn",
            ReintegrationProcess.Variable.VISIT_OPENS_ON,
            ReintegrationProcess.Variable.PLAN_REVIEW_FIRST,
            ReintegrationProcess.Variable.PLAN_REVIEW_OPENS_ON
        })
@Component("planNextVisit")
class PlanNextVisit implements ModelDelegate {

    /** The reminder of P15. */
    private static final Duration AHEAD = Duration.ofDays(7);

    /** Proposed: after it a visit is made again that found nobody, or a child who was not alone. */
    private static final Duration AGAIN_AFTER = Duration.ofDays(7);

    private final Visits visits;
    private final CaseEvents events;
    private final CaseStages stages;
    private final Clock clock;

    PlanNextVisit(Visits visits, CaseEvents events, CaseStages stages, Clock clock) {
        this.events = events;
        this.visits = visits;
        this.stages = stages;
        this.clock = clock;
    }

    @Override
    public String titleKey() {
        return "delegate.planNextVisit";
    }

    @Override
    public void execute(DelegateExecution execution) {
        var arrived = execution.getVariable("arrivedAt");
        var arrival = arrived == null ? arrival(execution) : Instant.parse(arrived.toString());
        execution.setVariable("arrivedAt", arrival.toString());
        var number = new CaseNumber(execution.getProcessBusinessKey());
        var on = next(execution, number, arrival);
        execution.setVariable(ReintegrationProcess.Variable.ANOTHER_VISIT, on.isPresent());
        execution.setVariable(ReintegrationProcess.Variable.PLAN_REVIEW_FIRST, false);
        on.ifPresent(day -> {
            var opens = notPast(day.minus(AHEAD));
            execution.setVariable("nextVisitOn", day.toString());
            execution.setVariable(ReintegrationProcess.Variable.VISIT_OPENS_ON, opens.toString());
            review(execution, number).filter(due -> !due.isAfter(opens)).ifPresent(due -> {
                execution.setVariable(ReintegrationProcess.Variable.PLAN_REVIEW_FIRST, true);
                execution.setVariable(ReintegrationProcess.Variable.PLAN_REVIEW_OPENS_ON, due.toString());
            });
        });
    }

    /** On the agreed day, else a week after a visit that didn't count, else as the schedule says. */
    private Optional<Instant> next(DelegateExecution execution, CaseNumber number, Instant arrival) {
        var agreed = day(execution, number, VisitRecord.AGREED_ON);
        if (agreed.isPresent()) {
            return agreed;
        }
        if (VisitRecord.AGAIN.equals(execution.getVariable(ReintegrationProcess.Variable.VISIT_RESULT))) {
            return day(execution, number, VisitRecord.MADE_ON).map(tried -> tried.plus(AGAIN_AFTER));
        }
        return visits.after(
                        number,
                        execution.getVariable("visitsDone") instanceof Number done ? done.intValue() : 0,
                        Boolean.TRUE.equals(execution.getVariable(ReturnJourneyProcess.Variable.IS_CHILD)),
                        Visits.risk(execution::getVariable))
                .map(visit -> visits.on(number, visit, arrival));
    }

    private Optional<Instant> review(DelegateExecution execution, CaseNumber number) {
        return day(execution, number, ReviewPlan.DUE_ON).map(this::notPast);
    }

    private Optional<Instant> day(DelegateExecution execution, CaseNumber number, String variable) {
        return Optional.ofNullable(execution.getVariable(variable))
                .map(day -> visits.on(number, LocalDate.parse(day.toString())));
    }

    private Instant notPast(Instant opens) {
        var now = clock.instant();
        return opens.isBefore(now) ? now : opens;
    }

    /** The receipted arrival (P15), of who came home alone the identification there; the plan may come weeks later. */
    private Instant arrival(DelegateExecution execution) {
        var number = new CaseNumber(execution.getProcessBusinessKey());
        return events.of(number, CaseEvent.arrivalReceipted)
                .or(() -> events.of(number, CaseEvent.identified))
                .map(Instant::parse)
                .orElseGet(() -> began(number));
    }

    /** When the support began, in a case whose arrival was receipted before that was kept. */
    private Instant began(CaseNumber number) {
        return stages.reached(number).stream()
                .filter(reached -> reached.stage() == Stage.reintegration)
                .map(CaseStages.Reached::entered)
                .findFirst()
                .orElseGet(clock::instant);
    }
}
