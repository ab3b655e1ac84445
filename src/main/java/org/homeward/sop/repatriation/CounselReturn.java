package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.shared.procedures.RepatriationProcess;
import org.springframework.stereotype.Component;

/**
 * Only a clear "no" to the question whether the person fears the authorities at home opens the way there (R3); who was not asked
 * is asked again (R1). Who agreed before and now wants to stay takes that back (R4).
 */
@ModelEffect(
        step = RepatriationProcess.Step.COUNSEL_RETURN,
        processes = {"repatriation", "domesticReturn"},
        rules = {"R3", "R4"},
        answers = {"fearsAuthoritiesAtHome", RepatriationProcess.Variable.RETURN_WISH},
        sets = {RepatriationProcess.Variable.MAY_CONTACT_ORIGIN, RepatriationProcess.Variable.CONTACT_SAFETY_ASKED})
@Component
final class CounselReturn implements HandInHandler {

    private final LateNo no;

    CounselReturn(LateNo no) {
        this.no = no;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        no.ifAnAdultStays(handedIn, RepatriationProcess.Variable.RETURN_WISH);
        var fears = handedIn.text("fearsAuthoritiesAtHome");
        return Map.of(
                RepatriationProcess.Variable.MAY_CONTACT_ORIGIN,
                "no".equals(fears),
                RepatriationProcess.Variable.CONTACT_SAFETY_ASKED,
                !"notAsked".equals(fears));
    }
}
