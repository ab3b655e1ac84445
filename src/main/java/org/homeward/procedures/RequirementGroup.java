package org.homeward.procedures;

import java.util.List;
import java.util.stream.Stream;
import org.homeward.shared.InvalidContentException.FieldProblem;

/** One requirement, or several that are always asked together. */
public interface RequirementGroup {

    Stream<Requirement> requirements();

    /** The problems; empty if there are none. */
    List<FieldProblem> problems(CaseState state, HandedInStep said);

    /** Several of which the first that isn't met refuses. */
    static RequirementGroup first(RequirementGroup... some) {
        return new Several(List.of(some), false);
    }

    /** Several of which all that aren't met are said at once. */
    static RequirementGroup each(RequirementGroup... some) {
        return new Several(List.of(some), true);
    }

    /** @param all whether more than the first that isn't met is said */
    record Several(List<RequirementGroup> some, boolean all) implements RequirementGroup {

        @Override
        public Stream<Requirement> requirements() {
            return some.stream().flatMap(RequirementGroup::requirements);
        }

        @Override
        public List<FieldProblem> problems(CaseState state, HandedInStep said) {
            var found = some.stream().map(one -> one.problems(state, said)).filter(problems -> !problems.isEmpty());
            return (all ? found : found.limit(1)).flatMap(List::stream).toList();
        }
    }
}
