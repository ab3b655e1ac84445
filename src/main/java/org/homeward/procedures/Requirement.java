package org.homeward.procedures;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.homeward.shared.InvalidContentException.FieldProblem;

/**
 * One thing that the program insists on: while it isn't so, a step is refused at a field.
 *
 * @param name under which its sentence stands in the messages, {@code insists.NAME}
 * @param rules the safety rules that it keeps, {@code R19}
 * @param fields of the form that it goes by or refuses at: the form must ask them
 * @param reads what it reads of the case
 */
public record Requirement(String name, Set<String> rules, Set<String> fields, Set<CasePart<?>> reads, Check check)
        implements RequirementGroup {

    /** Finds the problems; empty if there are none. */
    public interface Check {
        List<FieldProblem> problems(CaseState state, HandedInStep said);
    }

    public Requirement {
        rules = Set.copyOf(rules);
        fields = Set.copyOf(fields);
        reads = Set.copyOf(reads);
    }

    /** Refused at the field with this message while it is so. */
    public static Requirement refuses(
            String name, String field, String key, BiPredicate<CaseState, HandedInStep> whileSo, CasePart<?>... reads) {
        return checks(
                name,
                Set.of(field),
                (state, said) -> whileSo.test(state, said) ? List.of(problem(field, key)) : List.of(),
                reads);
    }

    /** Refused whatever is answered, since another step has to come first: the problem has no field. */
    public static Requirement tooLate(String name, BiPredicate<CaseState, HandedInStep> whileSo, CasePart<?>... reads) {
        return checks(
                name,
                Set.of(),
                (state, said) -> whileSo.test(state, said) ? List.of(problem("", name)) : List.of(),
                reads);
    }

    /** Refused with what the check finds. */
    public static Requirement checks(String name, Set<String> fields, Check check, CasePart<?>... reads) {
        return new Requirement(name, Set.of(), fields, Set.of(reads), check);
    }

    /** The same, which keeps these safety rules. */
    public Requirement keeps(String... safety) {
        return new Requirement(name, new HashSet<>(Arrays.asList(safety)), fields, reads, check);
    }

    public static FieldProblem problem(String field, String key, Object... arguments) {
        return new FieldProblem(field, key, List.of(arguments));
    }

    @Override
    public Stream<Requirement> requirements() {
        return Stream.of(this);
    }

    @Override
    public List<FieldProblem> problems(CaseState state, HandedInStep said) {
        return check.problems(state.only(reads), said);
    }
}
