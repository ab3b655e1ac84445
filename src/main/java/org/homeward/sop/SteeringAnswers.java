package org.homeward.sop;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.casefile.known.Steering;
import org.homeward.casefile.limits.RecipientLimits;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The answers of the file on which a step of the journey has acted: who is a child, what is agreed, which clock runs, which
 * service was asked for. A step that asks again changes them, with all that follows.
 */
@Component
class SteeringAnswers implements Steering {

    /** The answers that a step alone may give; another one acts at once: a child who is found among adults gets a place apart. */
    private static final Map<String, String> SAFE = Map.of("separateFromAdults", "yes", "heldWithAdults", "no");

    /** The signs of a screening, by which its result was found. */
    private static final String SIGNS = "indicators";

    /** Who is a child (R20). */
    private static final Set<String> AGE =
            Set.of("ageStated", "ageBasis", "ageDoubt", "ageAtLeast", "prs_Birthdate", "nationalAgeCategory");

    private static final Set<String> NATIONALITY = Set.of("prs_Citizenship", "claimedNationality");

    /** What the person, the child or the guardian agreed to or objects to (R1, R19). */
    private static final Set<String> WILL = Set.of(
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
            "withdrawnOn");

    private static final Set<String> GUARDIAN =
            Set.of("guardianKind", "guardianConflict", "guardianPresent", "childObjectsToGuardian");

    /** From them a limit or a right is counted (R15). */
    private static final Set<String> CLOCKS = Set.of(
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
            "handedOverAt");

    /** They asked agencies for something, or decided how it goes on. */
    private static final Set<String> ACTED_ON = Set.of(
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
            "planReviewOn");

    private static final Set<String> FIELDS = Stream.of(AGE, NATIONALITY, WILL, GUARDIAN, CLOCKS, ACTED_ON)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public boolean steers(String field, @Nullable Object value) {
        return FIELDS.contains(field) || field.startsWith(SIGNS) || value != null && value.equals(SAFE.get(field));
    }
}
