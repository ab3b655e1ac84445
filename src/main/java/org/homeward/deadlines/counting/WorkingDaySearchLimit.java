package org.homeward.deadlines.counting;

import org.homeward.shared.InvalidContentException;

/** Ends a count that meets no working day: two countries may share none, and then it would never end. */
final class WorkingDaySearchLimit {

    private static final int DAYS = 400;

    private int without;

    /** A day was looked at; throws {@link InvalidContentException} after more than a year without one that works. */
    void looked(boolean works) {
        without = works ? 0 : without + 1;
        if (without > DAYS) {
            throw InvalidContentException.whole("refusal.wrongContent.noWorkingDay");
        }
    }
}
