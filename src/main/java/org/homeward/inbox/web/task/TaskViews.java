package org.homeward.inbox.web.task;

import java.util.Locale;
import org.homeward.channel.FocalPoints;
import org.homeward.channel.lines.StepLines;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocales;
import org.homeward.engine.models.ModelTexts;
import org.homeward.engine.steps.OpenStep;
import org.homeward.inbox.StepForm;
import org.homeward.inbox.web.StepAgencyNames;
import org.homeward.letters.LetterKind;
import org.homeward.shared.JsonText;
import org.homeward.sop.insisted.StepRequirementsInWords;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts the task page together. */
@Component
class TaskViews {

    private final StepForm forms;
    private final ModelTexts texts;
    private final StepAgencyNames desks;
    private final TaskSidebar side;
    private final DecisionSigners panels;
    private final StepRequirementsInWords insisted;
    private final FocalPoints focalPoints;
    private final StepLines lines;
    private final ReaderLocales speech;
    private final JsonMapper json;

    TaskViews(
            StepForm forms,
            ModelTexts texts,
            StepAgencyNames desks,
            TaskSidebar side,
            DecisionSigners panels,
            StepRequirementsInWords insisted,
            FocalPoints focalPoints,
            StepLines lines,
            ReaderLocales speech,
            JsonMapper json) {
        this.forms = forms;
        this.texts = texts;
        this.desks = desks;
        this.side = side;
        this.panels = panels;
        this.insisted = insisted;
        this.focalPoints = focalPoints;
        this.lines = lines;
        this.speech = speech;
        this.json = json;
    }

    TaskView of(OpenStep step, Actor actor, Locale language) {
        var say = speech.of(actor, language);
        var form = forms.of(step, actor, language);
        var line = lines.of(step, actor, language);
        return new TaskView(
                line,
                side.opensCase(step, actor),
                texts.guidance(step.definitionId(), step.key(), language),
                insisted.of(step.key(), language),
                new TaskView.Form(
                        scriptSafe(form.schema()),
                        scriptSafe(JsonText.written(json, form.data())),
                        SectionedForm.is(JsonText.tree(json, form.schema()))),
                panels.of(step, say),
                side.due(line, step.id(), say),
                side.next(step, actor, say),
                line.marks() == null
                        ? focalPoints.own(step.number(), actor, language)
                        : focalPoints.of(step.number(), step.corridor(), actor, language),
                side.takesPapers(step, actor),
                LetterKind.has(step.key()),
                TaskView.Holding.of(step, desks.holder(step.assignee(), actor, say), actor));
    }

    /** So that no value can close the script element. */
    private static String scriptSafe(String json) {
        return json.replace("<", "\\u003c");
    }
}
