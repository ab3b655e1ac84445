package org.homeward.sop.services;

import java.util.ArrayList;
import java.util.List;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.Consents;
import org.homeward.casefile.FieldEntry;
import org.homeward.procedures.AskedConsent;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.PlannedService;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.homeward.sop.SupportServiceRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes services that are wanted down as referrals, and a consent that is given anew with one. */
@Component
class ReferralPlanning {

    private final Referrals referrals;
    private final Consents consents;
    private final CaseFiles files;

    ReferralPlanning(Referrals referrals, Consents consents, CaseFiles files) {
        this.referrals = referrals;
        this.consents = consents;
        this.files = files;
    }

    /** The person gives the consent anew after it was withdrawn; the file holds the giver and the form of it. */
    void agreedAnew(Asking who, AskedConsent consent, SupportServiceRequest service) {
        consents.record(who.number(), consent.purpose(), consent.recipient(), ConsentValue.Given, who.by(), null);
        var said = new ArrayList<>(List.of(
                FieldEntry.of(SupportServiceRequest.CONSENT_GIVER, "legal", service.consentGiver()),
                FieldEntry.of(SupportServiceRequest.CONSENT_SIGNATURE, "legal", service.consentSignature())));
        if (!service.childObjects().isEmpty()) {
            said.add(FieldEntry.of(SupportServiceRequest.CHILD_OBJECTS, "legal", service.childObjects()));
        }
        files.record(who.number(), null, who.by(), who.user(), said);
    }

    /** Plans one; nobody is asked yet. Gives the referral's number. */
    int plan(Asking who, PlannedService planned) {
        var id = referrals.plan(who.number(), planned, who.by());
        if (!planned.note().isBlank()) {
            files.record(
                    who.number(),
                    who.step(),
                    who.by(),
                    who.user(),
                    List.of(FieldEntry.of(ReferralFields.note(id), "services", planned.note())));
        }
        return id;
    }

    /**
     * The agency and the person that ask for a service.
     *
     * @param step in which; null on the case's page
     */
    record Asking(CaseNumber number, @Nullable StepId step, AgencyCode by, String user) {}
}
