package org.homeward.overdue;

/** Of what a list is made, and by what it is ordered. */
final class ListParts {

    private final BoardFilter filter;
    private final BoardConditions conditions;

    ListParts(BoardFilter filter) {
        this.filter = filter;
        this.conditions = new BoardConditions(filter);
    }

    boolean hasSteps() {
        return filter.list() != BoardList.requests;
    }

    boolean hasRequests() {
        return filter.list() == BoardList.requests
                || filter.list() != BoardList.paused && filter.scope().listsRequests();
    }

    String steps() {
        return conditions.steps()
                + switch (filter.list()) {
                    case late -> " and work.late_from < :now";
                    case soon -> " and work.late_from >= :now and " + soon("work.late_from", "work.country");
                    case paused -> " and work.paused";
                    default -> " and work.kind = 'agencyDue'";
                };
    }

    String requests() {
        return (filter.list() == BoardList.requests ? conditions.requests() : conditions.ownRequests())
                + switch (filter.list()) {
                    case late -> " and message.late_from < :now";
                    case soon ->
                        " and message.late_from >= :now and " + soon("message.late_from", "message.to_country");
                    default -> "";
                };
    }

    /** A column that no row of the list lacks. */
    String stepOrder() {
        if (filter.sort() == BoardSort.opened) {
            return "work.opened";
        }
        return filter.list() == BoardList.late || filter.list() == BoardList.soon ? "work.late_from" : "work.sort_due";
    }

    String requestOrder() {
        return filter.sort() == BoardSort.opened ? "message.sent" : "message.answer_due";
    }

    private static String soon(String due, String country) {
        return due
                + " < (select soon.until from unnest(:countries::text[], :untils::timestamptz[]) as soon (country, until)"
                + " where soon.country = " + country + ")";
    }
}
