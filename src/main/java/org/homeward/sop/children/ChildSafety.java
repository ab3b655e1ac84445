package org.homeward.sop.children;

import org.homeward.casefile.Consents;
import org.homeward.casefile.limits.UnheardChild;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.procedures.Purpose;
import org.homeward.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** Knows whether a child objects whom the panel hasn't heard, for those who ask outside of a step. */
@Component
public class ChildSafety implements UnheardChild {

    private final CaseFactsRecords facts;
    private final Safeguards safeguards;
    private final Consents consents;

    ChildSafety(CaseFactsRecords facts, Safeguards safeguards, Consents consents) {
        this.facts = facts;
        this.safeguards = safeguards;
        this.consents = consents;
    }

    /** The child has objected since its return was agreed to. */
    @Override
    public boolean objectsUnheard(CaseNumber number) {
        if (!facts.of(number).child()) {
            return false;
        }
        var known = safeguards.of(number);
        var objection = known.objection();
        return objection != null
                && known.objectsSince()
                && consents.given(number).stream()
                        .filter(consent -> consent.purpose() == Purpose.Return)
                        .noneMatch(consent -> consent.at().isAfter(objection));
    }
}
