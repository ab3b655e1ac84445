package org.homeward.shared.procedures;

/** The keys of the packaged decisions. */
public final class Decision {

    public static final String ESCALATION_LADDER = "escalationLadder";
    public static final String LIMIT_THAT_APPLIES = "limitThatApplies";
    public static final String NEXT_AFTER_DECISION = "nextAfterDecision";
    public static final String REQUIRED_DOCUMENTS = "requiredDocuments";
    public static final String SCREENING_RESULT = "screeningResult";
    public static final String SERVICE_ROUTING = "serviceRouting";
    public static final String SOP_DEADLINES = "sopDeadlines";
    public static final String VISIT_SCHEDULE = "visitSchedule";

    private Decision() {}
}
