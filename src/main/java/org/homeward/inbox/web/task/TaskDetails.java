package org.homeward.inbox.web.task;

import java.util.Locale;
import org.homeward.channel.lines.StepLines;
import org.homeward.deadlines.DueExplanation;
import org.homeward.deadlines.DueExplanations;
import org.homeward.directory.people.Actor;
import org.homeward.engine.models.ModelTexts;
import org.homeward.engine.steps.OpenStep;
import org.springframework.stereotype.Component;

/** Puts a task of the API together. */
@Component
class TaskDetails {

    private final ModelTexts texts;
    private final DueExplanations explanations;
    private final KnownFactViews facts;
    private final StepLines lines;

    TaskDetails(ModelTexts texts, DueExplanations explanations, KnownFactViews facts, StepLines lines) {
        this.lines = lines;
        this.facts = facts;
        this.texts = texts;
        this.explanations = explanations;
    }

    TaskDetail of(OpenStep step, Actor actor, Locale language) {
        var why = explanations.of(step.id());
        return new TaskDetail(
                lines.of(step, why.map(DueExplanation::dueWithoutPause).orElse(null), actor, language),
                texts.guidance(step.definitionId(), step.key(), language),
                step.formKey(),
                step.processInstance(),
                facts.of(step, actor, language),
                why.map(of -> DueDateReasons.of(of, explanations, language)).orElse(null));
    }
}
