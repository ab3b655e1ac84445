package org.homeward.sop.repatriation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.casefile.RowPolicyContext;
import org.homeward.casefile.linked.ParentAndChild;
import org.homeward.casefile.linked.ParentsAndChildren;
import org.homeward.deadlines.PauseTable;
import org.homeward.directory.TodayInCountry;
import org.homeward.engine.CaseEvents;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.StepOperations;
import org.homeward.engine.steps.WorkItems;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.HandedInStep;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.DomesticReturnProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.sop.CasePartReaders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The obstacles of a journey, for the declarations: a court's order, and the family that travels too. */
@Component
final class ReturnCasePartReaders implements CasePartReaders {

    private static final Set<String> ON_THE_WAY = Set.of(
            HandoverProcess.Step.CHECK_DEPARTURE,
            HandoverProcess.Step.HAND_OVER,
            DomesticReturnProcess.Step.BRING_HOME);

    private final ParentsAndChildren families;
    private final CaseFactsRecords facts;
    private final CaseEvents events;
    private final WorkItems workItems;
    private final StepOperations steps;
    private final PauseTable pauses;
    private final RowPolicyContext wall;
    private final TodayInCountry today;

    ReturnCasePartReaders(
            ParentsAndChildren families,
            CaseFactsRecords facts,
            CaseEvents events,
            WorkItems workItems,
            StepOperations steps,
            PauseTable pauses,
            RowPolicyContext wall,
            TodayInCountry today) {
        this.families = families;
        this.facts = facts;
        this.events = events;
        this.workItems = workItems;
        this.steps = steps;
        this.pauses = pauses;
        this.wall = wall;
        this.today = today;
    }

    @Override
    public Map<String, Reader> readers() {
        return Map.of("orderedStay", this::orderedStay, "family", this::family);
    }

    private Object orderedStay(HandedInStep step, String of) {
        var number = step.number();
        var host = facts.of(number).corridor().host();
        return wall.asSystem("ordered-stay", () -> pauses.isOrderedToStay(number, host, today.in(host)));
    }

    private Object family(HandedInStep step, String of) {
        return families.hold(step.number()).stream()
                .map(pair -> relative(pair, pair.besides(step.number())))
                .toList();
    }

    private CasePart.Relative relative(ParentAndChild pair, CaseNumber other) {
        var bound = !pair.mayPart() && facts.of(pair.child()).child();
        var left = bound
                && (events.of(other, CaseEvent.handedOver).isPresent()
                        || events.of(other, CaseEvent.arrivalReceipted).isPresent());
        return new CasePart.Relative(other, bound, left, bound && !left ? ways(other) : List.of());
    }

    private List<CasePart.Way> ways(CaseNumber other) {
        return workItems.ofCase(other).stream()
                .filter(step -> ON_THE_WAY.contains(step.key()))
                .map(this::way)
                .toList();
    }

    private CasePart.Way way(OpenStep step) {
        var known = steps.variables(step.id());
        return new CasePart.Way(
                step.processKey(),
                step.key(),
                text(known.get(HandoverProcess.Variable.PLANNED_HANDOVER)),
                text(known.get(HandoverProcess.Variable.HANDOVER_POINT)));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
