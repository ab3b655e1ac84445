package org.homeward.shared.procedures;

/** The words of {@code returnJourney}: one person's way from detection to the closed case. */
public final class ReturnJourneyProcess {

    public static final String KEY = "returnJourney";

    private ReturnJourneyProcess() {}

    /** Messages. */
    public static final class Message {

        private Message() {}

        public static final String CONSENT_WITHDRAWN = "case.consentWithdrawn";
    }

    /** Variables that the model reads or hands on. */
    public static final class Variable {

        private Variable() {}

        public static final String IS_CHILD = "isChild";
        public static final String HOST_COUNTRY = "hostCountry";
        public static final String ORIGIN_COUNTRY = "originCountry";
        public static final String SAME_COUNTRY = "sameCountry";
        public static final String WAY_IN = "wayIn";
        public static final String DETECTED_AT = "detectedAt";
        public static final String GUARDIAN_APPOINTED = "guardianAppointed";
        public static final String OUTCOME = "outcome";
        public static final String IDENTIFICATION_OUTCOME = "identificationOutcome";
        public static final String CONSENT_SERVICES = "consentServices";
        public static final String CONSENT_SHARE_WITH_POLICE = "consentShareWithPolice";
        public static final String PROTECTION_OUTCOME = "protectionOutcome";
        public static final String REQUEST_SENT = "requestSent";
        public static final String RETURN_OUTCOME = "returnOutcome";
        public static final String RISK_LEVEL = "riskLevel";
        public static final String CONSENT_FEEDBACK_TO_HOST = "consentFeedbackToHost";
        public static final String PLANNED_HANDOVER = "plannedHandover";
        public static final String HANDOVER_POINT = "handoverPoint";
        public static final String REINTEGRATION_OUTCOME = "reintegrationOutcome";
        public static final String NEXT_PART = "nextPart";
    }

    /** Codes that conditions compare with. */
    public static final class Answer {

        private Answer() {}

        public static final String PROTECT_AND_RETURN = "protectAndReturn";
        public static final String SUPPORT_AT_HOME = "supportAtHome";
        public static final String NOT_APPARENT = "notApparent";
        public static final String NOT_IDENTIFIED = "notIdentified";
        public static final String HELP_DECLINED = "helpDeclined";
        public static final String HANDED_OVER = "handedOver";
    }

    /** How an end event says it came out. */
    public static final class Outcome {

        private Outcome() {}

        public static final String CLOSED = "closed";
        public static final String STAYS_HERE = "staysHere";
        public static final String NOT_APPARENT = "notApparent";
        public static final String NOT_IDENTIFIED = "notIdentified";
        public static final String HELP_DECLINED = "helpDeclined";
    }
}
