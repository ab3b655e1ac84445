package org.homeward.shared.procedures;

/** The words of {@code protection}: shelter, care and legal matters in the host country. */
public final class ProtectionProcess {

    public static final String KEY = "protection";

    private ProtectionProcess() {}

    /** User tasks. */
    public static final class Step {

        private Step() {}

        public static final String ARRANGE_SHELTER = "userTask_arrangeShelter";
        public static final String CLEAR_LEGAL_MATTERS = "userTask_clearLegalMatters";
        public static final String AGREE_STAY = "userTask_agreeStay";
    }

    /** Messages. */
    public static final class Message {

        private Message() {}

        public static final String RIGHT_BEGAN = "reintegration.rightBegan";
        public static final String SERVICES_WITHDRAWN = "case.servicesWithdrawn";
        public static final String REFERRAL_MADE = "services.referralMade";
        public static final String LEGAL_CLEARED = "protection.legalCleared";
        public static final String DEPARTED = "handover.departed";
        public static final String RETURN_ENDED = "repatriation.returnEnded";
        public static final String HOST_SERVICES_ENDED = "case.hostServicesEnded";
        public static final String PLACE_ENTERED = "protection.placeEntered";
    }

    /** Variables that the model reads or hands on. */
    public static final class Variable {

        private Variable() {}

        public static final String STAY_LIMIT = "stayLimit";
        public static final String PLACE_ENTERED = "placeEntered";
        public static final String ACTING_SIDE = "actingSide";
        public static final String RIGHT_LIMIT = "rightLimit";
        public static final String VERDICT = "verdict";
        public static final String LEGAL_CLEARED = "legalCleared";
    }

    /** How an end event says it came out. */
    public static final class Outcome {

        private Outcome() {}

        public static final String DEPARTED = "departed";
        public static final String STAYS_HERE = "staysHere";
    }
}
