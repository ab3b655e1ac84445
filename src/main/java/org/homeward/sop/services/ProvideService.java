package org.homeward.sop.services;

import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.springframework.stereotype.Component;

/** How the service ended. */
@ModelEffect(step = ProvideService.STEP)
@Component
final class ProvideService implements HandInHandler {

    static final String STEP = ServiceReferralProcess.Step.PROVIDE_SERVICE;

    private final RunningReferral running;
    private final EndedService service;

    ProvideService(RunningReferral running, EndedService service) {
        this.running = running;
        this.service = service;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var state =
                switch (String.valueOf(handedIn.text("serviceOutcome"))) {
                    case "done" -> Referral.State.served;
                    case "declinedByPerson" -> Referral.State.declinedByPerson;
                    default -> Referral.State.stopped;
                };
        service.ended(running.of(handedIn), state);
        return Map.of();
    }
}
