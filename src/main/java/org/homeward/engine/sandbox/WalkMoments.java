package org.homeward.engine.sandbox;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.procedures.CaseEvent;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnWishProcess;

/** Which events an answer is that clocks count from, beside those that the models name. */
final class WalkMoments {

    private WalkMoments() {}

    /** @param set what the step's effect set */
    static Set<CaseEvent> of(WalkAnswer answer, Map<String, Object> set) {
        var moments = EnumSet.noneOf(CaseEvent.class);
        ofStep(answer).ifPresent(moments::add);
        if (WalkBestInterests.objectsAnew(answer, set)) {
            moments.add(CaseEvent.childObjected);
        }
        return moments;
    }

    private static Optional<CaseEvent> ofStep(WalkAnswer answer) {
        return switch (answer.step()) {
            case HandoverProcess.Step.HAND_OVER ->
                answer.is(HandoverProcess.Variable.HANDOVER_DONE, "yes")
                        ? Optional.of(CaseEvent.handedOver)
                        : Optional.empty();
            case ReturnWishProcess.Step.ASK_CONSENTS ->
                answer.is(RepatriationProcess.Variable.CONSENT_FAMILY_CONTACT, IdentificationProcess.Answer.GIVEN)
                        ? Optional.empty()
                        : Optional.of(CaseEvent.tracingDeclined);
            default -> Optional.empty();
        };
    }
}
