package org.homeward.studio.trying;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The result of a scenario in a version of a procedure.
 *
 * @param delivered the key of a walk that the program brings, null for a kept one
 * @param how whether it passed, or why it stopped
 * @param step the name of the step or event at which it stopped; empty if it passed
 * @param at how many steps it went
 * @param of how many steps it has
 */
public record ScenarioOutcome(@Nullable String delivered, String name, How how, String step, int at, int of) {

    /** The keys of the walks that the program brings which stopped. */
    static List<String> stoppedOfDelivered(List<ScenarioOutcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> !outcome.passed())
                .map(ScenarioOutcome::delivered)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether a delivered walk stopped at the same place for the same reason, whatever the step is called there. */
    boolean stoppedSo(ScenarioOutcome other) {
        var byName = how == How.newStep || how == How.otherEnd;
        return delivered != null
                && delivered.equals(other.delivered)
                && how == other.how
                && at == other.at
                && (!byName || step.equals(other.step));
    }

    public boolean passed() {
        return how == How.passed;
    }

    /** Whether a scenario passed, or what stopped it. */
    public enum How {
        passed,
        /** The files can't be tried at all. */
        refused,
        /** The next step of the scenario isn't open. */
        notOpen,
        /** Another step waits that the scenario knows nothing of. */
        newStep,
        /** The step refuses the answers: its form, or what the program insists on. */
        wrongAnswer,
        /** The process can't go on after the step. */
        stopped,
        /** Nothing falls due any more. */
        noTime,
        /** The process came to another end. */
        otherEnd,
        /** The process came to no end. */
        noEnd
    }
}
