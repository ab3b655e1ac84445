package org.homeward.sop.repatriation;

import java.util.HashMap;
import java.util.Map;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.sop.declared.Former;

/**
 * Only a clear "no" to the question whether the person fears the authorities at home opens the way there (R3); who was not asked
 * is asked again (R1). Who agreed before and now wants to stay takes that back (R4); a child then objects, and the panel decides (R19).
 */
@Former
final class CounselReturn implements HandInHandler {

    /** The day of the next talk if one was agreed; else one is offered after the usual time. */
    static final String NEXT_TALK_ON = "nextTalkOn";

    private final LateNo no;

    CounselReturn(LateNo no) {
        this.no = no;
    }

    @Override
    public String step() {
        return ReturnWishProcess.Step.COUNSEL_RETURN;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        no.ifWantsToStay(handedIn, ReturnWishProcess.Variable.RETURN_WISH, RepatriationProcess.Variable.REQUEST_SENT);
        var fears = handedIn.text("fearsAuthoritiesAtHome");
        var agreed = handedIn.text(NEXT_TALK_ON);
        var told = new HashMap<String, Object>();
        told.put(ReturnWishProcess.Variable.MAY_CONTACT_ORIGIN, "no".equals(fears));
        told.put(ReturnWishProcess.Variable.CONTACT_SAFETY_ASKED, "no".equals(fears) || "yes".equals(fears));
        told.put(NEXT_TALK_ON, agreed == null || agreed.isBlank() ? null : agreed);
        return told;
    }
}
