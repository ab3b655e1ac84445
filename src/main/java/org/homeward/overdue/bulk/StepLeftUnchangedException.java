package org.homeward.overdue.bulk;

/** One of many steps is left alone; undoes what was begun with it. */
final class StepLeftUnchangedException extends RuntimeException {

    private final UnchangedReason why;

    StepLeftUnchangedException(UnchangedReason why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    UnchangedReason why() {
        return why;
    }
}
