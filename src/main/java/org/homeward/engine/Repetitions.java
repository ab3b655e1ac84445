package org.homeward.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** How often a step of a model is there at once: only registered delegates say it, and never too often. */
public final class Repetitions {

    /** As many as the wall allows for a plain number. */
    public static final int MOST = 50;

    private static final String VARIABLE = "repetitions";

    private Repetitions() {}

    /** Sets the number in the process; throws {@link IllegalArgumentException} below 0 or above {@link #MOST}. */
    public static void set(DelegateExecution execution, int number) {
        if (number < 0 || number > MOST) {
            throw new IllegalArgumentException("A step is repeated at most " + MOST + " times");
        }
        execution.setVariable(VARIABLE, number);
    }
}
