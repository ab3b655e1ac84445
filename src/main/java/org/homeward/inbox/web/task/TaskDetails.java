package org.homeward.inbox.web.task;

import java.util.Locale;
import org.homeward.deadlines.DueExplanation;
import org.homeward.deadlines.DueExplanations;
import org.homeward.engine.models.ModelTexts;
import org.homeward.engine.steps.OpenStep;
import org.homeward.inbox.InboxRow;
import org.springframework.stereotype.Component;

/** Puts a task of the API together. */
@Component
class TaskDetails {

    private final ModelTexts texts;
    private final DueExplanations explanations;

    TaskDetails(ModelTexts texts, DueExplanations explanations) {
        this.texts = texts;
        this.explanations = explanations;
    }

    TaskDetail of(OpenStep step, Locale language) {
        var why = explanations.of(step.id());
        var row = InboxRow.of(step, why.map(DueExplanation::dueWithoutPause).orElse(null));
        return new TaskDetail(
                TaskItem.of(row, texts.name(step.definitionId(), step.key(), language)),
                texts.guidance(step.definitionId(), step.key(), language),
                step.formKey(),
                step.processInstance(),
                why.map(of -> Explanation.of(of, explanations, language)).orElse(null));
    }
}
