package org.homeward.shared.procedures;

/** The words of {@code custody}: somebody is held, and for how long at most. */
public final class CustodyProcess {

    public static final String KEY = "custody";

    private CustodyProcess() {}

    /** User tasks. */
    public static final class Step {

        private Step() {}

        public static final String END_CUSTODY = "userTask_endCustody";
    }

    /** Messages. */
    public static final class Message {

        private Message() {}

        public static final String PERSON_HELD = "identification.personHeld";
    }

    /** Variables that the model reads or hands on. */
    public static final class Variable {

        private Variable() {}

        public static final String CUSTODY_LIMIT = "custodyLimit";
        public static final String CUSTODY_OUTCOME = "custodyOutcome";
    }

    /** Codes that conditions compare with. */
    public static final class Answer {

        private Answer() {}

        public static final String RELEASED = "released";
    }

    /** How an end event says it came out. */
    public static final class Outcome {

        private Outcome() {}

        public static final String RELEASED = "released";
    }
}
