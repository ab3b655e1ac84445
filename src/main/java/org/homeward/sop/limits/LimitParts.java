package org.homeward.sop.limits;

import java.util.Map;
import org.homeward.casefile.Consents;
import org.homeward.procedures.HandedIn;
import org.homeward.sop.PartReaders;
import org.springframework.stereotype.Component;

/** Which consents end soon, for the declarations. */
@Component
final class LimitParts implements PartReaders {

    private final Consents consents;
    private final ConsentsToRenew renewals;

    LimitParts(Consents consents, ConsentsToRenew renewals) {
        this.consents = consents;
        this.renewals = renewals;
    }

    @Override
    public Map<String, Reader> readers() {
        return Map.of("consentsEnding", this::ending);
    }

    private Object ending(HandedIn step, String side) {
        return renewals.asked(consents.before(step.number(), step.step()), side);
    }
}
