package org.homeward.sop.limits;

import java.util.HashMap;
import java.util.Map;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.sop.declared.Former;

/**
 * Who is held has a limit from the minute it began (R15); on what ground stays in the case file (R8). A child among adults gets a
 * place apart.
 */
@Former
final class SecureSafety implements HandInHandler {

    private final Limits limits;
    private final ApartFromAdults apart;

    SecureSafety(Limits limits, ApartFromAdults apart) {
        this.limits = limits;
        this.apart = apart;
    }

    @Override
    public String step() {
        return IdentificationProcess.Step.SECURE_SAFETY;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var held = "yes".equals(handedIn.text("custodyHeld"));
        var told = new HashMap<String, Object>();
        told.put(
                IdentificationProcess.Variable.CUSTODY_LIMIT,
                held ? limits.key(handedIn, "custody", handedIn.text("custodyBasis")) : null);
        told.put(IdentificationProcess.Variable.CUSTODY_BEGAN, held ? handedIn.text("custodySince") : null);
        told.putAll(apart.told(handedIn, "yes".equals(handedIn.text("heldWithAdults"))));
        return told;
    }
}
