package org.homeward.engine.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.homeward.engine.ActingSide;
import org.homeward.engine.Repetitions;
import org.homeward.engine.models.NextPartFacts;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.PanelDecisionProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Stands in for what looks something up: the next part of the journey, a panel's seats, the next visit. */
@Component
final class WalkParts {

    /** The reminder of P15. */
    private static final Duration AHEAD = Duration.ofDays(7);

    private final CurrentWalk current;
    private final WalkDecisions decisions;
    private final WalkWorld world;

    WalkParts(CurrentWalk current, WalkDecisions decisions, @Lazy WalkWorld world) {
        this.current = current;
        this.decisions = decisions;
        this.world = world;
    }

    void chooseNextPart(DelegateExecution execution) {
        var next = decisions
                .first(Decision.NEXT_AFTER_DECISION, NextPartFacts.of(execution))
                .map(row -> row.get(ReturnJourneyProcess.Variable.NEXT_PART))
                .orElse(null);
        execution.setVariable(ReturnJourneyProcess.Variable.NEXT_PART, next);
        current.get().happened("noted", execution, "chooseNextPart");
    }

    void summonPanel(DelegateExecution execution) {
        var walk = current.get();
        var corridor = walk.facts.corridor();
        var country = SideRole.ORIGIN.equals(execution.getVariable(ActingSide.VARIABLE))
                ? corridor.origin()
                : corridor.host();
        var seats = world.panel(String.valueOf(execution.getVariable(IdentificationProcess.Variable.PANEL)), country);
        walk.opinions = 0;
        walk.quorum = seats.quorum();
        Repetitions.set(execution, seats.members());
        execution.setVariable(PanelDecisionProcess.Variable.SEVERAL_MEMBERS, seats.members() > 1);
        execution.setVariable(PanelDecisionProcess.Variable.QUORUM_REACHED, false);
        walk.happened("panel", execution, country.value(), String.valueOf(seats.members()));
    }

    void planNextVisit(DelegateExecution execution) {
        var walk = current.get();
        var known = execution.getVariable("arrivedAt");
        var arrival = known == null ? walk.now : Instant.parse(known.toString());
        execution.setVariable("arrivedAt", arrival.toString());
        var next = visit(execution.getVariables());
        execution.setVariable(ReintegrationProcess.Variable.ANOTHER_VISIT, next.containsKey("offset"));
        if (next.containsKey("offset")) {
            var on = world.later(
                    arrival,
                    Period.parse(String.valueOf(next.get("offset"))),
                    walk.facts.corridor().origin());
            var opens = on.minus(AHEAD);
            execution.setVariable("nextVisitOn", on.toString());
            execution.setVariable(
                    ReintegrationProcess.Variable.VISIT_OPENS_ON,
                    (opens.isBefore(walk.now) ? walk.now : opens).toString());
            walk.happened("visit", execution, on.toString());
        }
    }

    /** The row of the visit after those that were made; empty if the schedule has no more. */
    Map<String, Object> visit(Map<String, Object> variables) {
        var risk = variables.get(ReturnJourneyProcess.Variable.RISK_LEVEL);
        return decisions
                .first(
                        Decision.VISIT_SCHEDULE,
                        Map.of(
                                "child",
                                Boolean.TRUE.equals(variables.get(ReturnJourneyProcess.Variable.IS_CHILD)),
                                "risk",
                                risk == null ? "low" : risk.toString(),
                                "visitsDone",
                                visitsDone(variables)))
                .orElse(Map.of());
    }

    static int visitsDone(Map<String, Object> variables) {
        return variables.get("visitsDone") instanceof Number number ? number.intValue() : 0;
    }
}
