package org.homeward.sop.children;

import java.util.List;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.HandedIn;
import org.homeward.shared.procedures.IdentificationProcess;
import org.springframework.stereotype.Component;

/** Where consents are asked anew: none is given for a child against its objection, nor without its guardian’s yes (R19). */
@Component
public class ChildConsents {

    /** What the guardian says. */
    public static final String GUARDIAN = "guardianConsent";

    /** Whether the child objects to any of them. */
    public static final String OBJECTS = "childObjectsToConsents";

    private static final String DECLINED = "Declined";

    private final CaseFactsRecords facts;
    private final Safeguards safeguards;

    ChildConsents(CaseFactsRecords facts, Safeguards safeguards) {
        this.facts = facts;
        this.safeguards = safeguards;
    }

    /**
     * Throws {@link org.homeward.shared.WrongContent} for each of these that is said to be given and may not be. An earlier version of
     * the form asks neither guardian nor child.
     *
     * @param forPanel whether the child’s objection goes to the panel
     */
    public void require(HandedIn handedIn, List<String> consents, boolean forPanel) {
        if (!facts.of(handedIn.number()).child()) {
            return;
        }
        if (handedIn.asks(OBJECTS)) {
            requireChild(handedIn, consents, forPanel);
        }
        if (handedIn.asks(GUARDIAN) && !IdentificationProcess.Answer.GIVEN.equals(handedIn.text(GUARDIAN))) {
            ExplainRights.refuseGiven(
                    handedIn,
                    consents,
                    DECLINED.equals(handedIn.text(GUARDIAN))
                            ? "children.guardianDeclined"
                            : "children.guardianNotAsked");
        }
    }

    /** Where something is declined, that is what the child objects to. */
    private void requireChild(HandedIn handedIn, List<String> consents, boolean forPanel) {
        if ("yes".equals(handedIn.text(OBJECTS))) {
            if (forPanel) {
                safeguards.keepObjection(handedIn.number(), handedIn.at());
            }
            if (consents.stream().noneMatch(consent -> DECLINED.equals(handedIn.text(consent)))) {
                ExplainRights.refuseGiven(handedIn, consents, "consent.childObjects");
            }
        } else if (!"no".equals(handedIn.text(OBJECTS))) {
            ExplainRights.refuseGiven(handedIn, consents, "consent.childNotAsked");
        }
    }
}
