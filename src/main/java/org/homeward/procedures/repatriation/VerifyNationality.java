package org.homeward.procedures.repatriation;

import org.homeward.procedures.Effect;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.conditions.EndingPapers;
import org.homeward.shared.procedures.NationalityVerificationProcess;

/** The last day of a travel document is watched from the day on which it is known. */
final class VerifyNationality {

    static final StepRules RULES = StepRules.of(NationalityVerificationProcess.Step.VERIFY_NATIONALITY)
            .hears(EndingPapers.FIELDS)
            .setsOff(Effect.PaperEnds.class)
            .then(EndingPapers::known);

    private VerifyNationality() {}
}
