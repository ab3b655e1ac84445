package org.homeward.engine.sandbox;

import java.util.HashMap;
import java.util.Map;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.NationalityVerificationProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.springframework.stereotype.Component;

/** Stands in for the stages of a nationality check, by the draft's own table. */
@Component
final class WalkVerification {

    private final CurrentWalk current;
    private final WalkDecisions decisions;

    WalkVerification(CurrentWalk current, WalkDecisions decisions) {
        this.current = current;
        this.decisions = decisions;
    }

    /** Whether local police are asked before the national register. */
    Map<String, Object> acknowledged(WalkAnswer acknowledgement) {
        var origin = current.get().facts.corridor().origin().value();
        var set = new HashMap<String, Object>();
        set.put(
                NationalityVerificationProcess.Variable.LOCAL_CHECK_FIRST,
                decisions
                        .first(Decision.VERIFICATION_STAGES, Map.of(OriginResponseProcess.Variable.ORIGIN_COUNTRY, origin))
                        .map(row -> row.get(NationalityVerificationProcess.Variable.LOCAL_CHECK_FIRST))
                        .orElse(null));
        return set;
    }
}
