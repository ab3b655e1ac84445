package org.homeward.inbox.web;

/** Which group of the list a line stands in. */
enum DueGroup {
    overdue("late"),
    today("today"),
    week("week"),
    later("later");

    private final String dot;

    DueGroup(String dot) {
        this.dot = dot;
    }

    /** The colour of the group's dot; the words beside it say the same. */
    public String dot() {
        return dot;
    }
}
