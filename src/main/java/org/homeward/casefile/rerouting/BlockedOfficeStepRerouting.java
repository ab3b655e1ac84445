package org.homeward.casefile.rerouting;

import java.util.Optional;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.CaseAdmission;
import org.homeward.engine.TaskRouting;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.StepOperations;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.SideRole;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Open steps of an office that became a blocked contact go at once to the agency that routing names now. */
@Component
class BlockedOfficeStepRerouting {

    private final WorkItems workItems;
    private final StepOperations steps;
    private final TaskRouting routing;
    private final CaseAdmission admission;
    private final ApplicationEventPublisher events;

    BlockedOfficeStepRerouting(
            WorkItems workItems,
            StepOperations steps,
            TaskRouting routing,
            CaseAdmission admission,
            ApplicationEventPublisher events) {
        this.workItems = workItems;
        this.steps = steps;
        this.routing = routing;
        this.admission = admission;
        this.events = events;
    }

    /** After those who know the holders of their roles have named others. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void barred(OfficesBlockedEvent event) {
        event.held().stream()
                .map(BorderSide::holder)
                .flatMap(Optional::stream)
                .forEach(role -> hold(event.number(), role));
        workItems.ofCase(event.number()).stream()
                .filter(step -> event.offices().contains(step.agency()))
                .forEach(this::reroute);
    }

    /** Somebody has to be there for the person: to hear, among others, that a consent is withdrawn (R5). */
    private void hold(CaseNumber number, SideRole role) {
        var routed = routing.holderOf(number, role, name -> null);
        admission.corresponded(number, role, routed.agency(), name -> null);
    }

    private void reroute(OpenStep step) {
        var variables = steps.variables(step.id());
        var routed = routing.holderOf(step.number(), step.role(), variables::get);
        if (routed.agency().equals(step.agency())) {
            return;
        }
        var moved = steps.passOn(step.id(), routed.agency());
        admission.opened(moved, variables::get);
        events.publishEvent(new StepReroutedEvent(moved));
    }
}
