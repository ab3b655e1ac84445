package org.homeward.engine.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.engine.forms.Field;
import org.homeward.engine.forms.FormCheck;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.procedures.conditions.InvolvedOfficeRule;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the answers to a step of a walk as a hand-in does: the same check, the same parting of the fields, the same declaration. */
@Component
final class WalkAnswers {

    private final WalkSteps steps;
    private final WalkEffects effects;
    private final FormCheck check;

    WalkAnswers(WalkSteps steps, WalkEffects effects, FormCheck check) {
        this.steps = steps;
        this.effects = effects;
        this.check = check;
    }

    /**
     * Puts the answers where they belong and does what follows.
     *
     * @param code the line that says so: {@code answered}, {@code earlier}
     * @return the variables with which the process goes on
     * @throws InvalidContentException with a problem per field, by the form's check
     * @throws WalkAnswerRefusedException by what the program insists on
     */
    Map<String, @Nullable Object> take(
            RunningWalk walk,
            WalkModelStep place,
            StepId id,
            Map<String, Object> before,
            Map<String, Object> data,
            String code) {
        walk.nextStep();
        var unsaid = unsaid(walk, place, id, before);
        var form = steps.form(place, walk.facts, effects.leftOut(walk, unsaid));
        var values = form.map(found -> check.check(found, data, steps.days(place, walk.facts, before, walk.now))
                        .required())
                .orElse(Map.of());
        var said = unsaid.with(values, form.map(WalkAnswers::fields).orElse(Set.of()));
        var answer = effects.taken(walk, said);
        InvolvedOfficeRule.requireSaid(answer.data());
        var variables = new HashMap<String, @Nullable Object>();
        place.form().ifPresent(whole -> {
            whole.fields().stream()
                    .filter(field -> !field.inCaseFile())
                    .map(Field::key)
                    .filter(field -> !whole.shown().contains(field))
                    .forEach(field -> variables.put(field, answer.data().get(field)));
            WalkConsents.answered(walk, whole, answer.data());
            walk.file = walk.file.with(
                    whole, answer, walk.now, walk.facts.corridor().origin());
        });
        walk.happened(code, place.process(), place.key());
        variables.putAll(effects.of(walk, answer));
        return variables;
    }

    /** The problems that would refuse the step now with any answers. */
    List<FieldProblem> foreseen(RunningWalk walk, WalkModelStep place, StepId id, Map<String, Object> before) {
        return effects.foreseen(walk, unsaid(walk, place, id, before));
    }

    /** The schema of the form, with what it asks now, in the reader's language; empty if the step has none. */
    Optional<String> schema(
            RunningWalk walk, WalkModelStep place, StepId id, Map<String, Object> before, Locale language) {
        var leftOut = effects.leftOut(walk, unsaid(walk, place, id, before));
        return steps.schema(place, before, walk.facts, leftOut, language, walk.now);
    }

    /** The step before anything is said. */
    private static WalkAnswer unsaid(RunningWalk walk, WalkModelStep place, StepId id, Map<String, Object> before) {
        var role = place.role(before);
        return new WalkAnswer(
                place.process(),
                id,
                place.key(),
                Map.of(),
                before,
                role == null ? "" : role.side(),
                role == null ? walk.facts.corridor().host() : role.country(walk.facts.corridor()),
                Set.of());
    }

    private static Set<String> fields(FormDefinition form) {
        return form.fields().stream().map(Field::key).collect(Collectors.toUnmodifiableSet());
    }
}
