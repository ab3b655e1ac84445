package org.homeward.sop.limits;

import java.util.Map;
import org.homeward.casefile.Consents;
import org.homeward.channel.Messages;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.procedures.HandedIn;
import org.homeward.procedures.conditions.ConsentAge;
import org.homeward.sop.PartReaders;
import org.springframework.stereotype.Component;

/** The consents that end soon, and the origin of the one to the return, for the declarations. */
@Component
final class LimitParts implements PartReaders {

    private final Consents consents;
    private final ConsentsToRenew renewals;
    private final FinishedSteps finished;
    private final Messages messages;

    LimitParts(Consents consents, ConsentsToRenew renewals, FinishedSteps finished, Messages messages) {
        this.finished = finished;
        this.messages = messages;
        this.consents = consents;
        this.renewals = renewals;
    }

    @Override
    public Map<String, Reader> readers() {
        return Map.of(
                "returnAskedIn", this::returnAskedIn,
                "consentsEnding", this::ending,
                "underWay", (step, message) -> messages.isUnderWay(step.number(), message));
    }

    private Object returnAskedIn(HandedIn step, String of) {
        return ConsentAge.toReturn(consents.given(step.number()).stream())
                .flatMap(consent -> finished.ofCase(step.number()).stream()
                        .filter(over -> over.id().equals(consent.step()))
                        .map(FinishedStep::key)
                        .findFirst());
    }

    private Object ending(HandedIn step, String side) {
        return renewals.asked(consents.before(step.number(), step.step()), side);
    }
}
