package org.homeward.sop;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.homeward.casefile.known.Steering;
import org.homeward.casefile.limits.RecipientLimits;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The answers of the file on which a step of the journey has acted: who is a child, what is agreed, which clock runs, which
 * service was asked for. A step that asks again changes them, with all that follows; and no change of a procedure takes them away.
 */
@ModelEffect(
        answers = {
            // the signs of a screening, by which its result was found
            "indicators",
            "indicatorsChild",
            // who is a child (R20)
            "ageStated",
            "ageBasis",
            "ageDoubt",
            "ageAtLeast",
            "prs_Birthdate",
            "nationalAgeCategory",
            // the nationality
            "prs_Citizenship",
            "claimedNationality",
            // what the person, the child or the guardian agreed to or objects to (R1, R19)
            "con_Consent",
            "consentResearch",
            "consentMedia",
            RecipientLimits.TERMS,
            "consentExpiresOn",
            "guardianConsent",
            "guardianAgreesReturn",
            "guardianAgreesPlan",
            "childObjectsToInterview",
            "childObjectsToConsents",
            "childObjectsToReturn",
            "childObjectsToStay",
            "childAssents",
            "childAgreesPlan",
            "childView",
            "addressConsent",
            "lastContactConsent",
            "statelessReferralAgreed",
            "withdrawnOn",
            // the guardian
            "guardianKind",
            "guardianConflict",
            "guardianPresent",
            "childObjectsToGuardian",
            // from them a limit or a right is counted (R15)
            "custodyBasis",
            "custodySince",
            "placementKind",
            "placedOn",
            "temporaryPlaceSince",
            "transitPlaceKind",
            "transitArrivedOn",
            "finalVerdictOn",
            "certifiedOn",
            "rightAppliedOn",
            "protectorAppointedOn",
            "nextStayFrom",
            "nextStayKind",
            "handoverTime",
            "stayUntil",
            BestInterestsProcess.Variable.BID_REVIEW_ON,
            "documentsValidUntil",
            "travelDocument",
            "travelDocumentExpiry",
            "handedOverAt",
            // they asked agencies for something, or decided how it goes on
            "servicesNeeded",
            "servicesNeededAtHome",
            "servicesDeclined",
            "referralDeclinedByPerson",
            "reviewAsked",
            "signsFound",
            "reviewerTookPart",
            "askedAlone",
            "journeyOnDay",
            "rightsTold",
            "crossingAsked",
            "shorterNoticeAsked",
            "panelMeetsOn",
            "memberConflict",
            "memberVote",
            "safetyNotesRead",
            "nationalityExplained",
            "homeWarningTold",
            "returnConditions",
            "assessorRecommendation",
            "riskAfterAssessment",
            "riskRecheckOn",
            "handoverNotDone",
            "bothCross",
            "bidCrossing",
            "bidFamilySuspicion",
            "bidExplained",
            "documentsReady",
            "documentsReadyBorder",
            "documentsReadyChild",
            "documentsWaivedReason",
            "escortName",
            "heldOnArrival",
            "arrivedAt",
            "chargeStatus",
            "nonPunishmentAsked",
            "removalOrder",
            "witnessStatus",
            "nextTalkOn",
            "nextVisitOn",
            "retraffickingSigns",
            "newCaseAgreed",
            "returnAgainBecause",
            "visitedOn",
            "needsAssessedOn",
            "lostContactDecision",
            "lostContactTold",
            "tellIfLost",
            "riskNow",
            "visitMode",
            "seenAlone",
            "threatsSince",
            "planChanges",
            "planReviewOn"
        })
@Component
class SteeringAnswers implements Steering {

    /** The answers that a step alone may give; another one acts at once: a child who is found among adults gets a place apart. */
    private static final Map<String, String> SAFE = Map.of("separateFromAdults", "yes", "heldWithAdults", "no");

    /** The signs of a screening, by which its result was found. */
    private static final String SIGNS = "indicators";

    private static final Set<String> FIELDS =
            Set.of(Objects.requireNonNull(SteeringAnswers.class.getAnnotation(ModelEffect.class))
                    .answers());

    @Override
    public boolean steers(String field, @Nullable Object value) {
        return FIELDS.contains(field) || field.startsWith(SIGNS) || value != null && value.equals(SAFE.get(field));
    }
}
