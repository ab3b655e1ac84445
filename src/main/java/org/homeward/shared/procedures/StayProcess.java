package org.homeward.shared.procedures;

/** The words of {@code stay}: a stay in a place, and for how long at most. */
public final class StayProcess {

    public static final String KEY = "stay";

    private StayProcess() {}

    /** User tasks. */
    public static final class Step {

        private Step() {}

        public static final String DECIDE_NEXT_STAY = "userTask_decideNextStay";
        public static final String DECIDE_ONWARD_STAY = "userTask_decideOnwardStay";
    }

    /** Messages. */
    public static final class Message {

        private Message() {}

        public static final String PLACE_ENTERED = "protection.placeEntered";
        public static final String HOST_SERVICES_ENDED = "case.hostServicesEnded";
        public static final String HOME_SERVICES_ENDED = "case.homeServicesEnded";
    }

    /** Variables that the model reads or hands on. */
    public static final class Variable {

        private Variable() {}

        public static final String STAY_LIMIT = "stayLimit";
        public static final String ACTING_SIDE = "actingSide";
    }

    /** Codes that conditions compare with. */
    public static final class Answer {

        private Answer() {}

        public static final String DESTINATION = "destination";
    }

    /** How an end event says it came out. */
    public static final class Outcome {

        private Outcome() {}

        public static final String SETTLED = "settled";
        public static final String OVERTAKEN = "overtaken";
    }
}
