package org.homeward.procedures;

import java.util.List;
import java.util.stream.Stream;
import org.homeward.shared.WrongContent.FieldProblem;

/** One requirement, or several that are always asked together. */
public interface Insisted {

    Stream<Requirement> requirements();

    /** The problems; empty if there are none. */
    List<FieldProblem> problems(CaseState state, HandedIn said);

    /** Several of which the first that isn't met refuses. */
    static Insisted first(Insisted... some) {
        return new Several(List.of(some), false);
    }

    /** Several of which all that aren't met are said at once. */
    static Insisted each(Insisted... some) {
        return new Several(List.of(some), true);
    }

    /** @param all whether more than the first that isn't met is said */
    record Several(List<Insisted> some, boolean all) implements Insisted {

        @Override
        public Stream<Requirement> requirements() {
            return some.stream().flatMap(Insisted::requirements);
        }

        @Override
        public List<FieldProblem> problems(CaseState state, HandedIn said) {
            var found = some.stream().map(one -> one.problems(state, said)).filter(problems -> !problems.isEmpty());
            return (all ? found : found.limit(1)).flatMap(List::stream).toList();
        }
    }
}
