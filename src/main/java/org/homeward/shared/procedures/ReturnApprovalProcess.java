package org.homeward.shared.procedures;

/** The words of {@code returnApproval}: both countries approve the return. */
public final class ReturnApprovalProcess {

    public static final String KEY = "returnApproval";
    public static final String ORIGIN_APPROVAL = "originApproval";

    private ReturnApprovalProcess() {}

    /** User tasks. */
    public static final class Step {

        private Step() {}

        public static final String REQUEST_APPROVAL = "userTask_requestApproval";
        public static final String DECIDE_RETURN = "userTask_decideReturn";
    }

    /** Messages. */
    public static final class Message {

        private Message() {}

        public static final String APPROVAL_ASKED = "repatriation.approvalAsked";
        public static final String CHANGES_ASKED = "repatriation.changesAsked";
        public static final String RETURN_REFUSED = "repatriation.returnRefused";
        public static final String RETURN_APPROVED = "repatriation.returnApproved";
        public static final String RETURN_STOPPED = "case.returnStopped";
    }

    /** Variables that the model reads or hands on. */
    public static final class Variable {

        private Variable() {}

        public static final String PROPOSED_RETURN_DATE = "proposedReturnDate";
        public static final String HOST_DECISION = "hostDecision";
        public static final String RETURN_DECISION = "returnDecision";
    }

    /** Codes that conditions compare with. */
    public static final class Answer {

        private Answer() {}

        public static final String APPROVED = "approved";
        public static final String REFUSED = "refused";
        public static final String CHANGES_ASKED = "changesAsked";
    }

    /** How an end event says it came out. */
    public static final class Outcome {

        private Outcome() {}

        public static final String REFUSED = "refused";
        public static final String APPROVED = "approved";
        public static final String CHANGES_ASKED = "changesAsked";
        public static final String STOPPED = "stopped";
    }
}
