package org.homeward.procedures.limits;

import java.util.Set;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Consent;
import org.homeward.procedures.Effects;
import org.homeward.procedures.ModelCallRules;
import org.homeward.procedures.conditions.ConsentAgeRules;
import org.homeward.shared.procedures.EndingConsentProcess;
import org.homeward.shared.procedures.OldConsentProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess.Variable;

/**
 * Whether the person is asked once more before an approval is asked for, and whether nobody asks yet. Once the consent has the age at which
 * the person is asked again, or was asked again already, it is old if it would be too old on the day by which the approval has to be asked
 * for.
 */
public final class LookUpConsentAgeCall {

    /** Steps that ask for it once more. */
    public static final Set<String> AGAIN =
            Set.of(OldConsentProcess.Step.ASK_RETURN_AGAIN, EndingConsentProcess.Step.RENEW_CONSENTS);

    /** By when an approval has to be asked for, by its row of {@code sopDeadlines}. */
    private static final String APPROVAL = "returnApproval";

    private static final CasePart<Boolean> UNDER_WAY = CasePart.underWay(OldConsentProcess.Message.RETURN_CONSENT_OLD);

    static final ModelCallRules RULES = ModelCallRules.of("lookUpConsentAge", ReturnApprovalProcess.KEY)
            .reads(CasePart.CONSENTS, CasePart.OPEN_STEPS, CasePart.RETURN_ASKED_IN, UNDER_WAY)
            .sets(Variable.CONSENT_OLD, Variable.CONSENT_TO_ASK)
            .then(LookUpConsentAgeCall::follows);

    private LookUpConsentAgeCall() {}

    private static Effects follows(CaseState state) {
        var old = ConsentAgeRules.toReturn(state.consents())
                .filter(consent -> isTooOldForApproval(state, consent))
                .isPresent();
        return Effects.set(Variable.CONSENT_OLD, old)
                .andSet(Variable.CONSENT_TO_ASK, old && !isAsked(state) ? true : null);
    }

    /** Whether it would be too old on the day by which an approval has to be asked for that opens today. */
    private static boolean isTooOldForApproval(CaseState state, Consent consent) {
        var world = state.world();
        var country = consent.by().country();
        return (ConsentAgeRules.isToAsk(consent, world) || wasAskedAgain(state))
                && world.lastDay(APPROVAL, country, world.today(country))
                        .filter(due -> ConsentAgeRules.isOld(consent, world, due))
                        .isPresent();
    }

    private static boolean wasAskedAgain(CaseState state) {
        return state.get(CasePart.RETURN_ASKED_IN).filter(AGAIN::contains).isPresent();
    }

    /** Whether the step that asks is open, or about to be. */
    private static boolean isAsked(CaseState state) {
        return state.isOpen(OldConsentProcess.Step.ASK_RETURN_AGAIN) || state.get(UNDER_WAY);
    }
}
