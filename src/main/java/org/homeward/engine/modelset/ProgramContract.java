package org.homeward.engine.modelset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.engine.modelset.meaning.AnswersUsedByProgram;
import org.homeward.procedures.steps.AnswersUsedByRules;
import org.homeward.procedures.steps.DeclaredSteps;

/**
 * The program's effects in the models and its needs of them.
 *
 * @param roles the roles that have holders, without their side
 */
public record ProgramContract(List<ProgramContractPart> parts, Set<String> roles) implements AnswersUsedByProgram {

    public ProgramContract {
        parts = List.copyOf(parts);
        roles = Set.copyOf(roles);
    }

    /**
     * The program as it is packaged: all its classes with a {@link ModelEffect}, and all that is declared.
     *
     * @param directory the roles that the directory knows
     */
    public static ProgramContract packaged(Set<String> directory) {
        var parts = packagedParts();
        var roles = new HashSet<>(directory);
        parts.stream()
                .map(part -> part.effect().role())
                .filter(role -> !role.isEmpty())
                .forEach(roles::add);
        return new ProgramContract(parts, roles);
    }

    /** All parts: those with an annotation, the declared steps, and what models call by name. */
    static List<ProgramContractPart> packagedParts() {
        return Stream.of(
                        ProgramContractScan.parts().stream(),
                        DeclaredSteps.ALL.stream().map(ProgramContractPart::of),
                        DeclaredSteps.CALLED.stream().map(ProgramContractPart::of))
                .flatMap(parts -> parts)
                .sorted(Comparator.comparing(ProgramContractPart::name).thenComparing(ProgramContractPart::step))
                .toList();
    }

    /** The keys of the steps that the program has an effect on. */
    public Set<String> steps() {
        var steps = new HashSet<String>();
        ofSteps().map(ProgramContractPart::step).forEach(steps::add);
        return steps;
    }

    @Override
    public boolean reads(String step, String field) {
        return AnswersUsedByRules.isRead(field)
                || parts.stream()
                        .filter(part -> part.step().isEmpty() || part.step().equals(step))
                        .anyMatch(part -> part.answers().contains(field));
    }

    @Override
    public boolean needs(String step, String field) {
        return ofSteps().filter(part -> part.step().equals(step)).anyMatch(part -> part.answers()
                .contains(field));
    }

    Stream<ProgramContractPart> ofSteps() {
        return parts.stream().filter(part -> !part.step().isEmpty());
    }

    Stream<ProgramContractPart> delegates() {
        return parts.stream().filter(ProgramContractPart::isDelegate);
    }

    /** The messages that the program sends itself, in the order of its classes. */
    List<String> sends() {
        var sends = new ArrayList<String>();
        parts.forEach(part -> sends.addAll(part.effect().sends()));
        return sends;
    }
}
