package org.homeward.sop;

import org.homeward.engine.modelset.ModelEffect;

/**
 * Answers that the program reads as they are now, at each decision and on each page that protects the person: a correction of one
 * does all that is to be done. No change of a procedure takes the question away.
 */
@ModelEffect(
        answers = {
            // what protects the person (R3, R6, R12, R18, R20)
            "blockedContacts",
            "fearsAuthoritiesAtHome",
            "heldWithAdults",
            "homeContactPlan",
            "callerSafeContact",
            "immediateSafety",
            "involvedOffice",
            "involvedOfficeNote",
            "officialInvolved",
            "papersSafe",
            "personRiskView",
            "pressure",
            "returnRisks",
            "safeContactPlan",
            "safetyPlan",
            "safetyReviewRisks",
            "separateFromAdults",
            "visitManner",
            // what the person doesn't want others to learn
            "consentScope",
            "consentTermsExpiry",
            "consentTermsPurpose",
            "consentTermsScope",
            "withheldInformation",
            // who the person is, and with whom
            "companionSuspected",
            "familyInvolvedSuspected",
            "familyName",
            "givenName",
            "guardianName",
            "guardianUntil",
            "prs_Gender",
            "unaccompanied",
            // by which places, services, papers and clocks are found
            "closureReason",
            "custodyOrderUntil",
            "fitToTravel",
            "nextPlace",
            "noticeArrived",
            "originProvince",
            "placement",
            "service",
            "serviceOutcome",
            "temporaryPlace",
            "transport",
            "urgency"
        })
final class ReadAnew {

    private ReadAnew() {}
}
