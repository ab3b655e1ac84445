package org.homeward.studio.reading;

import java.util.Optional;
import org.homeward.engine.forms.FormComponent;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.models.DeployedPhase;

/**
 * The size of a form, in figures.
 *
 * @param sections how many sections it has
 * @param questions how many questions
 * @param languages in how many languages it is written
 */
record FormStatistics(int sections, int questions, int languages) {

    /** The form with this id; empty if the phase has none. */
    static Optional<FormStatistics> of(String id, DeployedPhase phase) {
        return phase.form(id).map(form -> of(form, phase.formLanguages(id)));
    }

    private static FormStatistics of(FormDefinition form, int languages) {
        var sections = form.components().stream()
                .map(FormComponent::type)
                .filter("group"::equals)
                .count();
        var shown = form.shown();
        var questions = form.fields().stream()
                .filter(field -> !shown.contains(field.key()))
                .count();
        return new FormStatistics((int) sections, (int) questions, languages);
    }
}
