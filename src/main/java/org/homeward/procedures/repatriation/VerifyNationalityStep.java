package org.homeward.procedures.repatriation;

import org.homeward.procedures.Effect;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.conditions.DocumentExpiryRules;
import org.homeward.shared.procedures.NationalityVerificationProcess;

/** The last day of a travel document is watched from the day on which it is known. */
final class VerifyNationalityStep {

    static final StepRules RULES = StepRules.of(NationalityVerificationProcess.Step.VERIFY_NATIONALITY)
            .hears(DocumentExpiryRules.FIELDS)
            .setsOff(Effect.PaperEnds.class)
            .then(DocumentExpiryRules::known);

    private VerifyNationalityStep() {}
}
