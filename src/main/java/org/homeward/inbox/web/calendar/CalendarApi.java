package org.homeward.inbox.web.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.homeward.directory.TodayInCountry;
import org.homeward.directory.people.Actor;
import org.homeward.inbox.calendar.CalendarEntry;
import org.homeward.inbox.calendar.CalendarQuery;
import org.homeward.inbox.calendar.CalendarScope;
import org.homeward.inbox.calendar.EntryKind;
import org.homeward.inbox.calendar.StepCalendar;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.RowCursor;
import org.homeward.shared.RowLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calendar over the API: the same days by the same rules. */
@RestController
@RequestMapping(path = "/api/v1/calendar", produces = MediaType.APPLICATION_JSON_VALUE)
class CalendarApi {

    private static final int USUAL = 50;
    private static final int USUAL_DAYS = 31;
    private static final int LONGEST_DAYS = 366;

    private final StepCalendar calendar;
    private final TodayInCountry today;

    CalendarApi(StepCalendar calendar, TodayInCountry today) {
        this.calendar = calendar;
        this.today = today;
    }

    /** From today on for 31 days unless asked otherwise, at most 366 days. */
    @GetMapping
    CalendarList list(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "agency") CalendarScope scope,
            @RequestParam(name = "kind", defaultValue = "") Set<EntryKind> kinds,
            @RequestParam(required = false) @Nullable RowLimit limit,
            @RequestParam(required = false) @Nullable RowCursor after,
            Actor actor,
            Locale language) {
        var first = from == null ? today.in(actor.country()) : from;
        var last = to == null ? first.plusDays(USUAL_DAYS - 1) : to;
        if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_DAYS - 1))) {
            throw InvalidContentException.field("to", "refusal.wrongContent.value");
        }
        var query = new CalendarQuery(scope, kinds, first, last);
        var page = calendar.list(query, after, RowLimit.rows(limit, USUAL), actor, language);
        return new CalendarList(
                page.entries(),
                page.total(),
                page.next() == null ? null : page.next().text());
    }

    /** A page of it. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record CalendarList(
            List<CalendarEntry> items, long total, @Nullable String next) {}
}
