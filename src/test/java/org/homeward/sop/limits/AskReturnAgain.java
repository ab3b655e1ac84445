package org.homeward.sop.limits;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.casefile.Consents;
import org.homeward.engine.Receivers;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.procedures.AskedConsent;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.homeward.shared.WrongContent;
import org.homeward.shared.WrongContent.FieldProblem;
import org.homeward.shared.procedures.OldConsentProcess;
import org.homeward.sop.children.ChildSafety;
import org.homeward.sop.children.ConsentRules;
import org.homeward.sop.declared.Former;

/**
 * The person is asked once more for the consent to the return, and for nothing else. Not asked leaves it as it is (R1); declined stops
 * the return at once. A child that objects has answered: the panel decides (R19).
 */
@Former
final class AskReturnAgain implements HandInHandler {

    static final String RETURN = "returnAgain";

    private static final Map<String, AskedConsent> ASKED = Map.of(RETURN, AskedConsent.RETURN);

    private final Consents consents;
    private final ConsentRules rules;
    private final ChildSafety safety;
    private final Receivers receivers;
    private final WorkItems workItems;

    AskReturnAgain(
            Consents consents, ConsentRules rules, ChildSafety safety, Receivers receivers, WorkItems workItems) {
        this.consents = consents;
        this.rules = rules;
        this.safety = safety;
        this.receivers = receivers;
        this.workItems = workItems;
    }

    @Override
    public String step() {
        return OldConsentProcess.Step.ASK_RETURN_AGAIN;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var number = handedIn.number();
        var said = handedIn.text(RETURN);
        var open = said == null || ConsentValue.NotAsked.name().equals(said);
        var old = old(number, handedIn.step());
        if (old.isEmpty() && !open) {
            throw WrongContent.fields(List.of(new FieldProblem(RETURN, "consent.nothingToAsk", List.of())));
        }
        rules.require(handedIn, ASKED, true);
        old.filter(consent -> ConsentValue.Declined.name().equals(said))
                .ifPresent(consent -> consents.declinedAnew(consent, handedIn.agency(), handedIn.by()));
        var set = new HashMap<String, Object>();
        set.put(OldConsentProcess.Variable.CONSENTS_ASKED, !open || old.isEmpty() || safety.objectsUnheard(number));
        set.put(
                OldConsentProcess.Variable.ANSWER_AWAITED,
                receivers.isAwaited(number, OldConsentProcess.Message.RETURN_CONSENT_ASKED) ? true : null);
        return set;
    }

    /** The consent that has grown old, as it was before this step; none where another step has asked for it since. */
    private Optional<Consent> old(CaseNumber number, StepId step) {
        var opened = workItems.find(step).map(OpenStep::opened);
        return consents.before(number, step).stream()
                .filter(consent -> consent.value() == ConsentValue.Given
                        && AskedConsent.RETURN.equals(AskedConsent.of(consent))
                        && opened.filter(consent.at()::isAfter).isEmpty())
                .findFirst();
    }
}
