package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.springframework.stereotype.Component;

/**
 * Only a clear "no" to the question whether the person fears the authorities at home opens the way there (R3); who was not asked
 * is asked again (R1). Who agreed before and now wants to stay takes that back (R4).
 */
@ModelEffect(
        step = ReturnWishProcess.Step.COUNSEL_RETURN,
        rules = {"R3", "R4"},
        answers = {"fearsAuthoritiesAtHome", ReturnWishProcess.Variable.RETURN_WISH},
        sets = {ReturnWishProcess.Variable.MAY_CONTACT_ORIGIN, ReturnWishProcess.Variable.CONTACT_SAFETY_ASKED})
@Component
final class CounselReturn implements HandInHandler {

    private final LateNo no;

    CounselReturn(LateNo no) {
        this.no = no;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        no.ifAnAdultStays(handedIn, ReturnWishProcess.Variable.RETURN_WISH);
        var fears = handedIn.text("fearsAuthoritiesAtHome");
        return Map.of(
                ReturnWishProcess.Variable.MAY_CONTACT_ORIGIN,
                "no".equals(fears),
                ReturnWishProcess.Variable.CONTACT_SAFETY_ASKED,
                !"notAsked".equals(fears));
    }
}
