package org.homeward.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.homeward.casefile.person.ListShowingNames;
import org.homeward.casefile.person.NameDisplaySetting;
import org.homeward.casefile.person.NamesShownInList;
import org.homeward.casefile.person.PersonHeaders;
import org.homeward.cases.CaseFilter;
import org.homeward.cases.CaseList;
import org.homeward.cases.CaseListSort;
import org.homeward.cases.CaseOverview;
import org.homeward.cases.ListedCase;
import org.homeward.directory.UsedLanguages;
import org.homeward.directory.UsedLanguages.Use;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.letters.LetterKind;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.OpenedSince;
import org.homeward.shared.RowNumber;
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
    private final CasePageReader reading;
    private final CaseWordsFactory wording;
    private final LikelyStages likely;
    private final PersonHeaders bands;
    private final NameDisplaySetting names;
    private final NamesShownInList listed;

    CasePages(
            CaseList list,
            CasePageReader reading,
            CaseWordsFactory wording,
            LikelyStages likely,
            PersonHeaders bands,
            NameDisplaySetting names,
            NamesShownInList listed) {
        this.list = list;
        this.reading = reading;
        this.wording = wording;
        this.likely = likely;
        this.bands = bands;
        this.names = names;
        this.listed = listed;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String corridor,
            @RequestParam(required = false) @Nullable String ended,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(defaultValue = "false") boolean child,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(required = false) @Nullable OpenedSince opened,
            @RequestParam(defaultValue = "newest") CaseListSort sort,
            @RequestParam(required = false) @Nullable String after,
            Model model,
            Actor actor,
            Locale language,
            HttpServletRequest request) {
        var filter = CaseFilter.of(stage, corridor, ended, number).and(new CaseFilter.Also(child, late, opened));
        var address = new CaseListAddress(filter, sort);
        var page = list.page(actor, filter, sort, after, PAGE);
        var numbers = page.cases().stream().map(ListedCase::number).toList();
        model.addAttribute("page", page);
        model.addAttribute("filter", filter);
        model.addAttribute("address", address);
        model.addAttribute("self", address.of(after));
        model.addAttribute("after", after);
        model.addAttribute("stages", List.of(Stage.values()));
        model.addAttribute("corridors", list.corridors(actor));
        var words = wording.of(actor, language);
        model.addAttribute("words", words);
        model.addAttribute(
                "named", listed.of(ListShowingNames.cases, numbers, request.getSession(), actor, words.say()));
        return "cases/list";
    }

    @GetMapping("/{number:C-.*}")
    String one(
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "all") EventKind kind,
            @RequestParam(required = false) @Nullable RowNumber before,
            Model model,
            Actor actor,
            Locale language,
            HttpServletRequest request) {
        var read = reading.of(number, actor, language);
        var sheet = read.sheet();
        var words = wording.of(actor, language);
        var hidden = names.hidesPerson(request.getSession());
        var band = bands.of(read.person(), words.say());
        model.addAttribute("page", read);
        model.addAttribute("sheet", sheet);
        model.addAttribute("head", sheet.codes().head());
        model.addAttribute("words", words);
        model.addAttribute("reader", actor);
        model.addAttribute("band", hidden ? band.unnamed() : band);
        model.addAttribute("nameHidden", hidden && band.name() != null);
        model.addAttribute("journey", likely.of(sheet, actor, words));
        model.addAttribute("todo", CaseNextSteps.of(sheet, actor));
        model.addAttribute("agreed", AgreedPurposes.of(sheet.consents()));
        model.addAttribute(
                "happened",
                TimelineView.of(sheet, kind, before == null ? null : before.value(), words, read.readsFile()));
        model.addAttribute("languages", UsedLanguages.of(Use.timetable));
        model.addAttribute("papers", UsedLanguages.of(Use.timetablePdf));
        model.addAttribute("letters", letters(sheet, actor));
        model.addAttribute("answered", answered(sheet));
        return sheet.codes().head().view().marked() ? "cases/one" : "cases/own";
    }

    /** The finished steps of who sees its own alone, whose answers it may read. */
    private static List<FinishedStep> answered(CaseOverview sheet) {
        var view = sheet.codes().head().view();
        return sheet.finished().values().stream()
                .filter(step -> view.readsOwnAnswers() && step.how().equals("done"))
                .sorted(Comparator.comparing(FinishedStep::finished))
                .toList();
    }

    /** The finished steps of the reader's agency that sent a letter; a status view has none. */
    private static List<FinishedStep> letters(CaseOverview sheet, Actor actor) {
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
