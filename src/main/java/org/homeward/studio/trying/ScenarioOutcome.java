package org.homeward.studio.trying;

/**
 * How a scenario went through a version of a procedure.
 *
 * @param how whether it passed, or why it stopped
 * @param step the name of the step or event at which it stopped; empty if it passed
 * @param at how many steps it went
 * @param of how many steps it has
 */
public record ScenarioOutcome(ScenarioId id, String name, How how, String step, int at, int of) {

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
        noTime
    }
}
