package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.NationalityVerificationProcess;
import org.springframework.stereotype.Component;

/** The identity check ends the verification (D10): what is still being verified keeps the step open. */
@ModelEffect(
        step = NationalityVerificationProcess.Step.CHECK_IDENTITY,
        answers = NationalityVerificationProcess.Variable.NATIONALITY_OUTCOME)
@Component
final class CheckIdentity implements HandInHandler {

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var outcome = handedIn.text(NationalityVerificationProcess.Variable.NATIONALITY_OUTCOME);
        if (NationalityVerificationProcess.Answer.PENDING_VERIFICATION.equals(outcome)) {
            throw WrongContent.field(
                    NationalityVerificationProcess.Variable.NATIONALITY_OUTCOME, "nationality.checkEnds");
        }
        return Map.of();
    }
}
