package org.homeward.overdue.workload;

import org.homeward.directory.people.Absence;
import org.homeward.engine.steps.OpenStep;
import org.jspecify.annotations.Nullable;

/**
 * A person of the agency and that person's steps, or the steps of nobody.
 *
 * @param username null for the steps that nobody took
 * @param name as it is stored
 * @param works whether steps can be given to this person: the account is open and its role does steps
 * @param away the absence that covers today
 * @param next the step to do next
 */
public record PersonLoad(
        @Nullable String username,
        String name,
        boolean works,
        StepCounts load,
        @Nullable Absence away,
        @Nullable OpenStep next) {

    /** Whether these are the steps that nobody took. */
    public boolean nobody() {
        return username == null;
    }
}
