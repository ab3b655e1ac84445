package org.homeward.overdue;

/**
 * Which rows a reader's board counts and lists: the one place of its scopes. As origin a country sees nothing of a case in
 * which it takes no part (R3), and as host nothing of the other side after the hand-over.
 */
final class BoardConditions {

    /** Parts of the reader's country that work in a case now. */
    private static final String TAKES_PART = """
            (select part.case_number from participation part
             where part.country = :country and part.left_at is null and not part.panel_only)""";

    private static final String EVER_TOOK_PART =
            "(select part.case_number from participation part where part.country = :country)";

    private final BoardFilter filter;

    BoardConditions(BoardFilter filter) {
        this.filter = filter;
    }

    /** Joins what a table doesn't know of its case, where the filter asks for it. */
    String facts(String table) {
        return filter.corridor() != null || filter.child() || filter.scope() == BoardScope.region
                ? "join case_facts facts on facts.case_number = " + table + ".case_number"
                : "";
    }

    /** Of {@code work_item work}. */
    String steps() {
        return switch (filter.scope()) {
                    case agency -> "work.agency = :agency";
                    case country -> "work.country = :country";
                    case corridor -> """
                            (work.country = :country
                             or (work.host = :country or work.origin = :country) and work.case_number in\s""" + TAKES_PART + ")";
                    case region -> notHidden("work");
                }
                + narrowed("work.stage", "work.agency", "work");
    }

    /** Of {@code message} joined with {@code case_facts facts}: what the reader's side asked of another country. */
    String ownRequests() {
        return UNANSWERED
                + (filter.scope() == BoardScope.agency
                        ? " and message.from_agency = :agency"
                        : " and message.from_country = :country")
                + narrowed("split_part(message.name, '.', 1)", "message.to_agency", "facts");
    }

    /** Of {@code message} joined with {@code case_facts facts}: requests that cross the border of the scope. */
    String requests() {
        return UNANSWERED
                + (switch (filter.scope()) {
                    case agency -> " and message.from_agency = :agency";
                    case country -> " and message.from_country = :country";
                    case corridor -> " and (message.from_country = :country or message.to_country = :country)";
                    case region -> " and " + notHidden("facts");
                })
                + narrowed("split_part(message.name, '.', 1)", "message.to_agency", "facts");
    }

    /** Of {@code message} joined with {@code case_facts facts}: what others asked of the reader's side and was answered. */
    String answered() {
        return (switch (filter.scope()) {
                    case agency -> "message.to_agency = :agency";
                    case country -> "message.to_country = :country";
                    case corridor -> "(message.from_country = :country or message.to_country = :country)";
                    case region -> notHidden("facts");
                })
                + ofCase("facts");
    }

    /** Of {@code participation part}: parts of the reader's side. */
    String parts() {
        return filter.scope() == BoardScope.agency ? "part.agency = :agency" : "part.country = :country";
    }

    /** Of a table with host, origin and case number: nothing of a case that its country of origin doesn't know yet (R3). */
    String notHidden(String table) {
        return "(%1$s.origin <> :country or %1$s.host = :country or %1$s.case_number in ".formatted(table)
                + EVER_TOOK_PART + ")";
    }

    /** The corridor and the children, of a table with host, origin and child. */
    String ofCase(String table) {
        return (filter.corridor() == null ? "" : " and %1$s.host = :host and %1$s.origin = :origin".formatted(table))
                + (filter.child() ? " and %s.child".formatted(table) : "");
    }

    private String narrowed(String stage, String agency, String table) {
        var desk = filter.desk() == null
                ? ""
                : " and (case when %s.host = :country then %s = any (:atDesk) else %s = any (:atDeskElsewhere) end)"
                        .formatted(table, agency, agency);
        return ofCase(table) + (filter.stage() == null ? "" : " and " + stage + " = :stage") + desk;
    }

    private static final String UNANSWERED = """
            message.answer_due is not null and message.answered is null and message.ended is null
              and message.to_country <> message.from_country""";
}
