package org.homeward.sop.reintegration;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.homeward.engine.CaseEvents;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.CaseStages;
import org.homeward.engine.ModelDelegate;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.World;
import org.homeward.procedures.reintegration.NextVisit;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Stage;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.sop.Worlds;
import org.springframework.stereotype.Component;

/**
 * Sets when the next visit is due and when its step opens: a week before, never in the past. A review of the plan comes first if its
 * day is earlier.
 */
@ModelEffect(
        decisions =
                @ModelEffect.Decision(
                        value = Decision.VISIT_SCHEDULE,
                        inputs = {"child", "risk", "visitsDone"}),
        sets = {
            NextVisit.ARRIVED_AT,
            ReintegrationProcess.Variable.ANOTHER_VISIT,
            NextVisit.NEXT_ON,
            ReintegrationProcess.Variable.VISIT_OPENS_ON,
            ReintegrationProcess.Variable.PLAN_REVIEW_FIRST,
            ReintegrationProcess.Variable.PLAN_REVIEW_OPENS_ON
        })
@Component("planNextVisit")
class PlanNextVisit implements ModelDelegate {

    private final Worlds worlds;
    private final CaseFactsRecords facts;
    private final CaseEvents events;
    private final CaseStages stages;

    PlanNextVisit(Worlds worlds, CaseFactsRecords facts, CaseEvents events, CaseStages stages) {
        this.worlds = worlds;
        this.facts = facts;
        this.events = events;
        this.stages = stages;
    }

    @Override
    public String titleKey() {
        return "delegate.planNextVisit";
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = new CaseNumber(execution.getProcessBusinessKey());
        var world = worlds.of(number);
        var home = facts.of(number).corridor().origin();
        NextVisit.of(world, home, execution::getVariable)
                .planned(() -> arrival(number, world))
                .variables()
                .forEach(execution::setVariable);
    }

    /** The receipted arrival (P15), of who came home alone the identification there; the plan may come weeks later. */
    private Instant arrival(CaseNumber number, World world) {
        return events.of(number, CaseEvent.arrivalReceipted)
                .or(() -> events.of(number, CaseEvent.identified))
                .map(Instant::parse)
                .orElseGet(() -> began(number).orElseGet(world::now));
    }

    /** When the support began, in a case whose arrival was receipted before that was kept. */
    private Optional<Instant> began(CaseNumber number) {
        return stages.reached(number).stream()
                .filter(reached -> reached.stage() == Stage.reintegration)
                .map(CaseStages.Reached::entered)
                .findFirst();
    }
}
