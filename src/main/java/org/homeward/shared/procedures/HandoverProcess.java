package org.homeward.shared.procedures;

/** The words of {@code handover}: notice, border and receipt. */
public final class HandoverProcess {

    public static final String KEY = "handover";
    public static final String ORIGIN_HANDOVER = "originHandover";

    private HandoverProcess() {}

    /** User tasks. */
    public static final class Step {

        private Step() {}

        public static final String SEND_NOTICE = "userTask_sendNotice";
        public static final String CHECK_DEPARTURE = "userTask_checkDeparture";
        public static final String HAND_OVER = "userTask_handOver";
        public static final String PREPARE_RECEPTION = "userTask_prepareReception";
        public static final String RECEIPT_HANDOVER = "userTask_receiptHandover";
    }

    /** Messages. */
    public static final class Message {

        private Message() {}

        public static final String NOTICE_SENT = "repatriation.noticeSent";
        public static final String HANDED_OVER = "handover.handedOver";
        public static final String RECEIPTED = "handover.receipted";
        public static final String DEPARTED = "handover.departed";
        public static final String CANCELLED = "handover.cancelled";
        public static final String RETURN_STOPPED = "case.returnStopped";
    }

    /** Variables that the model reads or hands on. */
    public static final class Variable {

        private Variable() {}

        public static final String PLANNED_HANDOVER = "plannedHandover";
        public static final String HANDOVER_POINT = "handoverPoint";
        public static final String CANCELLED_BECAUSE = "cancelledBecause";
        public static final String STILL_WANTS_RETURN = "stillWantsReturn";
        public static final String CHILD_OBJECTS = "childObjects";
        public static final String HANDOVER_DONE = "handoverDone";
        public static final String HANDOVER_STOPPED = "handoverStopped";
    }

    /** Codes that conditions compare with. */
    public static final class Answer {

        private Answer() {}

        public static final String NOT_ADMITTED = "notAdmitted";
        public static final String ABSENT = "absent";
        public static final String CHILD_OBJECTS = "childObjects";
    }

    /** How an end event says it came out. */
    public static final class Outcome {

        private Outcome() {}

        public static final String HANDED_OVER = "handedOver";
        public static final String RETURN_DECLINED = "returnDeclined";
        public static final String CHILD_OBJECTS = "childObjects";
        public static final String NOT_ADMITTED = "notAdmitted";
        public static final String ABSENT = "absent";
        public static final String CANCELLED = "cancelled";
        public static final String RECEIPTED = "receipted";
        public static final String STOPPED = "stopped";
    }
}
