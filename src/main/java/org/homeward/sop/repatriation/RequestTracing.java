package org.homeward.sop.repatriation;

import java.util.HashMap;
import java.util.Map;
import org.homeward.casefile.ConsentValue;
import org.homeward.casefile.Consents;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.engine.steps.Steps;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.sop.AskedConsent;
import org.homeward.sop.children.ChildSafety;
import org.springframework.stereotype.Component;

/**
 * The province that the person names decides which province's social welfare is asked. What the person agreed to is asked for as it
 * stands now; a child who has objected since is talked with first (R19).
 */
@ModelEffect(
        step = RepatriationProcess.Step.REQUEST_TRACING,
        rules = {"R10", "R19"},
        sets = {
            RepatriationProcess.Variable.CHILD_OBJECTS,
            RepatriationProcess.Variable.CONSENT_FAMILY_CONTACT,
            RepatriationProcess.Variable.CONSENT_SHARE_FOR_NATIONALITY
        })
@Component
final class RequestTracing implements HandInHandler {

    private final CaseFactsRecords facts;
    private final Consents consents;
    private final ChildSafety children;
    private final Steps steps;

    RequestTracing(CaseFactsRecords facts, Consents consents, ChildSafety children, Steps steps) {
        this.facts = facts;
        this.consents = consents;
        this.children = children;
        this.steps = steps;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var number = handedIn.number();
        var province = handedIn.text("originProvince");
        facts.change(number, known -> known.withOriginProvince(province));
        var said = steps.variables(handedIn.step());
        var set = new HashMap<String, Object>();
        set.put(RepatriationProcess.Variable.CHILD_OBJECTS, children.objectsUnheard(number));
        stands(number, AskedConsent.FAMILY, RepatriationProcess.Variable.CONSENT_FAMILY_CONTACT, said, set);
        stands(number, AskedConsent.NATIONALITY, RepatriationProcess.Variable.CONSENT_SHARE_FOR_NATIONALITY, said, set);
        return set;
    }

    /** A yes of the talk that was taken back is none; one whose day has passed, or that ended at 18, is asked for in a talk (R1). */
    private void stands(
            CaseNumber number, AskedConsent asked, String variable, Map<String, Object> said, Map<String, Object> set) {
        if (!ConsentValue.Given.name().equals(said.get(variable)) || consents.given(number, asked.purpose())) {
            return;
        }
        var left = consents.answer(number, asked.purpose(), asked.recipient())
                .filter(answer -> answer == ConsentValue.Withdrawn || answer == ConsentValue.Declined)
                .orElse(ConsentValue.NotAsked);
        set.put(variable, left.name());
    }
}
