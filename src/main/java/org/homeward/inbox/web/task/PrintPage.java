package org.homeward.inbox.web.task;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.homeward.casefile.drafts.Draft;
import org.homeward.channel.lines.StepLines;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocales;
import org.homeward.engine.models.ModelTexts;
import org.homeward.engine.steps.OpenStep;
import org.homeward.inbox.StepDraftHandling;
import org.homeward.inbox.StepForm;
import org.homeward.inbox.StepHandling;
import org.homeward.shared.StepId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A step on paper for the desk: its instructions, its due date with the reason, and its form, as far as it is filled or blank. */
@Controller
class PrintPage {

    private final StepHandling desk;
    private final StepForm forms;
    private final StepDraftHandling drafts;
    private final PaperForm paper;
    private final ModelTexts texts;
    private final StepLines lines;
    private final TaskSidebar side;
    private final ReaderLocales speech;

    PrintPage(
            StepHandling desk,
            StepForm forms,
            StepDraftHandling drafts,
            PaperForm paper,
            ModelTexts texts,
            StepLines lines,
            TaskSidebar side,
            ReaderLocales speech) {
        this.desk = desk;
        this.forms = forms;
        this.drafts = drafts;
        this.paper = paper;
        this.texts = texts;
        this.lines = lines;
        this.side = side;
        this.speech = speech;
    }

    @GetMapping("/tasks/{id}/print")
    String print(
            @PathVariable StepId id,
            @RequestParam(defaultValue = "false") boolean blank,
            Actor actor,
            Locale language,
            Model model) {
        var step = desk.open(id, actor);
        var say = speech.of(actor, language);
        model.addAttribute("id", step.id().value());
        model.addAttribute("number", step.number().value());
        model.addAttribute("name", texts.name(step.definitionId(), step.key(), language));
        model.addAttribute("guidance", texts.guidance(step.definitionId(), step.key(), language));
        model.addAttribute("due", side.due(lines.of(step, actor, language), step.id(), say));
        model.addAttribute("dueOn", step.due() == null ? null : say.onPaper(step.due()));
        model.addAttribute("blank", blank);
        model.addAttribute(
                "lines", blank ? paper.of(forms.blank(step, language), Map.of()) : filled(step, actor, language));
        return "inbox/print";
    }

    private Iterable<PaperLine> filled(OpenStep step, Actor actor, Locale language) {
        var form = forms.of(step, actor, language);
        var data = new HashMap<>(form.data());
        drafts.of(step.id(), actor).map(Draft::data).ifPresent(data::putAll);
        return paper.of(form.schema(), data);
    }
}
