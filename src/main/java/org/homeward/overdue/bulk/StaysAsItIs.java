package org.homeward.overdue.bulk;

/** One of many steps is left alone; undoes what was begun with it. */
final class StaysAsItIs extends RuntimeException {

    private final KeptBack why;

    StaysAsItIs(KeptBack why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    KeptBack why() {
        return why;
    }
}
