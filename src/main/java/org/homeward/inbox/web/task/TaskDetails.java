package org.homeward.inbox.web.task;

import java.util.Locale;
import org.homeward.casefile.RoleDurations;
import org.homeward.deadlines.DueExplanation;
import org.homeward.deadlines.DueExplanations;
import org.homeward.directory.people.Actor;
import org.homeward.engine.models.ModelTexts;
import org.homeward.engine.steps.OpenStep;
import org.homeward.inbox.InboxRow;
import org.springframework.stereotype.Component;

/** Puts a task of the API together. */
@Component
class TaskDetails {

    private final ModelTexts texts;
    private final DueExplanations explanations;
    private final FactViews facts;
    private final RoleDurations parts;

    TaskDetails(ModelTexts texts, DueExplanations explanations, FactViews facts, RoleDurations parts) {
        this.parts = parts;
        this.facts = facts;
        this.texts = texts;
        this.explanations = explanations;
    }

    TaskDetail of(OpenStep step, Actor actor, Locale language) {
        var why = explanations.of(step.id());
        var row = InboxRow.of(
                step,
                parts.standsAlone(step.role(), step.key()),
                why.map(DueExplanation::dueWithoutPause).orElse(null));
        return new TaskDetail(
                new TasksApi.TaskItem(row, texts.name(step.definitionId(), step.key(), language)),
                texts.guidance(step.definitionId(), step.key(), language),
                step.formKey(),
                step.processInstance(),
                facts.of(step, actor, language),
                why.map(of -> DueDateReasons.of(of, explanations, language)).orElse(null));
    }
}
