package org.homeward.shared.procedures;

/** The words of {@code endingRight}: a right that ends on a day. */
public final class EndingRightProcess {

    public static final String KEY = "endingRight";

    private EndingRightProcess() {}

    /** User tasks. */
    public static final class Step {

        private Step() {}

        public static final String USE_RIGHT = "userTask_useRight";
    }

    /** Messages. */
    public static final class Message {

        private Message() {}

        public static final String RIGHT_BEGAN = "reintegration.rightBegan";
        public static final String HOME_SERVICES_ENDED = "case.homeServicesEnded";
    }

    /** Variables that the model reads or hands on. */
    public static final class Variable {

        private Variable() {}

        public static final String RIGHT_LIMIT = "rightLimit";
    }

    /** How an end event says it came out. */
    public static final class Outcome {

        private Outcome() {}

        public static final String SETTLED = "settled";
        public static final String CLOSED = "closed";
    }
}
