package org.homeward.notices;

import java.util.Locale;
import org.homeward.engine.models.ModelTexts;
import org.springframework.stereotype.Component;

/** Steps are called what their models call them. */
@Component
final class StepNamesByModels implements NoticeStepNames {

    private final ModelTexts models;

    StepNamesByModels(ModelTexts models) {
        this.models = models;
    }

    @Override
    public String of(NoticeSubject.Step step, Locale language) {
        return models.name(step.definitionId(), step.key(), language);
    }
}
