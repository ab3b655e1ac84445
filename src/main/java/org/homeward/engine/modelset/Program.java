package org.homeward.engine.modelset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.engine.modelset.meaning.ProgramAnswers;
import org.homeward.procedures.steps.DeclaredSteps;
import org.homeward.procedures.steps.KeptAnswers;

/**
 * The program's effects in the models and its needs of them.
 *
 * @param roles the roles that have holders, without their side
 */
public record Program(List<ProgramPart> parts, Set<String> roles) implements ProgramAnswers {

    public Program {
        parts = List.copyOf(parts);
        roles = Set.copyOf(roles);
    }

    /**
     * The program as it is packaged: all its classes with a {@link ModelEffect}, and all that is declared.
     *
     * @param directory the roles that the directory knows
     */
    public static Program packaged(Set<String> directory) {
        var parts = packagedParts();
        var roles = new HashSet<>(directory);
        parts.stream()
                .map(part -> part.effect().role())
                .filter(role -> !role.isEmpty())
                .forEach(roles::add);
        return new Program(parts, roles);
    }

    /** All parts: those with an annotation, the declared steps, and what models call by name. */
    static List<ProgramPart> packagedParts() {
        return Stream.of(
                        ProgramScan.parts().stream(),
                        DeclaredSteps.ALL.stream().map(ProgramPart::of),
                        DeclaredSteps.CALLED.stream().map(ProgramPart::of))
                .flatMap(parts -> parts)
                .sorted(Comparator.comparing(ProgramPart::name).thenComparing(ProgramPart::step))
                .toList();
    }

    /** The keys of the steps that the program has an effect on. */
    public Set<String> steps() {
        var steps = new HashSet<String>();
        ofSteps().map(ProgramPart::step).forEach(steps::add);
        return steps;
    }

    @Override
    public boolean reads(String step, String field) {
        return KeptAnswers.isRead(field)
                || parts.stream()
                        .filter(part -> part.step().isEmpty() || part.step().equals(step))
                        .anyMatch(part -> part.answers().contains(field));
    }

    @Override
    public boolean needs(String step, String field) {
        return ofSteps().filter(part -> part.step().equals(step)).anyMatch(part -> part.answers()
                .contains(field));
    }

    Stream<ProgramPart> ofSteps() {
        return parts.stream().filter(part -> !part.step().isEmpty());
    }

    Stream<ProgramPart> delegates() {
        return parts.stream().filter(ProgramPart::isDelegate);
    }

    /** The messages that the program sends itself, in the order of its classes. */
    List<String> sends() {
        var sends = new ArrayList<String>();
        parts.forEach(part -> sends.addAll(part.effect().sends()));
        return sends;
    }
}
