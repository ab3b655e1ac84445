package org.homeward.cases.web;

import java.util.Locale;
import java.util.Objects;
import org.homeward.cases.CaseOverviews;
import org.homeward.directory.UsedLanguages;
import org.homeward.directory.UsedLanguages.Use;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** The person's timetable to print, in the language that the person reads; it says nothing of why (R12). */
@Controller
class TimetablePage {

    private final CaseOverviews sheets;
    private final CaseWordsFactory wording;
    private final ThymeleafViewResolver views;

    TimetablePage(CaseOverviews sheets, CaseWordsFactory wording, ThymeleafViewResolver views) {
        this.sheets = sheets;
        this.wording = wording;
        this.views = views;
    }

    @GetMapping("/cases/{number}/timetable")
    ModelAndView show(
            @PathVariable CaseNumber number,
            @RequestParam(name = "language", required = false) @Nullable String wanted,
            Actor actor,
            Locale reader)
            throws Exception {
        var sheet = sheets.forPerson(number, actor);
        var language = language(wanted, Use.timetable, reader);
        var page = new ModelAndView(Objects.requireNonNull(views.resolveViewName("cases/timetable", language)));
        page.addObject("number", number.value());
        page.addObject("stages", sheet.stages());
        page.addObject(
                "talks",
                sheet.stepsIn(actor.country()).stream()
                        .filter(step -> step.dates().personDecides())
                        .toList());
        page.addObject("rights", TimetablePdfPage.RIGHTS);
        page.addObject("phone", wording.of(actor, language).phone(actor.agency()));
        page.addObject("words", wording.of(actor, language));
        return page;
    }

    /** A paper comes in the language that is asked for, or not at all: nobody prints a sheet that the person can't read. */
    static Locale language(@Nullable String wanted, Use use, Locale reader) {
        if (wanted != null && !UsedLanguages.of(use).contains(wanted)) {
            throw InvalidContentException.field("language", "refusal.wrongContent.value");
        }
        return wanted == null ? reader : Locale.forLanguageTag(wanted);
    }
}
