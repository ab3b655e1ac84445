package org.homeward.shared.procedures;

/** The words of {@code serviceReferral}: one service for one person. */
public final class ServiceReferralProcess {

    public static final String KEY = "serviceReferral";

    private ServiceReferralProcess() {}

    /** User tasks. */
    public static final class Step {

        private Step() {}

        public static final String ANSWER_REFERRAL = "userTask_answerReferral";
        public static final String PROVIDE_SERVICE = "userTask_provideService";
        public static final String SEEK_OTHER_SERVICE = "userTask_seekOtherService";
    }

    /** Messages. */
    public static final class Message {

        private Message() {}

        public static final String REFERRAL_MADE = "services.referralMade";
        public static final String SERVICES_WITHDRAWN = "case.servicesWithdrawn";
        public static final String HOST_SERVICES_ENDED = "case.hostServicesEnded";
        public static final String HOME_SERVICES_ENDED = "case.homeServicesEnded";
    }

    /** Variables that the model reads or hands on. */
    public static final class Variable {

        private Variable() {}

        public static final String REFERRAL_DUE = "referralDue";
        public static final String REFERRAL_RESPONSE = "referralResponse";
        public static final String SEARCH_OUTCOME = "searchOutcome";
    }

    /** Codes that conditions compare with. */
    public static final class Answer {

        private Answer() {}

        public static final String ACCEPTED = "Accepted";
        public static final String NOT_WANTED = "notWanted";
        public static final String REFER_AGAIN = "referAgain";
    }

    /** How an end event says it came out. */
    public static final class Outcome {

        private Outcome() {}

        public static final String SERVED = "served";
        public static final String NEED_UNMET = "needUnmet";
        public static final String NOT_WANTED = "notWanted";
        public static final String WITHDRAWN = "withdrawn";
        public static final String STOPPED = "stopped";
    }
}
