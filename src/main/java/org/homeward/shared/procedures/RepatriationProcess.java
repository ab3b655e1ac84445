package org.homeward.shared.procedures;

/** The words of {@code repatriation}: the return between two countries. */
public final class RepatriationProcess {

    public static final String KEY = "repatriation";
    public static final String ORIGIN_RESPONSE = "originResponse";

    private RepatriationProcess() {}

    /** User tasks. */
    public static final class Step {

        private Step() {}

        public static final String COUNSEL_RETURN = "userTask_counselReturn";
        public static final String ASK_CONSENTS = "userTask_askConsents";
        public static final String ASSESS_RISK = "userTask_assessRisk";
        public static final String REQUEST_TRACING = "userTask_requestTracing";
        public static final String EXPLAIN_TO_CHILD = "userTask_explainToChild";
        public static final String REFER_STATELESSNESS = "userTask_referStatelessness";
        public static final String ACKNOWLEDGE_REQUEST = "userTask_acknowledgeRequest";
        public static final String REPORT_ASSESSMENT = "userTask_reportAssessment";
    }

    /** Messages. */
    public static final class Message {

        private Message() {}

        public static final String TRACING_REQUESTED = "repatriation.tracingRequested";
        public static final String REQUEST_ACKNOWLEDGED = "repatriation.requestAcknowledged";
        public static final String ASSESSMENT_REPORTED = "repatriation.assessmentReported";
        public static final String LEGAL_CLEARED = "protection.legalCleared";
        public static final String RETURN_ENDED = "repatriation.returnEnded";
        public static final String RETURN_STOPPED = "case.returnStopped";
        public static final String RECALLED = "repatriation.recalled";
    }

    /** Variables that the model reads or hands on. */
    public static final class Variable {

        private Variable() {}

        public static final String CONSENT_FAMILY_CONTACT = "consentFamilyContact";
        public static final String IS_CHILD = "isChild";
        public static final String HOST_COUNTRY = "hostCountry";
        public static final String ORIGIN_COUNTRY = "originCountry";
        public static final String SAME_COUNTRY = "sameCountry";
        public static final String ASSESSMENT_RECOMMENDATION = "assessmentRecommendation";
        public static final String ACTING_SIDE = "actingSide";
        public static final String OUTCOME = "outcome";
        public static final String BEST_INTERESTS_OUTCOME = "bestInterestsOutcome";
        public static final String BEST_INTERESTS_DECISION = "bestInterestsDecision";
        public static final String CHILD_VIEW_RECORDED = "childViewRecorded";
        public static final String RISK_LEVEL = "riskLevel";
        public static final String APPROVAL_OUTCOME = "approvalOutcome";
        public static final String PROPOSED_RETURN_DATE = "proposedReturnDate";
        public static final String GUARDIAN_APPOINTED = "guardianAppointed";
        public static final String HANDOVER_OUTCOME = "handoverOutcome";
        public static final String PLANNED_HANDOVER = "plannedHandover";
        public static final String HANDOVER_POINT = "handoverPoint";
        public static final String REQUEST_SENT = "requestSent";
        public static final String RETURN_WISH = "returnWish";
        public static final String MAY_CONTACT_ORIGIN = "mayContactOrigin";
        public static final String CONSENT_SHARE_WITH_ORIGIN_AGENCY = "consentShareWithOriginAgency";
        public static final String CONSENT_RETURN = "consentReturn";
        public static final String RISK_DECISION = "riskDecision";
        public static final String NATIONALITY_OUTCOME = "nationalityOutcome";
        public static final String REQUEST_DELIVERED_AT = "requestDeliveredAt";
        public static final String TRACING_OUTCOME = "tracingOutcome";
    }

    /** Codes that conditions compare with. */
    public static final class Answer {

        private Answer() {}

        public static final String RETURN = "return";
        public static final String UNDECIDED = "undecided";
        public static final String STAY = "stay";
        public static final String GIVEN = "Given";
        public static final String GO = "go";
        public static final String NO_GO = "noGo";
        public static final String VERIFIED = "Verified";
        public static final String PENDING_VERIFICATION = "PendingVerification";
        public static final String RETURN_TO_FAMILY = "ReturnToFamily";
        public static final String RETURN_TO_ALT_CARE = "ReturnToAltCare";
        public static final String NOT_ADMITTED = "notAdmitted";
        public static final String ABSENT = "absent";
        public static final String CHILD_OBJECTS = "childObjects";
        public static final String APPROVED = "approved";
        public static final String HANDED_OVER = "handedOver";
    }

    /** How an end event says it came out. */
    public static final class Outcome {

        private Outcome() {}

        public static final String BEST_INTERESTS_ELSEWHERE = "bestInterestsElsewhere";
        public static final String ABSENT = "absent";
        public static final String NOT_ADMITTED = "notAdmitted";
        public static final String HANDED_OVER = "handedOver";
        public static final String RETURN_DECLINED = "returnDeclined";
        public static final String PROTECTED_ELSEWHERE = "protectedElsewhere";
        public static final String SHARE_DECLINED = "shareDeclined";
        public static final String RETURN_UNSAFE = "returnUnsafe";
        public static final String NATIONALITY_UNVERIFIED = "nationalityUnverified";
        public static final String RETURN_REFUSED = "returnRefused";
        public static final String RETURN_WITHDRAWN = "returnWithdrawn";
        public static final String STOPPED = "stopped";
    }
}
