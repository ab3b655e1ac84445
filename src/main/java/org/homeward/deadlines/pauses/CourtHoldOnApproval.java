package org.homeward.deadlines.pauses;

import org.homeward.deadlines.Pause;
import org.homeward.deadlines.PauseReason;
import org.homeward.deadlines.PauseRequest.Hold;
import org.homeward.deadlines.PauseTable;
import org.homeward.deadlines.PinnedClocks;
import org.homeward.directory.Directory;
import org.homeward.directory.TodayInCountry;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.StepOpenedEvent;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A hold that a court of the host country orders stops the origin's approval too (P10): the one clock that a side stops for the other
 * (sop-facts 4.3). The origin learns that it waits, neither the reason nor the unit of the host that holds the person (R9): the focal point
 * there speaks for it.
 */
@Component
class CourtHoldOnApproval {

    private static final String APPROVAL = "returnApproval";

    private final Pauses pauses;
    private final PauseTable table;
    private final PinnedClocks clocks;
    private final WorkItems workItems;
    private final Directory directory;
    private final TodayInCountry today;

    CourtHoldOnApproval(
            Pauses pauses,
            PauseTable table,
            PinnedClocks clocks,
            WorkItems workItems,
            Directory directory,
            TodayInCountry today) {
        this.pauses = pauses;
        this.table = table;
        this.clocks = clocks;
        this.workItems = workItems;
        this.directory = directory;
        this.today = today;
    }

    @EventListener
    void paused(StepPausedEvent event) {
        if (orders(event.pause(), event.step().corridor())) {
            stopApprovals(event.step().number(), event.pause());
        }
    }

    /** Another hold may still run. */
    @EventListener
    void resumed(StepResumedEvent event) {
        var hold = event.pause();
        if (orders(hold, event.step().corridor())) {
            letGo(hold);
            table.running(hold.number()).stream()
                    .filter(other -> orders(other, event.step().corridor()))
                    .findFirst()
                    .ifPresent(other -> stopApprovals(hold.number(), other));
        }
    }

    /** The review's word on the end, or on the will, holds for the approval as well. */
    @EventListener
    void reviewed(PauseReviewedEvent event) {
        var hold = event.pause();
        if (orders(hold, event.step().corridor())) {
            table.following(hold.id()).forEach(one -> pauses.endsOn(one, hold.plannedEnd()));
        } else {
            letGo(hold);
        }
    }

    /** After the step's own clock was set. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void opened(StepOpenedEvent event) {
        var step = event.step();
        if (approves(step)) {
            table.running(step.number()).stream()
                    .filter(pause -> orders(pause, step.corridor()))
                    .findFirst()
                    .ifPresent(hold -> follow(step, hold));
        }
    }

    private void stopApprovals(CaseNumber number, Pause hold) {
        workItems.ofCase(number).stream()
                .filter(step -> !step.paused() && approves(step))
                .forEach(step -> follow(step, hold));
    }

    private void follow(OpenStep step, Pause hold) {
        var host = step.corridor().host();
        pauses.follow(step, hold, directory.focalPoint(host, today.in(host)));
    }

    private void letGo(Pause hold) {
        table.following(hold.id()).forEach(pauses::goOn);
    }

    private static boolean orders(Pause pause, Corridor corridor) {
        return pause.reason() == PauseReason.witnessHold
                && pause.hold() == Hold.ordered
                && !corridor.sameCountry()
                && in(pause.startedAgency(), corridor.host().value());
    }

    private boolean approves(OpenStep step) {
        return !step.corridor().sameCountry()
                && in(step.agency(), step.corridor().origin().value())
                && clocks.of(step.id())
                        .filter(clock -> APPROVAL.equals(clock.rule().key()))
                        .isPresent();
    }

    private static boolean in(AgencyCode agency, String country) {
        return agency.country().value().equals(country);
    }
}
