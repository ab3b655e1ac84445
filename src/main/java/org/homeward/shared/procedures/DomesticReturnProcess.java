package org.homeward.shared.procedures;

/** The words of {@code domesticReturn}: the way home within one country. */
public final class DomesticReturnProcess {

    public static final String KEY = "domesticReturn";

    private DomesticReturnProcess() {}

    /** User tasks. */
    public static final class Step {

        private Step() {}

        public static final String COUNSEL_RETURN = "userTask_counselReturn";
        public static final String ASK_CONSENTS = "userTask_askConsents";
        public static final String ASSESS_RISK = "userTask_assessRisk";
        public static final String PLAN_TRAVEL = "userTask_planTravel";
        public static final String CHECK_DEPARTURE = "userTask_checkDeparture";
        public static final String BRING_HOME = "userTask_bringHome";
        public static final String EXPLAIN_TO_CHILD = "userTask_explainToChild";
    }

    /** Messages. */
    public static final class Message {

        private Message() {}

        public static final String LEGAL_CLEARED = "protection.legalCleared";
        public static final String DEPARTED = "handover.departed";
        public static final String RETURN_ENDED = "repatriation.returnEnded";
        public static final String RETURN_STOPPED = "case.returnStopped";
    }

    /** Variables that the model reads or hands on. */
    public static final class Variable {

        private Variable() {}

        public static final String IS_CHILD = "isChild";
        public static final String HOST_COUNTRY = "hostCountry";
        public static final String ORIGIN_COUNTRY = "originCountry";
        public static final String SAME_COUNTRY = "sameCountry";
        public static final String CONSENT_FAMILY_CONTACT = "consentFamilyContact";
        public static final String TRACING_OUTCOME = "tracingOutcome";
        public static final String ACTING_SIDE = "actingSide";
        public static final String OUTCOME = "outcome";
        public static final String BEST_INTERESTS_OUTCOME = "bestInterestsOutcome";
        public static final String BEST_INTERESTS_DECISION = "bestInterestsDecision";
        public static final String CHILD_VIEW_RECORDED = "childViewRecorded";
        public static final String RETURN_WISH = "returnWish";
        public static final String MAY_CONTACT_ORIGIN = "mayContactOrigin";
        public static final String CONSENT_RETURN = "consentReturn";
        public static final String RISK_DECISION = "riskDecision";
        public static final String STILL_WANTS_RETURN = "stillWantsReturn";
        public static final String CHILD_OBJECTS = "childObjects";
        public static final String TRAVEL_DONE = "travelDone";
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
        public static final String RETURN_TO_FAMILY = "ReturnToFamily";
        public static final String RETURN_TO_ALT_CARE = "ReturnToAltCare";
    }

    /** How an end event says it came out. */
    public static final class Outcome {

        private Outcome() {}

        public static final String BEST_INTERESTS_ELSEWHERE = "bestInterestsElsewhere";
        public static final String HANDED_OVER = "handedOver";
        public static final String RETURN_DECLINED = "returnDeclined";
        public static final String PROTECTED_ELSEWHERE = "protectedElsewhere";
        public static final String RETURN_UNSAFE = "returnUnsafe";
        public static final String RETURN_WITHDRAWN = "returnWithdrawn";
    }
}
