package org.homeward.engine.modelset.meaning;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.engine.forms.Field;
import org.homeward.engine.forms.FormComponent;
import org.homeward.engine.forms.FormDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A question as one form puts it: when it is there, and whether it may stay empty.
 *
 * @param field where its answer is kept, and what may be answered
 * @param required whether it must always be answered
 * @param neededWhen the condition under which it must be answered, or null
 * @param hiddenWhen the conditions that hide it: its own and those of the parts around it
 * @param shownFor the kinds of case that it is for, of itself and of the parts around it; empty for all cases
 * @param onlyShown whether it takes no answer
 */
record FormQuestion(
        Field field,
        boolean required,
        @Nullable String neededWhen,
        Set<String> hiddenWhen,
        Set<String> shownFor,
        boolean onlyShown) {

    FormQuestion {
        hiddenWhen = Set.copyOf(hiddenWhen);
        shownFor = Set.copyOf(shownFor);
    }

    String key() {
        return field.key();
    }

    String label() {
        return field.label();
    }

    /** All questions of a form, those in rows too. */
    static List<FormQuestion> of(FormDefinition form) {
        return of(form.components(), Set.of(), Set.of(), false).toList();
    }

    private static Stream<FormQuestion> of(
            List<FormComponent> components, Set<String> hidden, Set<String> cases, boolean shown) {
        return components.stream().flatMap(component -> {
            var condition = component.conditional();
            var hiddenHere = with(hidden, condition == null ? null : condition.hide());
            var casesHere = with(cases, component.property("shownFor"));
            var shownHere = shown || component.onlyShows();
            var own = Stream.ofNullable(component.name()).map(name -> of(component, hiddenHere, casesHere, shownHere));
            return Stream.concat(own, of(component.components(), hiddenHere, casesHere, shownHere));
        });
    }

    private static FormQuestion of(FormComponent component, Set<String> hidden, Set<String> cases, boolean shown) {
        return new FormQuestion(
                component.fields().get(0),
                component.validate().required(),
                component.property("neededWhen"),
                hidden,
                cases,
                shown);
    }

    private static Set<String> with(Set<String> some, @Nullable String one) {
        if (one == null || one.isBlank()) {
            return some;
        }
        var all = new HashSet<>(some);
        all.add(one);
        return all;
    }
}
