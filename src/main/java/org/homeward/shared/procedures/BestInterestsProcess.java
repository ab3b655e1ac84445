package org.homeward.shared.procedures;

/** The words of {@code bestInterests}: what is best for a child. */
public final class BestInterestsProcess {

    public static final String KEY = "bestInterests";

    private BestInterestsProcess() {}

    /** User tasks. */
    public static final class Step {

        private Step() {}

        public static final String PREPARE_BEST_INTERESTS = "userTask_prepareBestInterests";
        public static final String DECIDE_BEST_INTERESTS = "userTask_decideBestInterests";
    }

    /** Variables that the model reads or hands on. */
    public static final class Variable {

        private Variable() {}

        public static final String IS_CHILD = "isChild";
        public static final String HOST_COUNTRY = "hostCountry";
        public static final String ORIGIN_COUNTRY = "originCountry";
        public static final String SAME_COUNTRY = "sameCountry";
        public static final String ACTING_SIDE = "actingSide";
        public static final String PANEL = "panel";
        public static final String OUTCOME = "outcome";
        public static final String PANEL_OUTCOME = "panelOutcome";
    }

    /** How an end event says it came out. */
    public static final class Outcome {

        private Outcome() {}

        public static final String DECIDED = "decided";
    }
}
