package org.homeward.sop.repatriation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.casefile.linked.ParentsAndChildren;
import org.homeward.directory.Today;
import org.homeward.engine.CaseEvents;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.Steps;
import org.homeward.engine.steps.WorkItems;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.DomesticReturnProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.sop.declared.Former;
import org.jspecify.annotations.Nullable;

/**
 * A parent and a child go home together or neither does, over a border or within one country, unless the panel decided and the parent
 * chose otherwise (R21). What is refused says that somebody isn't ready, never who or why (R11). Who came home earlier is joined there.
 */
@Former
final class TogetherOrNeither {

    private static final Set<String> CHECKED = Set.of(HandoverProcess.Step.HAND_OVER);
    private static final Set<String> ANNOUNCED =
            Set.of(HandoverProcess.Step.CHECK_DEPARTURE, HandoverProcess.Step.HAND_OVER);
    private static final Set<String> ON_THE_WAY = Set.of(DomesticReturnProcess.Step.BRING_HOME);
    private static final Set<String> PLANNED =
            Set.of(DomesticReturnProcess.Step.CHECK_DEPARTURE, DomesticReturnProcess.Step.BRING_HOME);
    static final String BOTH_CROSS = "bothCross";

    private final ParentsAndChildren families;
    private final CaseFactsRecords facts;
    private final CaseEvents events;
    private final WorkItems workItems;
    private final Steps steps;
    private final Today today;

    TogetherOrNeither(
            ParentsAndChildren families,
            CaseFactsRecords facts,
            CaseEvents events,
            WorkItems workItems,
            Steps steps,
            Today today) {
        this.today = today;
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
            if (plan(other, HandoverProcess.KEY, ANNOUNCED)
                    .filter(planned -> !planned.equals(plan))
                    .isPresent()) {
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

    /** Within one country the plan names the day on which the other travels, unless that is over. */
    void requireSameDay(HandedIn travel) {
        var day = travel.text(HandoverProcess.Variable.PLANNED_HANDOVER);
        var now = today.in(travel.agency().country());
        for (var other : bound(travel.number())) {
            if (plan(other, DomesticReturnProcess.KEY, PLANNED)
                    .map(Plan::day)
                    .filter(planned -> !planned.equals(day)
                            && !LocalDate.parse(planned.substring(0, 10)).isBefore(now))
                    .isPresent()) {
                throw WrongContent.field(HandoverProcess.Variable.PLANNED_HANDOVER, "linked.home.otherDay");
            }
        }
    }

    /** Within one country the other's way home is planned as well. */
    void requirePlanned(HandedIn check) {
        requireAt(check, PLANNED, DomesticReturnProcess.Variable.STILL_WANTS_RETURN, "linked.home.notPlanned");
    }

    /** Within one country the other was checked as well, and both come home. */
    void requireBothHome(HandedIn travel) {
        var others =
                requireAt(travel, ON_THE_WAY, DomesticReturnProcess.Variable.TRAVEL_DONE, "linked.home.notChecked");
        if (!others.isEmpty() && travel.asks(BOTH_CROSS) && !"yes".equals(travel.text(BOTH_CROSS))) {
            throw WrongContent.field(BOTH_CROSS, "linked.home.notBoth");
        }
    }

    private List<CaseNumber> requireAt(HandedIn step, Set<String> ready, String field, String otherwise) {
        var others = bound(step.number());
        for (var other : others) {
            if (at(other, DomesticReturnProcess.KEY, ready).isEmpty()) {
                throw WrongContent.field(field, otherwise);
            }
        }
        return others;
    }

    /** Whatever is recorded now, who hands over the other at this moment waits for it. */
    void hold(CaseNumber number) {
        families.hold(number);
    }

    private List<CaseNumber> require(HandedIn step, Set<String> ready, String field, String otherwise) {
        var others = bound(step.number());
        var plan = others.isEmpty() ? null : plan(step.step());
        for (var other : others) {
            if (plan(other, HandoverProcess.KEY, ready)
                    .filter(planned -> planned.equals(plan))
                    .isEmpty()) {
                throw WrongContent.field(field, otherwise);
            }
        }
        return others;
    }

    /** Those without whom the person doesn't go home, and who aren't on the way or there yet. */
    private List<CaseNumber> bound(CaseNumber number) {
        return families.hold(number).stream()
                .filter(pair -> !pair.mayPart() && facts.of(pair.child()).child())
                .map(pair -> pair.besides(number))
                .filter(other -> events.of(other, CaseEvent.handedOver).isEmpty()
                        && events.of(other, CaseEvent.arrivalReceipted).isEmpty())
                .toList();
    }

    private Optional<Plan> plan(CaseNumber other, String process, Set<String> ready) {
        return at(other, process, ready).map(this::plan);
    }

    private Optional<StepId> at(CaseNumber other, String process, Set<String> ready) {
        return workItems.ofCase(other).stream()
                .filter(step -> step.processKey().equals(process) && ready.contains(step.key()))
                .map(OpenStep::id)
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
