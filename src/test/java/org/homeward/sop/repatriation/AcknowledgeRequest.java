package org.homeward.sop.repatriation;

import java.util.HashMap;
import java.util.Map;
import org.homeward.casefile.Consents;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.models.Decisions;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.Steps;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.HandedIn;
import org.homeward.procedures.Purpose;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.NationalityVerificationProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.sop.declared.Former;

/**
 * Nobody visits the family before it is read whom not to contact, and the local office keeps to it (R6). Whether local police
 * are asked before the national register says the decision {@code verificationStages}. Nobody is asked whose consent has ended since (R10).
 */
@Former
final class AcknowledgeRequest implements HandInHandler {

    private final Decisions decisions;
    private final CaseFactsRecords facts;
    private final Consents consents;
    private final Steps steps;

    AcknowledgeRequest(Decisions decisions, CaseFactsRecords facts, Consents consents, Steps steps) {
        this.steps = steps;
        this.consents = consents;
        this.decisions = decisions;
        this.facts = facts;
    }

    @Override
    public String step() {
        return OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        if (!"yes".equals(handedIn.text("safetyNotesRead"))) {
            throw WrongContent.field("safetyNotesRead", "safetyNotes.unread");
        }
        var set = new HashMap<String, Object>();
        set.put(NationalityVerificationProcess.Variable.LOCAL_CHECK_FIRST, localCheckFirst(handedIn.number()));
        set.put(NationalityVerificationProcess.Variable.MAY_ASK_NATIONALITY, mayAsk(handedIn));
        return set;
    }

    /** The request says so, and it holds still; one that ended at 18 is asked anew, and stops nothing until then. */
    private boolean mayAsk(HandedIn handedIn) {
        var number = handedIn.number();
        var said = steps.variables(handedIn.step()).get(ReturnWishProcess.Variable.CONSENT_SHARE_FOR_NATIONALITY);
        return ConsentValue.Given.name().equals(said)
                && (consents.given(number, Purpose.ShareForNationality)
                        || consents.isOpen(number, Purpose.ShareForNationality));
    }

    private boolean localCheckFirst(CaseNumber number) {
        if (!decisions.isThere(number, Decision.VERIFICATION_STAGES)) {
            return false;
        }
        var origin = facts.of(number).corridor().origin().value();
        return decisions
                .evaluate(
                        number,
                        Decision.VERIFICATION_STAGES,
                        Map.of(OriginResponseProcess.Variable.ORIGIN_COUNTRY, origin))
                .stream()
                .findFirst()
                .filter(rule -> Boolean.TRUE.equals(
                        rule.outputs().get(NationalityVerificationProcess.Variable.LOCAL_CHECK_FIRST)))
                .isPresent();
    }
}
