package org.homeward.procedures.repatriation;

import java.util.Map;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Effects;
import org.homeward.procedures.Purpose;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.StepRules;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.NationalityVerificationProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.ReturnWishProcess;

/**
 * Nobody visits the family before it is read whom not to contact, and the local office keeps to it (R6). Whether local police
 * are asked before the national register says the decision {@code verificationStages}. Nobody is asked whose consent has ended since (R10).
 */
final class AcknowledgeRequestStep {

    private static final String NOTES_READ = "safetyNotesRead";

    static final StepRules RULES = StepRules.of(OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST)
            .reads(CasePart.PROCESS, CasePart.CONSENTS)
            .table(Decision.VERIFICATION_STAGES, OriginResponseProcess.Variable.ORIGIN_COUNTRY)
            .keeps("R10")
            .sets(
                    NationalityVerificationProcess.Variable.LOCAL_CHECK_FIRST,
                    NationalityVerificationProcess.Variable.MAY_ASK_NATIONALITY)
            .insists(Requirement.refuses(
                            "safetyNotesRead",
                            NOTES_READ,
                            "safetyNotes.unread",
                            (state, said) -> !said.is(NOTES_READ, "yes"))
                    .keeps("R6"))
            .then((state, said) -> Effects.set(
                            NationalityVerificationProcess.Variable.LOCAL_CHECK_FIRST, localCheckFirst(state))
                    .andSet(NationalityVerificationProcess.Variable.MAY_ASK_NATIONALITY, mayAsk(state)));

    private AcknowledgeRequestStep() {}

    /** The request says so, and it holds still; one that ended at 18 is asked anew, and stops nothing until then. */
    private static boolean mayAsk(CaseState state) {
        return state.known(ReturnWishProcess.Variable.CONSENT_SHARE_FOR_NATIONALITY)
                        .filter(ConsentValue.Given.name()::equals)
                        .isPresent()
                && (state.agreed(Purpose.ShareForNationality) || state.isToAsk(Purpose.ShareForNationality));
    }

    private static boolean localCheckFirst(CaseState state) {
        var origin = Map.<String, Object>of(
                OriginResponseProcess.Variable.ORIGIN_COUNTRY,
                state.facts().corridor().origin().value());
        return state.world().hasTable(Decision.VERIFICATION_STAGES)
                && state.world().rows(Decision.VERIFICATION_STAGES, origin).stream()
                        .findFirst()
                        .filter(row -> Boolean.TRUE.equals(
                                row.outputs().get(NationalityVerificationProcess.Variable.LOCAL_CHECK_FIRST)))
                        .isPresent();
    }
}
