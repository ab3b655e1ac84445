package org.homeward.platform.demo;

import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;

/** The series of numbers by which what the board filler wrote is known: {@code C-SYN0-000D}, {@code synthetic-1}. */
final class SyntheticNumbers {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private SyntheticNumbers() {}

    /** The nth case's; n below a million. */
    static CaseNumber number(int n) {
        var letters = new StringBuilder("SYN");
        for (int shift = 15; shift >= 0; shift -= 5) {
            letters.append(DIGITS.charAt((n >> shift) & 31));
        }
        return CaseNumber.of(letters);
    }

    /** The nth step's: no task of the engine has such an id. */
    static StepId step(int n) {
        return new StepId("synthetic-" + n);
    }
}
