package org.homeward.overdue.workload.web;

import java.util.List;
import java.util.Locale;
import org.homeward.channel.lines.DueWords;
import org.homeward.channel.lines.StepLines;
import org.homeward.directory.people.AbsenceInput;
import org.homeward.directory.people.Absences;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocales;
import org.homeward.overdue.workload.Workload;
import org.homeward.shared.FieldMessage;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.NotFound;
import org.homeward.shared.RowNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows who has how much to do; a person's steps to choose from; absences of the agency's people. */
@Controller
class WorkloadPage {

    private final Workload workload;
    private final WorkloadViews views;
    private final DueWords words;
    private final StepLines lines;
    private final Absences absences;
    private final ReaderLocales speech;

    WorkloadPage(
            Workload workload,
            WorkloadViews views,
            DueWords words,
            StepLines lines,
            Absences absences,
            ReaderLocales speech) {
        this.workload = workload;
        this.views = views;
        this.words = words;
        this.lines = lines;
        this.absences = absences;
        this.speech = speech;
    }

    @GetMapping("/workload")
    ModelAndView show(Actor actor, Locale language) {
        return page(Typed.NOTHING, List.of(), actor, language);
    }

    @GetMapping("/workload/steps")
    ModelAndView steps(@RequestParam(required = false) @Nullable String person, Actor actor, Locale language) {
        var say = speech.of(actor, language);
        var whose = person == null || person.isEmpty() ? null : person;
        var load = workload.of(actor).stream()
                .filter(row -> String.valueOf(row.username()).equals(String.valueOf(whose)))
                .findFirst()
                .orElseThrow(NotFound::aPage);
        var page = new ModelAndView("overdue/person");
        page.addObject("name", views.name(load, say));
        page.addObject("load", load.load());
        page.addObject("words", words);
        page.addObject("say", say);
        page.addObject(
                "steps",
                workload.steps(load.username(), actor).stream()
                        .map(step -> lines.of(step, actor, language))
                        .toList());
        return page;
    }

    @PostMapping("/workload/absences")
    ModelAndView enter(
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String deputy,
            Actor actor,
            Locale language) {
        var form = new Typed(person, from, to, deputy);
        workload.of(actor);
        try {
            absences.enter(AbsenceInput.typed(person, from, to, deputy), actor);
            return new ModelAndView("redirect:/workload");
        } catch (InvalidContentException wrong) {
            var page = page(form, wrong.problems(), actor, language);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @PostMapping("/workload/absences/{id}/end")
    String takeBack(@PathVariable RowNumber id, Actor actor) {
        absences.takeBack(id.value(), actor);
        return "redirect:/workload";
    }

    private ModelAndView page(
            Typed typed, List<InvalidContentException.FieldProblem> problems, Actor actor, Locale language) {
        var say = speech.of(actor, language);
        var page = new ModelAndView("overdue/workload");
        page.addObject("words", words);
        page.addObject("say", say);
        page.addObject("work", views.of(actor, say));
        page.addObject("typed", typed);
        page.addObject("problems", FieldMessage.of(problems, say.messages(), language));
        return page;
    }

    /** An absence as it was typed. */
    record Typed(
            @Nullable String person,
            @Nullable String from,
            @Nullable String to,
            @Nullable String deputy) {

        static final Typed NOTHING = new Typed(null, null, null, null);
    }
}
