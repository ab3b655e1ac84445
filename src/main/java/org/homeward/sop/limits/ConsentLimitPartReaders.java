package org.homeward.sop.limits;

import java.util.Map;
import org.homeward.casefile.Consents;
import org.homeward.channel.Messages;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.conditions.ConsentAgeRules;
import org.homeward.sop.CasePartReaders;
import org.springframework.stereotype.Component;

/** The consents that end soon, and the origin of the one to the return, for the declarations. */
@Component
final class ConsentLimitPartReaders implements CasePartReaders {

    private final Consents consents;
    private final ConsentsToRenew renewals;
    private final FinishedSteps finished;
    private final Messages messages;

    ConsentLimitPartReaders(Consents consents, ConsentsToRenew renewals, FinishedSteps finished, Messages messages) {
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

    private Object returnAskedIn(HandedInStep step, String of) {
        return ConsentAgeRules.toReturn(consents.given(step.number()).stream())
                .flatMap(consent -> finished.ofCase(step.number()).stream()
                        .filter(over -> over.id().equals(consent.step()))
                        .map(FinishedStep::key)
                        .findFirst());
    }

    private Object ending(HandedInStep step, String side) {
        return renewals.asked(consents.before(step.number(), step.step()), side);
    }
}
