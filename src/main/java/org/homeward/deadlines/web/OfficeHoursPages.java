package org.homeward.deadlines.web;

import java.util.Locale;
import java.util.function.Function;
import org.homeward.deadlines.calendars.CalendarImports;
import org.homeward.directory.Directory;
import org.homeward.directory.OfficeHours;
import org.homeward.directory.calendars.CalendarChanges;
import org.homeward.directory.people.Actor;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Office hours of a country or of one agency: shown with the dates that they would move, then put in force. */
@Controller
@RequestMapping("/directory/hours/{country}")
class OfficeHoursPages {

    private final CalendarImports imports;
    private final CalendarChanges changes;
    private final CalendarViews views;
    private final CalendarForms forms;
    private final Directory directory;

    OfficeHoursPages(
            CalendarImports imports,
            CalendarChanges changes,
            CalendarViews views,
            CalendarForms forms,
            Directory directory) {
        this.imports = imports;
        this.changes = changes;
        this.views = views;
        this.forms = forms;
        this.directory = directory;
    }

    @PostMapping("/preview")
    ModelAndView preview(@PathVariable String country, OfficeHoursInput asked, Actor actor, Locale language) {
        return orProblems(
                country,
                asked,
                actor,
                language,
                hours -> forms.preview(
                        hours, asked, imports.preview(hours, actor), views.thisYear(hours.country()), language));
    }

    @PostMapping
    ModelAndView confirm(@PathVariable String country, OfficeHoursInput asked, Actor actor, Locale language) {
        return orProblems(
                country,
                asked,
                actor,
                language,
                hours -> new ModelAndView("redirect:/directory/hours/" + country + "/changes?change="
                        + imports.apply(hours, actor).id()));
    }

    @GetMapping("/changes")
    String changed(
            @PathVariable String country,
            @RequestParam(required = false) @Nullable String change,
            Actor actor,
            Locale language,
            Model model) {
        CalendarImports.onlyKeepers(actor);
        if (change == null) {
            return "redirect:/directory/calendars";
        }
        var number = CalendarPathParameters.id(change);
        var made = changes.hoursOf(CalendarPathParameters.country(country, directory)).stream()
                .filter(one -> one.id() == number)
                .findFirst()
                .orElseThrow(NotFound::aPage);
        forms.changed(made, imports.moved(made, actor), language, model);
        return CalendarForms.CHANGED;
    }

    private ModelAndView orProblems(
            String country,
            OfficeHoursInput asked,
            Actor actor,
            Locale language,
            Function<OfficeHours, ModelAndView> work) {
        CalendarImports.onlyKeepers(actor);
        var code = CalendarPathParameters.country(country, directory);
        CalendarImports.onlyKeepers(code, actor);
        try {
            return work.apply(asked.read(code, directory));
        } catch (InvalidContentException wrong) {
            var problems = forms.problems(wrong, language);
            return new ModelAndView(CalendarForms.PAGE, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("calendar", views.of(code, views.thisYear(code), actor, language, problems));
        }
    }
}
