package org.homeward.engine.steps;

import java.time.Instant;
import java.util.UUID;
import org.homeward.engine.DueDates;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.SideRole;
import org.homeward.shared.Stage;
import org.homeward.shared.StepId;
import org.homeward.shared.procedures.RepatriationProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** Opens steps for tests of what watches them, without a model. */
public final class SomeSteps {

    private final WorkItems workItems;
    private final ApplicationEventPublisher events;

    public SomeSteps(WorkItems workItems, ApplicationEventPublisher events) {
        this.workItems = workItems;
        this.events = events;
    }

    /** An open Thai-Cambodian step; what watches steps is told of it. */
    public OpenStep open(
            CaseNumber number,
            AgencyCode agency,
            String kind,
            Instant opened,
            @Nullable Instant warn,
            @Nullable Instant due) {
        var step = new OpenStep(
                new StepId(UUID.randomUUID().toString()),
                number,
                new StepModelPosition(RepatriationProcess.KEY, "an-instance", "a-definition", "userTask_aStep"),
                Stage.repatriation,
                new StepAssignment(agency, "caseworker", null, false, SideRole.of("destination.shelter")),
                new StepDates(opened, due, null, warn, kind, false),
                false,
                Corridor.of("TH-KH"),
                "a-form");
        workItems.rows().insert(step);
        events.publishEvent(new StepOpenedEvent(step));
        return step;
    }

    /** Its dates change, or its clock stands still. */
    public void redate(OpenStep step, @Nullable Instant due, boolean paused) {
        workItems.rows().redate(step.id(), new DueDates.Due(due, null, step.warn(), step.kind()), paused);
    }

    /** It is over. */
    public void finish(OpenStep step, Instant at) {
        workItems.rows().finish(step.id(), step.opened(), null, "ended");
        events.publishEvent(new StepFinishedEvent(new FinishedStep(
                step.id(),
                step.number(),
                step.place(),
                step.stage(),
                step.agency(),
                step.opened(),
                step.due(),
                at,
                null,
                "ended")));
    }
}
