package org.homeward.channel.lines;

/** The groups of the list in which its lines stand. */
public enum DueGroup {
    overdue("late"),
    /** Agreed with the person for today or before; never late (R2). */
    talk("talk"),
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
