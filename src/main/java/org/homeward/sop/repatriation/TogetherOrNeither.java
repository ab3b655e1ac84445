package org.homeward.sop.repatriation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.casefile.linked.ParentsAndChildren;
import org.homeward.engine.CaseEvent;
import org.homeward.engine.CaseEvents;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.HandedIn;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.Steps;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.HandoverProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A parent and a child cross the border together or neither does, unless the panel decided and the parent chose otherwise (R21).
 * What is refused says that somebody isn't ready, never who or why (R11). Who came home earlier is joined there.
 */
@Component
final class TogetherOrNeither {

    private static final Set<String> CHECKED = Set.of(HandoverProcess.Step.HAND_OVER);
    private static final Set<String> ANNOUNCED =
            Set.of(HandoverProcess.Step.CHECK_DEPARTURE, HandoverProcess.Step.HAND_OVER);
    static final String BOTH_CROSS = "bothCross";

    private final ParentsAndChildren families;
    private final CaseFactsRecords facts;
    private final CaseEvents events;
    private final WorkItems workItems;
    private final Steps steps;

    TogetherOrNeither(
            ParentsAndChildren families, CaseFactsRecords facts, CaseEvents events, WorkItems workItems, Steps steps) {
        this.families = families;
        this.facts = facts;
        this.events = events;
        this.workItems = workItems;
        this.steps = steps;
    }

    /** The notice names the day and the place at which the other crosses, where those are set already. */
    void requireSamePlan(HandedIn notice) {
        var plan = new Plan(
                notice.text(HandoverProcess.Variable.PLANNED_HANDOVER),
                notice.text(HandoverProcess.Variable.HANDOVER_POINT));
        for (var other : bound(notice.number())) {
            if (at(other, ANNOUNCED).filter(planned -> !planned.equals(plan)).isPresent()) {
                throw WrongContent.field(HandoverProcess.Variable.PLANNED_HANDOVER, "linked.cross.otherPlan");
            }
        }
    }

    /** The other's return is approved, and announced for the same day and place. */
    void requireAnnounced(HandedIn check) {
        require(check, ANNOUNCED, HandoverProcess.Variable.STILL_WANTS_RETURN, "linked.cross.notAnnounced");
    }

    /**
     * The other was checked for the same hand-over, and whoever hands over sees both cross. Two who are handed over at one
     * moment are looked at one after the other.
     */
    void requireBothCross(HandedIn handover) {
        var others = require(handover, CHECKED, HandoverProcess.Variable.HANDOVER_DONE, "linked.cross.notChecked");
        if (!others.isEmpty() && !"yes".equals(handover.text(BOTH_CROSS))) {
            throw WrongContent.field(BOTH_CROSS, "linked.cross.notBoth");
        }
    }

    /** Whatever is recorded now, who hands over the other at this moment waits for it. */
    void hold(CaseNumber number) {
        families.hold(number);
    }

    private List<CaseNumber> require(HandedIn step, Set<String> ready, String field, String otherwise) {
        var others = bound(step.number());
        var plan = others.isEmpty() ? null : plan(step.step());
        for (var other : others) {
            if (at(other, ready).filter(planned -> planned.equals(plan)).isEmpty()) {
                throw WrongContent.field(field, otherwise);
            }
        }
        return others;
    }

    /** Those without whom the person doesn't cross, and who haven't yet. */
    private List<CaseNumber> bound(CaseNumber number) {
        return families.hold(number).stream()
                .filter(pair -> !pair.mayPart() && facts.of(pair.child()).child())
                .map(pair -> pair.besides(number))
                .filter(other -> events.of(other, CaseEvent.handedOver).isEmpty())
                .toList();
    }

    private Optional<Plan> at(CaseNumber other, Set<String> ready) {
        return workItems.ofCase(other).stream()
                .filter(step -> step.processKey().equals(HandoverProcess.KEY) && ready.contains(step.key()))
                .map(OpenStep::id)
                .map(this::plan)
                .findFirst();
    }

    private Plan plan(StepId step) {
        var variables = steps.variables(step);
        return new Plan(
                text(variables.get(HandoverProcess.Variable.PLANNED_HANDOVER)),
                text(variables.get(HandoverProcess.Variable.HANDOVER_POINT)));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** When and where somebody crosses. */
    private record Plan(@Nullable String day, @Nullable String point) {}
}
