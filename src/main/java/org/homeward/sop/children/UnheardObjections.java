package org.homeward.sop.children;

import org.homeward.casefile.Consents;
import org.homeward.casefile.limits.UnheardChildObjection;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.procedures.conditions.ChildSafetyRules;
import org.homeward.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** Whether the child has objected and the panel hasn't heard it, for those who ask outside of a step. */
@Component
public class UnheardObjections implements UnheardChildObjection {

    private final CaseFactsRecords facts;
    private final Safeguards safeguards;
    private final Consents consents;

    UnheardObjections(CaseFactsRecords facts, Safeguards safeguards, Consents consents) {
        this.facts = facts;
        this.safeguards = safeguards;
        this.consents = consents;
    }

    @Override
    public boolean objectsUnheard(CaseNumber number) {
        return facts.of(number).child()
                && ChildSafetyRules.objectsUnheard(safeguards.of(number), () -> consents.given(number).stream());
    }
}
