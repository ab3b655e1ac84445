package org.homeward.cases.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.homeward.casefile.CaseAccess;
import org.homeward.cases.CaseFilter;
import org.homeward.cases.CaseList;
import org.homeward.cases.CaseSheet;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.letters.LetterKind;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of cases, and the page of one. */
@Controller
@RequestMapping("/cases")
class CasePages {

    private static final int PAGE = 25;

    private final CaseList list;
    private final CaseReading reading;
    private final CaseWording wording;
    private final LikelyStages likely;
    private final AnswersJson json;
    private final CaseAccess access;

    CasePages(
            CaseList list,
            CaseReading reading,
            CaseWording wording,
            LikelyStages likely,
            AnswersJson json,
            CaseAccess access) {
        this.list = list;
        this.reading = reading;
        this.wording = wording;
        this.likely = likely;
        this.json = json;
        this.access = access;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String corridor,
            @RequestParam(required = false) @Nullable String ended,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String after,
            Model model,
            Actor actor,
            Locale language) {
        var filter = CaseFilter.of(stage, corridor, ended, number);
        model.addAttribute("page", list.page(actor, filter, after, PAGE));
        model.addAttribute("filter", filter);
        model.addAttribute("after", after);
        model.addAttribute("stages", List.of(Stage.values()));
        model.addAttribute("corridors", list.corridors(actor));
        model.addAttribute("words", wording.in(language, actor.country()));
        return "cases/list";
    }

    @GetMapping("/{number:C-.*}")
    String one(@PathVariable CaseNumber number, Model model, Actor actor, Locale language) {
        var read = reading.of(number, actor, language);
        var sheet = read.sheet();
        var words = wording.in(language, actor.country());
        model.addAttribute("sheet", sheet);
        model.addAttribute("head", sheet.codes().head());
        model.addAttribute("words", words);
        model.addAttribute("reader", actor);
        model.addAttribute("languages", TimetablePage.LANGUAGES);
        model.addAttribute("papers", TimetablePdfPage.LANGUAGES);
        model.addAttribute("letters", letters(sheet, actor));
        model.addAttribute("asked", read.asked());
        model.addAttribute("calls", read.calls());
        model.addAttribute("duplicates", read.duplicates());
        model.addAttribute("strip", likely.of(sheet, actor, words));
        var readsFile = access.readsFile(sheet.codes().head().view(), actor);
        model.addAttribute("readsFile", readsFile);
        model.addAttribute("events", new EventLines(sheet, words, readsFile).all());
        sheet.diagram().ifPresent(diagram -> DiagramPages.show(model, diagram, json));
        return "cases/one";
    }

    /** The finished steps of the reader's agency that sent a letter; a status view has none. */
    private static List<FinishedStep> letters(CaseSheet sheet, Actor actor) {
        if (!sheet.codes().head().view().full()) {
            return List.of();
        }
        return sheet.finished().values().stream()
                .filter(step ->
                        step.agency().equals(actor.agency()) && step.how().equals("done") && LetterKind.has(step.key()))
                .sorted(Comparator.comparing(FinishedStep::finished))
                .toList();
    }
}
