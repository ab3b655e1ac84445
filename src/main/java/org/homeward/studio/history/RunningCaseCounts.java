package org.homeward.studio.history;

/**
 * The running cases and open steps of a procedure.
 *
 * @param cases cases in which one of its processes runs
 * @param open open steps
 * @param late those of them that are late
 */
public record RunningCaseCounts(long cases, long open, long late) {

    static final RunningCaseCounts NONE = new RunningCaseCounts(0, 0, 0);

    /** The late steps in a hundred, rounded. */
    public int lateShare() {
        return open == 0 ? 0 : (int) Math.round(100.0 * late / open);
    }
}
