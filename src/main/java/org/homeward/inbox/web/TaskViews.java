package org.homeward.inbox.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.directory.Actor;
import org.homeward.directory.Directory;
import org.homeward.engine.ModelTexts;
import org.homeward.engine.OpenStep;
import org.homeward.inbox.Counterpart;
import org.homeward.inbox.InboxRow;
import org.homeward.inbox.StepForm;
import org.homeward.letters.LetterKind;
import org.springframework.stereotype.Component;

/** Puts the task page together. */
@Component
class TaskViews {

    private final StepForm forms;
    private final ModelTexts texts;
    private final Lines lines;
    private final TaskSide side;
    private final TaskPanels panels;
    private final Counterpart counterparts;
    private final Directory directory;
    private final Speech speech;
    private final ObjectMapper json;

    TaskViews(
            StepForm forms,
            ModelTexts texts,
            Lines lines,
            TaskSide side,
            TaskPanels panels,
            Counterpart counterparts,
            Directory directory,
            Speech speech,
            ObjectMapper json) {
        this.forms = forms;
        this.texts = texts;
        this.lines = lines;
        this.side = side;
        this.panels = panels;
        this.counterparts = counterparts;
        this.directory = directory;
        this.speech = speech;
        this.json = json;
    }

    TaskView of(OpenStep step, Actor actor, Locale language) {
        var say = speech.of(actor, language);
        var form = forms.of(step, actor, language);
        return new TaskView(
                step.id().value(),
                texts.name(step.definitionId(), step.key(), language),
                step.number().value(),
                directory.countryName(step.corridor().host(), language),
                directory.countryName(step.corridor().origin(), language),
                step.child(),
                step.unrouted(),
                side.stages(step, actor, say),
                texts.guidance(step.definitionId(), step.key(), language),
                scriptSafe(form.schema()),
                scriptSafe(written(form.data())),
                panels.of(step, say),
                side.due(InboxRow.of(step), step.id(), say),
                side.next(step, actor, say),
                counterparts
                        .of(step, actor)
                        .map(agency -> new TaskView.Desk(
                                directory.countryName(agency.country(), language),
                                agency.name(language),
                                agency.phone(),
                                languages(agency.languages(), language)))
                        .orElse(null),
                LetterKind.has(step.key()),
                lines.holder(step.assignee(), actor, say),
                actor.username().equals(step.assignee()),
                step.assignee() == null);
    }

    private static String languages(String codes, Locale language) {
        return Arrays.stream(codes.split(";"))
                .map(code -> Locale.forLanguageTag(code).getDisplayLanguage(language))
                .collect(Collectors.joining(", "));
    }

    /** So that no value can close the script element. */
    private static String scriptSafe(String json) {
        return json.replace("<", "\\u003c");
    }

    private String written(Map<String, Object> data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Known answers can always be written");
        }
    }
}
