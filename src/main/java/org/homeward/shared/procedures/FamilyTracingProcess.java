package org.homeward.shared.procedures;

/** The words of {@code familyTracing}: the family is traced and assessed. */
public final class FamilyTracingProcess {

    public static final String KEY = "familyTracing";

    private FamilyTracingProcess() {}

    /** User tasks. */
    public static final class Step {

        private Step() {}

        public static final String ASSESS_FAMILY = "userTask_assessFamily";
    }

    /** Messages. */
    public static final class Message {

        private Message() {}

        public static final String FAMILY_CONTACT_WITHDRAWN = "case.familyContactWithdrawn";
    }

    /** How an end event says it came out. */
    public static final class Outcome {

        private Outcome() {}

        public static final String ASSESSED = "assessed";
        public static final String FAMILY_CONTACT_WITHDRAWN = "familyContactWithdrawn";
    }
}
