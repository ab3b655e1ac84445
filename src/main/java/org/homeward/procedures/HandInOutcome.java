package org.homeward.procedures;

import java.util.List;
import org.homeward.shared.InvalidContentException.FieldProblem;

/**
 * The result of a hand-in.
 *
 * @param problems why it is refused; empty if it isn't
 * @param kept what stays known whether it is refused or not, in a transaction of its own
 * @param effects what follows; nothing of what is refused
 */
public record HandInOutcome(List<FieldProblem> problems, Effects kept, Effects effects) {

    public HandInOutcome {
        problems = List.copyOf(problems);
    }

    /** Whether the step can't be handed in at all any more, whatever is answered: the problem has no field. */
    public boolean tooLate() {
        return problems.stream().anyMatch(problem -> problem.field().isEmpty());
    }

    public boolean refused() {
        return !problems.isEmpty();
    }
}
