package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.sop.declared.Former;

/** Who hears the warning and wants to stay takes back the consent to return (R4); of a child the panel decides (R19). */
@Former
final class HearWarning implements HandInHandler {

    private final LateNo no;
    private final OneTalk talk;

    HearWarning(LateNo no, OneTalk talk) {
        this.no = no;
        this.talk = talk;
    }

    @Override
    public String step() {
        return HomeWarningProcess.Step.HEAR_WARNING;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        no.ifWantsToStay(handedIn, HomeWarningProcess.Variable.WARNING_WISH, HomeWarningProcess.Variable.WARNING_GIVEN);
        return Map.of(
                HomeWarningProcess.Variable.APPROVAL_WAITS,
                talk.isAwaited(handedIn),
                HomeWarningProcess.Variable.WARNED_ANEW,
                talk.isEarly(handedIn));
    }
}
