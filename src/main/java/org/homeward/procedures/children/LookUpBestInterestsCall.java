package org.homeward.procedures.children;

import org.homeward.procedures.CasePart;
import org.homeward.procedures.Effects;
import org.homeward.procedures.ModelCallRules;
import org.homeward.procedures.conditions.ChildSafetyRules;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;

/**
 * Whether it was found best that the child stays: before that no stay of a child is agreed; and whether the panel hasn't decided yet, or
 * the child has objected since: then it decides before anybody is asked to approve the return (R19).
 */
final class LookUpBestInterestsCall {

    static final ModelCallRules RULES = ModelCallRules.of("lookUpBestInterests")
            .reads(CasePart.SAFEGUARDS)
            .sets(ProtectionProcess.Variable.STAY_DECIDED, ReturnApprovalProcess.Variable.CHILD_OBJECTS)
            .keeps("R19")
            .then(state -> Effects.set(
                            ProtectionProcess.Variable.STAY_DECIDED,
                            state.get(CasePart.SAFEGUARDS).stayDecided())
                    .andSet(ReturnApprovalProcess.Variable.CHILD_OBJECTS, ChildSafetyRules.awaitsPanel(state)));

    private LookUpBestInterestsCall() {}
}
