package org.homeward.inbox.web.task;

import java.util.Locale;
import org.homeward.casefile.RoleDurations;
import org.homeward.channel.FocalPoints;
import org.homeward.directory.Directory;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderWordings;
import org.homeward.engine.models.ModelTexts;
import org.homeward.engine.steps.OpenStep;
import org.homeward.inbox.InboxRow;
import org.homeward.inbox.StepForm;
import org.homeward.inbox.web.InboxWords;
import org.homeward.letters.LetterKind;
import org.homeward.shared.JsonText;
import org.homeward.sop.insisted.InsistedInWords;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts the task page together. */
@Component
class TaskViews {

    private final StepForm forms;
    private final ModelTexts texts;
    private final InboxWords words;
    private final TaskSidebar side;
    private final DecisionSigners panels;
    private final InsistedInWords insisted;
    private final FocalPoints focalPoints;
    private final RoleDurations parts;
    private final Directory directory;
    private final ReaderWordings speech;
    private final JsonMapper json;

    TaskViews(
            StepForm forms,
            ModelTexts texts,
            InboxWords words,
            TaskSidebar side,
            DecisionSigners panels,
            InsistedInWords insisted,
            FocalPoints focalPoints,
            RoleDurations parts,
            Directory directory,
            ReaderWordings speech,
            JsonMapper json) {
        this.forms = forms;
        this.texts = texts;
        this.words = words;
        this.side = side;
        this.panels = panels;
        this.insisted = insisted;
        this.focalPoints = focalPoints;
        this.parts = parts;
        this.directory = directory;
        this.speech = speech;
        this.json = json;
    }

    TaskView of(OpenStep step, Actor actor, Locale language) {
        var say = speech.of(actor, language);
        var form = forms.of(step, actor, language);
        var alone = parts.standsAlone(step.role(), step.key());
        return new TaskView(
                new TaskView.Head(
                        step.id().value(),
                        texts.name(step.definitionId(), step.key(), language),
                        step.number().value(),
                        alone ? null : marks(step, language),
                        step.unrouted(),
                        side.opensCase(step, actor)),
                texts.guidance(step.definitionId(), step.key(), language),
                insisted.of(step.key(), language),
                new TaskView.Form(
                        scriptSafe(form.schema()),
                        scriptSafe(JsonText.written(json, form.data())),
                        SectionedForm.is(JsonText.tree(json, form.schema()))),
                panels.of(step, say),
                side.due(InboxRow.withoutMarks(step), step.id(), say),
                side.next(step, actor, say),
                alone
                        ? focalPoints.own(step.number(), actor, language)
                        : focalPoints.of(step.number(), step.corridor(), actor, language),
                side.takesPapers(step, actor),
                LetterKind.has(step.key()),
                TaskView.Holding.of(step, words.holder(step.assignee(), actor, say), actor));
    }

    private TaskView.Marks marks(OpenStep step, Locale language) {
        return new TaskView.Marks(
                directory.countryName(step.corridor().host(), language),
                directory.countryName(step.corridor().origin(), language),
                step.stage().name(),
                step.child());
    }

    /** So that no value can close the script element. */
    private static String scriptSafe(String json) {
        return json.replace("<", "\\u003c");
    }
}
