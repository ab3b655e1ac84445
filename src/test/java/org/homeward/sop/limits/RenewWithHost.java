package org.homeward.sop.limits;

import org.homeward.casefile.Consents;
import org.homeward.procedures.AskedConsent;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.EndingConsentProcess;
import org.homeward.sop.children.ConsentRules;
import org.homeward.sop.declared.Former;

@Former
final class RenewWithHost extends RenewConsents {

    RenewWithHost(Consents consents, ConsentsToRenew renewals, ConsentRules rules) {
        super(
                EndingConsentProcess.Step.RENEW_CONSENTS,
                SideRole.DESTINATION,
                AskedConsent.fields("Anew"),
                consents,
                renewals,
                rules);
    }
}
