package org.homeward.engine.modelset.meaning;

import java.util.List;
import java.util.Optional;
import org.homeward.engine.forms.FormDefinition;

/**
 * A form where a step asks it.
 *
 * @param process the process of the step, empty for a form that belongs to no step
 * @param step the step's key, or the form's id
 * @param name what the step is called
 * @param phase the phase that the form belongs to
 * @param file the form's file
 */
public record FormAtStep(String process, String step, String name, String phase, String file, FormDefinition form) {

    /** The same step in another set: in its own process, else wherever it is. Of no step, the form of the same phase. */
    List<FormAtStep> in(QuestionsOfModelSet set) {
        var steps = set.forms().stream()
                .filter(other -> other.step().equals(step) && other.process().isEmpty() == process.isEmpty())
                .filter(other -> !process.isEmpty() || other.phase().equals(phase))
                .toList();
        var own =
                steps.stream().filter(other -> other.process().equals(process)).toList();
        return own.isEmpty() ? steps : own;
    }

    /** Whether it is the form of this name and phase, whatever it asks. */
    boolean isCalledAs(FormAtStep other) {
        return phase.equals(other.phase()) && form.id().equals(other.form().id());
    }

    List<FormQuestion> questions() {
        return FormQuestion.of(form);
    }

    Optional<FormQuestion> question(String key) {
        return questions().stream()
                .filter(question -> question.key().equals(key))
                .findFirst();
    }

    /** Whether the reader sees this field's answer or is asked for it, whatever is answered elsewhere. */
    boolean shows(String key) {
        return form.shows().contains(key)
                || question(key)
                        .filter(question -> question.hiddenWhen().isEmpty()
                                && question.shownFor().isEmpty())
                        .isPresent();
    }
}
