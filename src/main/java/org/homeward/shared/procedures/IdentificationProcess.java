package org.homeward.shared.procedures;

/** The words of {@code identification}: screening, safety, interview and decision. */
public final class IdentificationProcess {

    public static final String KEY = "identification";

    private IdentificationProcess() {}

    /** User tasks. */
    public static final class Step {

        private Step() {}

        public static final String SCREEN_PERSON = "userTask_screenPerson";
        public static final String SECURE_SAFETY = "userTask_secureSafety";
        public static final String PLACE_TEMPORARILY = "userTask_placeTemporarily";
        public static final String APPOINT_GUARDIAN = "userTask_appointGuardian";
        public static final String INTERVIEW_PERSON = "userTask_interviewPerson";
        public static final String DECIDE_STATUS = "userTask_decideStatus";
        public static final String EXPLAIN_RIGHTS = "userTask_explainRights";
        public static final String EXPLAIN_OUTCOME = "userTask_explainOutcome";
        public static final String REVIEW_DECISION = "userTask_reviewDecision";
    }

    /** Messages. */
    public static final class Message {

        private Message() {}

        public static final String PERSON_HELD = "identification.personHeld";
        public static final String PLACE_ENTERED = "protection.placeEntered";
    }

    /** Variables that the model reads or hands on. */
    public static final class Variable {

        private Variable() {}

        public static final String CUSTODY_LIMIT = "custodyLimit";
        public static final String CUSTODY_BEGAN = "custodyBegan";
        public static final String STAY_LIMIT = "stayLimit";
        public static final String PLACE_ENTERED = "placeEntered";
        public static final String ACTING_SIDE = "actingSide";
        public static final String IS_CHILD = "isChild";
        public static final String HOST_COUNTRY = "hostCountry";
        public static final String ORIGIN_COUNTRY = "originCountry";
        public static final String SAME_COUNTRY = "sameCountry";
        public static final String PANEL = "panel";
        public static final String OUTCOME = "outcome";
        public static final String PANEL_OUTCOME = "panelOutcome";
        public static final String SCREENING_RESULT = "screeningResult";
        public static final String GUARDIAN_APPOINTED = "guardianAppointed";
        public static final String CONSENT_INTERVIEW = "consentInterview";
        public static final String IDENTIFICATION_DECISION = "identificationDecision";
        public static final String ACCEPTS_HELP = "acceptsHelp";
        public static final String REVIEW_WISH = "reviewWish";
        public static final String REVIEW_OUTCOME = "reviewOutcome";
    }

    /** Codes that conditions compare with. */
    public static final class Answer {

        private Answer() {}

        public static final String NOT_APPARENT = "notApparent";
        public static final String GIVEN = "Given";
        public static final String IDENTIFIED = "identified";
        public static final String NOT_IDENTIFIED = "notIdentified";
        public static final String REOPENED = "reopened";
    }

    /** How an end event says it came out. */
    public static final class Outcome {

        private Outcome() {}

        public static final String IDENTIFIED = "identified";
        public static final String NOT_APPARENT = "notApparent";
        public static final String HELP_DECLINED = "helpDeclined";
        public static final String NOT_IDENTIFIED = "notIdentified";
    }
}
