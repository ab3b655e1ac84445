package org.homeward.overdue;

/** Which cases a board's figures count: those in which the reader's side takes part, for the region all that may be known. */
final class CaseConditions {

    private final BoardFilter filter;
    private final BoardConditions conditions;

    CaseConditions(BoardFilter filter) {
        this.filter = filter;
        this.conditions = new BoardConditions(filter);
    }

    /** The open cases with the moment they began; for a side that was asked later, when it was asked. */
    String open() {
        if (filter.scope() == BoardScope.region) {
            return "select facts.opened_at as began from case_facts facts where facts.ended_how is null and "
                    + conditions.notHidden("facts") + conditions.ofCase("facts");
        }
        return """
                select min(case when part.side = 'host' then facts.opened_at else part.since end) as began
                from participation part join case_facts facts on facts.case_number = part.case_number
                where %s and part.left_at is null and not part.panel_only and facts.ended_how is null%s
                group by part.case_number
                """.formatted(conditions.parts(), conditions.ofCase("facts"));
    }

    /** Of a table with a case number, joined with {@code case_facts facts}: a part now or before. */
    String everTaken(String table) {
        return (filter.scope() == BoardScope.region
                        ? conditions.notHidden("facts")
                        : "exists (select 1 from participation part where part.case_number = %s.case_number and %s)"
                                .formatted(table, conditions.parts()))
                + conditions.ofCase("facts");
    }

    /** Of {@code consent} joined with {@code case_facts facts}: the origin counts only those that concern it. */
    String consents() {
        return (filter.scope() == BoardScope.region ? conditions.notHidden("facts") : """
                        exists (select 1 from participation part
                          where part.case_number = consent.case_number and %s
                            and part.left_at is null and not part.panel_only
                            and (part.side = 'host' or consent.purpose = any (:seenByOrigin)))""".formatted(conditions.parts()))
                + conditions.ofCase("facts");
    }
}
