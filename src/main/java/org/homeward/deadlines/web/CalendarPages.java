package org.homeward.deadlines.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.homeward.deadlines.calendars.CalendarEdits;
import org.homeward.deadlines.calendars.CalendarFiles;
import org.homeward.deadlines.calendars.CalendarImports;
import org.homeward.deadlines.calendars.NewHolidayTable;
import org.homeward.directory.Directory;
import org.homeward.directory.calendars.CalendarChanges;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A country's holidays and office hours; a change first shows what it would do, and is made when it is confirmed. */
@Controller
@RequestMapping("/directory/calendars")
class CalendarPages {

    private final CalendarImports imports;
    private final CalendarChanges changes;
    private final CalendarFiles files;
    private final CalendarEdits edits;
    private final CalendarViews views;
    private final CalendarForms forms;
    private final Directory directory;

    CalendarPages(
            CalendarImports imports,
            CalendarChanges changes,
            CalendarFiles files,
            CalendarEdits edits,
            CalendarViews views,
            CalendarForms forms,
            Directory directory) {
        this.imports = imports;
        this.changes = changes;
        this.files = files;
        this.edits = edits;
        this.views = views;
        this.forms = forms;
        this.directory = directory;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String year,
            Actor actor,
            Locale language,
            Model model) {
        CalendarImports.onlyKeepers(actor);
        var code = country == null ? actor.country() : CalendarPathParameters.country(country, directory);
        var inYear = year == null ? views.thisYear(code) : CalendarPathParameters.year(year);
        model.addAttribute("calendar", views.of(code, inYear, actor, language, List.of()));
        return CalendarForms.PAGE;
    }

    @GetMapping("/{country}/{year}/{format}")
    ResponseEntity<byte[]> export(
            @PathVariable String country, @PathVariable String year, @PathVariable String format, Actor actor) {
        CalendarImports.onlyKeepers(actor);
        var table =
                changes.inForce(CalendarPathParameters.country(country, directory), CalendarPathParameters.year(year));
        return switch (format) {
            case "csv" -> HolidayTableFiles.csv(files, table);
            case "ics" -> HolidayTableFiles.ical(files, table);
            default -> throw NotFound.aPage();
        };
    }

    /** A table as a file: the changes that it would make. */
    @PostMapping("/{country}/{year}/file")
    ModelAndView upload(
            @PathVariable String country,
            @PathVariable String year,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String official,
            @RequestParam(defaultValue = "") String source,
            Actor actor,
            Locale language) {
        return orProblems(country, year, actor, language, (code, inYear) -> {
            var table = files.read(code, inYear, bytes(file), official.equals("true"), source);
            return forms.preview(table, imports.preview(table, actor), language);
        });
    }

    /** One day put in, or taken out: the changes that it would make. */
    @PostMapping("/{country}/{year}/day")
    ModelAndView day(
            @PathVariable String country,
            @PathVariable String year,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String source,
            Actor actor,
            Locale language) {
        return orProblems(country, year, actor, language, (code, inYear) -> {
            var table = edits.withDay(code, inYear, date, kind, name, source);
            return forms.preview(table, imports.preview(table, actor), language);
        });
    }

    /** Puts the table in force that the preview showed. */
    @PostMapping("/{country}/{year}")
    ModelAndView confirm(
            @PathVariable String country,
            @PathVariable String year,
            @RequestParam(defaultValue = "") String table,
            @RequestParam(defaultValue = "") String official,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String basis,
            Actor actor,
            Locale language) {
        return orProblems(country, year, actor, language, (code, inYear) -> {
            NewHolidayTable fresh =
                    files.read(code, inYear, table.getBytes(StandardCharsets.UTF_8), official.equals("true"), source);
            if (!basis.equals(String.valueOf(forms.basis(code, inYear)))) {
                throw InvalidContentException.field("file", "calendars.wrong.meanwhile");
            }
            return new ModelAndView("redirect:/directory/calendars/changes?change="
                    + imports.apply(fresh, actor).change().id());
        });
    }

    /** The steps that a change moved when it was made. */
    @GetMapping("/changes")
    String changed(@RequestParam(required = false) @Nullable String change, Actor actor, Locale language, Model model) {
        CalendarImports.onlyKeepers(actor);
        if (change == null) {
            return "redirect:/directory/calendars";
        }
        var made = changes.byId(CalendarPathParameters.id(change)).orElseThrow(NotFound::aPage);
        forms.changed(made, imports.moved(made, actor), language, model);
        return CalendarForms.CHANGED;
    }

    private ModelAndView orProblems(
            String country,
            String year,
            Actor actor,
            Locale language,
            BiFunction<CountryCode, Integer, ModelAndView> work) {
        CalendarImports.onlyKeepers(actor);
        var code = CalendarPathParameters.country(country, directory);
        var inYear = CalendarPathParameters.year(year);
        CalendarImports.onlyKeepers(code, actor);
        try {
            return work.apply(code, inYear);
        } catch (InvalidContentException wrong) {
            return new ModelAndView(CalendarForms.PAGE, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("calendar", views.of(code, inYear, actor, language, forms.problems(wrong, language)));
        }
    }

    private static byte[] bytes(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException unreadable) {
            throw InvalidContentException.field("file", "calendars.wrong.text");
        }
    }
}
