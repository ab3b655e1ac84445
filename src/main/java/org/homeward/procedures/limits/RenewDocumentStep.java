package org.homeward.procedures.limits;

import org.homeward.procedures.CasePart;
import org.homeward.procedures.Effect;
import org.homeward.procedures.ProcedureMessage;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.conditions.DocumentExpiryRules;
import org.homeward.shared.procedures.EndingPaperProcess;

/** A renewed document has another last day, which is watched too. */
final class RenewDocumentStep {

    private static final String ENDS = ProcedureMessage.PAPER_ENDS;

    static final StepRules RULES = StepRules.of(EndingPaperProcess.Step.RENEW_PAPER)
            .asks(DocumentExpiryRules.FIELDS.toArray(String[]::new))
            .reads(CasePart.PROCESS)
            .setsOff(Effect.PaperEnds.class)
            .then((state, said) ->
                    DocumentExpiryRules.renewed(state, said, state.day(ENDS).orElseThrow()));

    private RenewDocumentStep() {}
}
