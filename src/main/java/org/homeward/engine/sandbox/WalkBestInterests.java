package org.homeward.engine.sandbox;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.springframework.stereotype.Component;

/** Stands in for what looks up whether it was found best that a child stays, and whether the panel has to decide. */
@Component
final class WalkBestInterests {

    private final CurrentWalk current;

    WalkBestInterests(CurrentWalk current) {
        this.current = current;
    }

    void lookUp(DelegateExecution execution) {
        var walk = current.get();
        execution.setVariable(ProtectionProcess.Variable.STAY_DECIDED, walk.safeguard.stayDecided());
        execution.setVariable(
                ReturnApprovalProcess.Variable.CHILD_OBJECTS, walk.facts.child() && walk.safeguard.undecided());
        walk.happened("noted", execution, "lookUpBestInterests");
    }
}
