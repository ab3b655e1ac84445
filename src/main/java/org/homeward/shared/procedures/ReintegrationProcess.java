package org.homeward.shared.procedures;

/** The words of {@code reintegration}: life at home until the case is closed. */
public final class ReintegrationProcess {

    public static final String KEY = "reintegration";
    public static final String HOST_FEEDBACK = "hostFeedback";

    private ReintegrationProcess() {}

    /** User tasks. */
    public static final class Step {

        private Step() {}

        public static final String RECEIVE_IN_TRANSIT = "userTask_receiveInTransit";
        public static final String ASSESS_NEEDS = "userTask_assessNeeds";
        public static final String PLAN_REINTEGRATION = "userTask_planReintegration";
        public static final String VISIT_PERSON = "userTask_visitPerson";
        public static final String SEND_FEEDBACK = "userTask_sendFeedback";
        public static final String CLOSE_CASE = "userTask_closeCase";
        public static final String READ_FEEDBACK = "userTask_readFeedback";
    }

    /** Messages. */
    public static final class Message {

        private Message() {}

        public static final String RIGHT_BEGAN = "reintegration.rightBegan";
        public static final String PLACE_ENTERED = "protection.placeEntered";
        public static final String REFERRAL_MADE = "services.referralMade";
        public static final String FEEDBACK_SENT = "reintegration.feedbackSent";
        public static final String HOME_SERVICES_ENDED = "case.homeServicesEnded";
    }

    /** Variables that the model reads or hands on. */
    public static final class Variable {

        private Variable() {}

        public static final String STAY_LIMIT = "stayLimit";
        public static final String PLACE_ENTERED = "placeEntered";
        public static final String ACTING_SIDE = "actingSide";
        public static final String RIGHT_LIMIT = "rightLimit";
        public static final String CERTIFIED = "certified";
        public static final String APPOINTED = "appointed";
        public static final String VISIT_OPENS_ON = "visitOpensOn";
        public static final String SAME_COUNTRY = "sameCountry";
        public static final String ANOTHER_VISIT = "anotherVisit";
        public static final String FEEDBACK_DUE = "feedbackDue";
        public static final String VISIT_OUTCOME = "visitOutcome";
    }

    /** Codes that conditions compare with. */
    public static final class Answer {

        private Answer() {}

        public static final String CONTINUE = "continue";
    }

    /** How an end event says it came out. */
    public static final class Outcome {

        private Outcome() {}

        public static final String CLOSED = "closed";
        public static final String READ = "read";
    }
}
