package org.homeward.casefile.rerouting;

import org.homeward.casefile.Admission;
import org.homeward.engine.TaskRouting;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.Steps;
import org.homeward.engine.steps.WorkItems;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Open steps of an office that became a blocked contact go at once to whom routing names now. */
@Component
class ReroutedSteps {

    private final WorkItems workItems;
    private final Steps steps;
    private final TaskRouting routing;
    private final Admission admission;
    private final ApplicationEventPublisher events;

    ReroutedSteps(
            WorkItems workItems,
            Steps steps,
            TaskRouting routing,
            Admission admission,
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
    void barred(OfficesBarred event) {
        workItems.ofCase(event.number()).stream()
                .filter(step -> event.offices().contains(step.agency()))
                .forEach(this::reroute);
    }

    private void reroute(OpenStep step) {
        var variables = steps.variables(step.id());
        var routed = routing.holderOf(step.number(), step.role(), variables::get);
        var moved = steps.passOn(step.id(), routed.agency());
        admission.opened(moved, variables::get);
        events.publishEvent(new StepRerouted(moved));
    }
}
