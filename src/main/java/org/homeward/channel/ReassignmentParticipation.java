package org.homeward.channel;

import org.homeward.casefile.Participation;
import org.homeward.deadlines.ladder.ReminderAnsweredEvent;
import org.homeward.shared.AgencyCode;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An agency to which a step is passed on takes part in the case from then on, on the same side as who passed it. */
@Component
class ReassignmentParticipation {

    private final Participation participation;

    ReassignmentParticipation(Participation participation) {
        this.participation = participation;
    }

    @EventListener
    void answered(ReminderAnsweredEvent event) {
        var to = event.answer().to();
        if (to != null) {
            join(event, to);
        }
    }

    private void join(ReminderAnsweredEvent event, AgencyCode to) {
        var number = event.step().number();
        participation.of(number, event.step().agency()).ifPresent(from -> {
            if (from.serviceOnly()) {
                participation.joinForStep(number, to, from.side());
            } else {
                participation.join(number, to, from.side(), from.lasts());
                participation.stepDone(number, from.agency(), event.step().id());
            }
            if (from.holdsCase()) {
                participation.holdCase(number, to);
            }
        });
    }
}
