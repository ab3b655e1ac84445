package org.homeward.sop.repatriation;

import java.util.HashMap;
import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.shared.procedures.HandoverProcess;
import org.springframework.stereotype.Component;

/**
 * The hour of the hand-over, from which the check before it is counted back (P12); null while only the day is agreed. A parent and a
 * child are announced for one day and place (R21).
 */
@ModelEffect(step = HandoverProcess.Step.SEND_NOTICE, sets = SendNotice.HANDOVER_HOUR)
@Component
final class SendNotice implements HandInHandler {

    static final String HANDOVER_HOUR = "handoverHour";

    private final TogetherOrNeither together;

    SendNotice(TogetherOrNeither together) {
        this.together = together;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        together.requireSamePlan(handedIn);
        var time = handedIn.text("handoverTime");
        var set = new HashMap<String, Object>();
        set.put(
                HANDOVER_HOUR,
                time == null || time.isBlank()
                        ? null
                        : handedIn.text(HandoverProcess.Variable.PLANNED_HANDOVER) + "T" + time);
        return set;
    }
}
