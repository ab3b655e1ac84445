package org.homeward.sop.reintegration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.homeward.engine.CaseEvent;
import org.homeward.engine.CaseEvents;
import org.homeward.engine.CaseStages;
import org.homeward.engine.ModelDelegate;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Stage;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.springframework.stereotype.Component;

/** Sets when the next visit is due and when its step opens: a week before, never in the past. */
@ModelEffect(
        sets = {
            "arrivedAt",
            ReintegrationProcess.Variable.ANOTHER_VISIT,
            "nextVisitOn",
            ReintegrationProcess.Variable.VISIT_OPENS_ON
        })
@Component("planNextVisit")
class PlanNextVisit implements ModelDelegate {

    /** The reminder of P15. */
    private static final Duration AHEAD = Duration.ofDays(7);

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
        var done = execution.getVariable("visitsDone") instanceof Number number ? number.intValue() : 0;
        var risk = execution.getVariable(ReturnJourneyProcess.Variable.RISK_LEVEL);
        var number = new CaseNumber(execution.getProcessBusinessKey());
        var next = visits.after(
                number,
                done,
                Boolean.TRUE.equals(execution.getVariable(ReturnJourneyProcess.Variable.IS_CHILD)),
                risk == null ? "low" : risk.toString());
        execution.setVariable(ReintegrationProcess.Variable.ANOTHER_VISIT, next.isPresent());
        next.ifPresent(visit -> {
            var on = visits.on(number, visit, arrival);
            var opens = on.minus(AHEAD);
            var now = clock.instant();
            execution.setVariable("nextVisitOn", on.toString());
            execution.setVariable(
                    ReintegrationProcess.Variable.VISIT_OPENS_ON, (opens.isBefore(now) ? now : opens).toString());
        });
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
