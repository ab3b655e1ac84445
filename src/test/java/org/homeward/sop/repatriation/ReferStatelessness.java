package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.Steps;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.sop.declared.Former;

/**
 * Who hears that no nationality was confirmed hears then what home warns of: no talk about a return follows. Not asked ends nothing:
 * the step stays until the person was asked whether they want the referral (R1).
 */
@Former
final class ReferStatelessness implements HandInHandler {

    static final String EXPLAINED = "nationalityExplained";
    static final String TOLD = "homeWarningTold";
    static final String AGREED = "statelessReferralAgreed";

    private final Steps steps;

    ReferStatelessness(Steps steps) {
        this.steps = steps;
    }

    @Override
    public String step() {
        return RepatriationProcess.Step.REFER_STATELESSNESS;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var warned = Boolean.TRUE.equals(steps.variables(handedIn.step()).get(RepatriationProcess.Variable.HOME_WARNS));
        if (warned && "noWarning".equals(handedIn.text(TOLD))) {
            throw WrongContent.field(TOLD, "warning.notTold");
        }
        if ("told".equals(handedIn.text(TOLD)) && "no".equals(handedIn.text(EXPLAINED))) {
            throw WrongContent.field(EXPLAINED, "stateless.explainFirst");
        }
        if ("notAsked".equals(handedIn.text(AGREED))) {
            throw WrongContent.field(AGREED, "stateless.askFirst");
        }
        return Map.of();
    }
}
