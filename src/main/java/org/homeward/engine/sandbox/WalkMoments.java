package org.homeward.engine.sandbox;

import java.util.Map;
import java.util.Optional;
import org.homeward.engine.CaseEvent;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnWishProcess;

/** Which event an answer is that a clock counts from, beside those that the models name. */
final class WalkMoments {

    private WalkMoments() {}

    /** @param set what the step's effect set */
    static Optional<CaseEvent> of(WalkAnswer answer, Map<String, Object> set) {
        if (Boolean.TRUE.equals(set.get(HandoverProcess.Variable.CHILD_OBJECTS))
                || HandoverProcess.Answer.CHILD_OBJECTS.equals(set.get(HandoverProcess.Variable.HANDOVER_STOPPED))) {
            return Optional.of(CaseEvent.childObjected);
        }
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
