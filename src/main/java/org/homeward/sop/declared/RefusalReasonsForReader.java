package org.homeward.sop.declared;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.homeward.directory.people.Actor;
import org.homeward.engine.forms.Field;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.steps.OpenStep;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.steps.DeclaredSteps;
import org.homeward.shared.ConflictException;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.RefusalException;
import org.springframework.stereotype.Component;

/**
 * Tells a reader why a step is refused, as far as the reader may know it: a reader who may not read the fact behind a requirement gets one
 * sentence, the same for each of them (R8, R10, R23).
 */
@Component
public class RefusalReasonsForReader {

    /** The sentence in place of a reason. */
    public static final String COMMON = "insisted.refused";

    private final DeclaredStepEffects effects;
    private final CaseStateLoader cases;
    private final RefusalFactAccess facts;

    RefusalReasonsForReader(DeclaredStepEffects effects, CaseStateLoader cases, RefusalFactAccess facts) {
        this.effects = effects;
        this.cases = cases;
        this.facts = facts;
    }

    /**
     * Hands in, and says no more of a refusal than the reader may know.
     *
     * @param shown fields whose answers the step shows the reader beside its form
     */
    public <T> T told(HandedInStep said, Collection<String> shown, Actor reader, Supplier<T> handIn) {
        try {
            return handIn.get();
        } catch (InvalidContentException | ConflictException refused) {
            throw DeclaredSteps.of(said.stepKey())
                    .map(rules -> told(refused, rules, cases.of(said), said, shown, reader))
                    .orElse(refused);
        }
    }

    /**
     * The problems that would refuse the step now with any answers; at the field of a fact that the reader may not know stands the one
     * sentence.
     */
    public List<FieldProblem> foreseen(OpenStep step, FormDefinition form, Actor reader) {
        var foreseen = effects.foreseen(step);
        if (foreseen.isEmpty()) {
            return foreseen;
        }
        var unsaid = effects.unsaid(step);
        var whole = cases.of(unsaid);
        var shown = Stream.concat(form.shows().stream(), form.fields().stream().map(Field::key))
                .toList();
        var unmet = DeclaredSteps.of(step.key()).orElseThrow().unmet(whole, unsaid, foreseen::containsAll);
        var told = problems(readable(unmet, whole, unsaid, shown, reader), whole, unsaid);
        return foreseen.stream()
                .map(problem -> told.contains(problem) ? problem : new FieldProblem(problem.field(), COMMON, List.of()))
                .distinct()
                .toList();
    }

    /** A problem is told only if a requirement accounts for it whose facts the reader may read: the case may have changed meanwhile. */
    RefusalException told(
            RefusalException refused,
            StepRules rules,
            CaseState whole,
            HandedInStep said,
            Collection<String> shown,
            Actor reader) {
        var unmet = rules.unmet(whole, said, problems -> isMeant(refused, problems));
        var readable = readable(unmet, whole, said, shown, reader);
        var isTold = refused instanceof InvalidContentException wrong
                ? problems(readable, whole, said).containsAll(wrong.problems())
                : readable.size() == unmet.size();
        return isTold ? refused : InvalidContentException.whole(COMMON);
    }

    private List<Requirement> readable(
            List<Requirement> unmet, CaseState whole, HandedInStep said, Collection<String> shown, Actor reader) {
        var seen = new RecordingCaseState(whole);
        return unmet.stream()
                .filter(requirement -> facts.mayRead(seen.readBy(requirement, said), said, shown, reader))
                .toList();
    }

    private static List<FieldProblem> problems(List<Requirement> some, CaseState whole, HandedInStep said) {
        return some.stream()
                .flatMap(requirement -> requirement.problems(whole, said).stream())
                .toList();
    }

    /** Whether these problems are told by the refusal; one that comes too late is told without a field. */
    private static boolean isMeant(RefusalException refused, List<FieldProblem> problems) {
        return refused instanceof InvalidContentException wrong
                ? wrong.problems().containsAll(problems)
                : problems.stream().anyMatch(problem -> problem.field().isEmpty());
    }
}
