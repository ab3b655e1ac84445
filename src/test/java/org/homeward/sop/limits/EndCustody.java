package org.homeward.sop.limits;

import java.util.Map;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.CustodyProcess;
import org.homeward.sop.declared.Former;

/** An order opens the longer limit, counted from the same minute where a law says so (R15). */
@Former
final class EndCustody implements HandInHandler {

    @Override
    public String step() {
        return CustodyProcess.Step.END_CUSTODY;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        return "heldByOrder".equals(handedIn.text(CustodyProcess.Variable.CUSTODY_OUTCOME))
                ? Map.of(CustodyProcess.Variable.CUSTODY_LIMIT, "custodyExtension")
                : Map.of();
    }
}
