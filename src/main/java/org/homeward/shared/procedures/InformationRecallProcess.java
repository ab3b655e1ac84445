package org.homeward.shared.procedures;

/** The words of {@code informationRecall}: what was sent about a person is called back. */
public final class InformationRecallProcess {

    public static final String KEY = "informationRecall";

    private InformationRecallProcess() {}

    /** User tasks. */
    public static final class Step {

        private Step() {}

        public static final String CONFIRM_DESTRUCTION = "userTask_confirmDestruction";
    }

    /** Messages. */
    public static final class Message {

        private Message() {}

        public static final String RECALLED = "repatriation.recalled";
        public static final String DESTRUCTION_CONFIRMED = "repatriation.destructionConfirmed";
    }

    /** How an end event says it came out. */
    public static final class Outcome {

        private Outcome() {}

        public static final String DESTROYED = "destroyed";
    }
}
