package org.homeward.deadlines.web;

import java.util.List;
import java.util.Locale;
import org.homeward.deadlines.calendars.CalendarEffect;
import org.homeward.deadlines.calendars.CalendarFiles;
import org.homeward.deadlines.calendars.NewHolidayTable;
import org.homeward.deadlines.calendars.StepRedatedByCalendar;
import org.homeward.directory.Directory;
import org.homeward.directory.OfficeHours;
import org.homeward.directory.ReplacedHolidayTable;
import org.homeward.directory.ReplacedOfficeHours;
import org.homeward.directory.calendars.CalendarChanges;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DateFormats;
import org.homeward.shared.FieldMessage;
import org.homeward.shared.InvalidContentException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** Fills the pages of changes: the effect of a change before it is confirmed, and its result. */
@Component
class CalendarForms {

    static final String PAGE = "deadlines/calendars";
    static final String PREVIEW = "deadlines/calendar-preview";
    static final String CHANGED = "deadlines/calendar-changed";

    private final CalendarFiles files;
    private final CalendarChanges changes;
    private final CalendarViews views;
    private final OfficeHoursViews hoursViews;
    private final Directory directory;
    private final MessageSource texts;

    CalendarForms(
            CalendarFiles files,
            CalendarChanges changes,
            CalendarViews views,
            OfficeHoursViews hoursViews,
            Directory directory,
            MessageSource texts) {
        this.files = files;
        this.changes = changes;
        this.views = views;
        this.hoursViews = hoursViews;
        this.directory = directory;
        this.texts = texts;
    }

    /** The preview carries the whole table, so that what is confirmed is what was shown. */
    ModelAndView preview(NewHolidayTable table, CalendarEffect effect, Locale language) {
        var country = table.year().country();
        return new ModelAndView(PREVIEW)
                .addObject("country", country.value())
                .addObject("countryName", directory.countryName(country, language))
                .addObject("year", table.year().year())
                .addObject("yearInWords", DateFormats.year(table.year().year(), language))
                .addObject("table", files.csv(table.year()))
                .addObject("official", table.official())
                .addObject("source", table.source())
                .addObject("basis", basis(country, table.year().year()))
                .addObject("effect", views.of(effect, country, language));
    }

    ModelAndView preview(
            OfficeHours hours, OfficeHoursInput asked, List<StepRedatedByCalendar> moved, int year, Locale language) {
        return new ModelAndView(PREVIEW)
                .addObject("country", hours.country().value())
                .addObject("countryName", directory.countryName(hours.country(), language))
                .addObject("year", year)
                .addObject("hours", hoursViews.line(hours, null, language))
                .addObject("asked", asked)
                .addObject("effect", views.of(new CalendarEffect(List.of(), moved), hours.country(), language));
    }

    void changed(ReplacedHolidayTable change, List<StepRedatedByCalendar> moved, Locale language, Model model) {
        changed(change.country(), moved, language, model);
        model.addAttribute("year", change.year());
        model.addAttribute("yearInWords", DateFormats.year(change.year(), language));
        model.addAttribute("change", views.change(change, language));
    }

    void changed(ReplacedOfficeHours change, List<StepRedatedByCalendar> moved, Locale language, Model model) {
        changed(change.hours().country(), moved, language, model);
        model.addAttribute("year", views.thisYear(change.hours().country()));
        model.addAttribute("hours", hoursViews.line(change.hours(), change, language));
    }

    /** The id of the change in force, 0 for the packaged table. */
    long basis(CountryCode country, int year) {
        return changes.of(country, year).stream()
                .findFirst()
                .map(ReplacedHolidayTable::id)
                .orElse(0L);
    }

    List<FieldMessage> problems(InvalidContentException wrong, Locale language) {
        return FieldMessage.of(wrong, "restDays", texts, language);
    }

    private void changed(CountryCode country, List<StepRedatedByCalendar> moved, Locale language, Model model) {
        model.addAttribute("country", country.value());
        model.addAttribute("countryName", directory.countryName(country, language));
        model.addAttribute("effect", views.of(new CalendarEffect(List.of(), moved), country, language));
    }
}
