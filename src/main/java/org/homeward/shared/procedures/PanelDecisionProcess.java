package org.homeward.shared.procedures;

/** The words of {@code panelDecision}: the members of a panel are heard. */
public final class PanelDecisionProcess {

    public static final String KEY = "panelDecision";

    private PanelDecisionProcess() {}

    /** User tasks. */
    public static final class Step {

        private Step() {}

        public static final String CALL_PANEL = "userTask_callPanel";
        public static final String GIVE_OPINION = "userTask_giveOpinion";
    }

    /** Variables that the model reads or hands on. */
    public static final class Variable {

        private Variable() {}

        public static final String REPETITIONS = "repetitions";
        public static final String QUORUM_REACHED = "quorumReached";
        public static final String SEVERAL_MEMBERS = "severalMembers";
    }

    /** How an end event says it came out. */
    public static final class Outcome {

        private Outcome() {}

        public static final String HEARD = "heard";
        public static final String SINGLE = "single";
    }
}
