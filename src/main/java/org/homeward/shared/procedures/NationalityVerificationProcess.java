package org.homeward.shared.procedures;

/** The words of {@code nationalityVerification}: the nationality is checked. */
public final class NationalityVerificationProcess {

    public static final String KEY = "nationalityVerification";

    private NationalityVerificationProcess() {}

    /** User tasks. */
    public static final class Step {

        private Step() {}

        public static final String VERIFY_NATIONALITY = "userTask_verifyNationality";
    }

    /** How an end event says it came out. */
    public static final class Outcome {

        private Outcome() {}

        public static final String CHECKED = "checked";
    }
}
