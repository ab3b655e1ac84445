package org.homeward.cases.web;

import java.util.Locale;
import java.util.Map;
import org.homeward.cases.CaseDiagram;
import org.homeward.cases.CaseDiagrams;
import org.homeward.deadlines.reading.StepInWords;
import org.homeward.directory.people.Actor;
import org.homeward.engine.models.ModelTexts;
import org.homeward.shared.CaseNumber;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The SOP of a process with the case's position: the page, the model itself, and its names in the reader's language. */
@Controller
@RequestMapping("/cases/{number}/diagram")
class DiagramPages {

    private final CaseDiagrams diagrams;
    private final ModelTexts texts;
    private final CaseWordsFactory wording;
    private final DiagramSteps steps;
    private final AnswersJson json;

    DiagramPages(
            CaseDiagrams diagrams, ModelTexts texts, CaseWordsFactory wording, DiagramSteps steps, AnswersJson json) {
        this.steps = steps;
        this.diagrams = diagrams;
        this.texts = texts;
        this.wording = wording;
        this.json = json;
    }

    @GetMapping("/{process:[A-Za-z]{1,60}}")
    String page(
            @PathVariable CaseNumber number, @PathVariable String process, Model model, Actor actor, Locale language) {
        var diagram = diagrams.required(number, process, actor);
        model.addAttribute("number", number.value());
        model.addAttribute("words", wording.of(actor, language));
        var listed = steps.of(number, diagram, language);
        model.addAttribute(
                "steps", listed.stream().filter(StepInWords::isListed).toList());
        model.addAttribute("notesJson", json.written(DiagramSteps.notes(listed)));
        show(model, diagram, json);
        return "cases/diagram";
    }

    @GetMapping(path = "/{process:[A-Za-z]{1,60}}.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String bpmn(@PathVariable CaseNumber number, @PathVariable String process, Actor actor) {
        return texts.diagram(diagrams.required(number, process, actor).definitionId());
    }

    @GetMapping(path = "/{process:[A-Za-z]{1,60}}.names", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, String> names(
            @PathVariable CaseNumber number, @PathVariable String process, Actor actor, Locale language) {
        var diagram = diagrams.required(number, process, actor);
        return texts.names(diagram.definitionId(), language);
    }

    static void show(Model model, CaseDiagram diagram, AnswersJson json) {
        model.addAttribute("diagram", diagram);
        model.addAttribute("hereJson", json.written(diagram.here()));
        model.addAttribute("doneJson", json.written(diagram.done()));
    }
}
