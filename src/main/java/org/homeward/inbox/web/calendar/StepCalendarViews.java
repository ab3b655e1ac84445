package org.homeward.inbox.web.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.directory.TodayInCountry;
import org.homeward.directory.people.AccountNames;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocale;
import org.homeward.directory.people.ReaderLocales;
import org.homeward.inbox.calendar.CalendarEntry;
import org.homeward.inbox.calendar.CalendarListResult;
import org.homeward.inbox.calendar.CalendarScope;
import org.homeward.inbox.calendar.StepCalendar;
import org.homeward.shared.DateFormats;
import org.homeward.shared.RowCursor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the calendar page together. */
@Component
class StepCalendarViews {

    private static final int PAGE = 50;
    private static final int MOST_OF_DAY = 4;
    private static final int WEEK = 7;

    private final StepCalendar calendar;
    private final OfficeClosingDays known;
    private final Accounts accounts;
    private final AccountNames names;
    private final ReaderLocales speech;
    private final TodayInCountry today;

    StepCalendarViews(
            StepCalendar calendar,
            OfficeClosingDays known,
            Accounts accounts,
            AccountNames names,
            ReaderLocales speech,
            TodayInCountry today) {
        this.calendar = calendar;
        this.known = known;
        this.accounts = accounts;
        this.names = names;
        this.speech = speech;
        this.today = today;
    }

    /** The month that it is where the reader works. */
    YearMonth now(Actor actor) {
        return YearMonth.from(today.in(actor.country()));
    }

    StepCalendarView of(CalendarFilter filter, @Nullable RowCursor after, Actor actor, Locale language) {
        return filter.view() == CalendarLayout.list
                ? list(filter, after, actor, language)
                : month(filter, actor, language);
    }

    private StepCalendarView month(CalendarFilter filter, Actor actor, Locale language) {
        var say = speech.of(actor, language);
        var query = filter.query();
        var entries = calendar.byDay(query, MOST_OF_DAY, actor, language);
        var drawing = new Drawing(
                filter, today.in(actor.country()), known.of(actor.country(), query.first(), query.last()), say);
        var byDay = byDay(entries);
        var days = query.first()
                .datesUntil(query.last().plusDays(1))
                .map(day -> drawing.day(day, byDay.getOrDefault(day, Lines.NONE)))
                .toList();
        return new StepCalendarView(
                filter,
                drawing.title(),
                ways(filter, null, null, actor),
                weekdays(language),
                IntStream.range(0, days.size() / WEEK)
                        .mapToObj(week -> days.subList(week * WEEK, (week + 1) * WEEK))
                        .toList(),
                days.stream().filter(day -> !day.entries().isEmpty()).toList(),
                entries.size(),
                Map.of());
    }

    private StepCalendarView list(CalendarFilter filter, @Nullable RowCursor after, Actor actor, Locale language) {
        var say = speech.of(actor, language);
        var query = filter.query();
        var page = calendar.list(query, after, PAGE, actor, language);
        var drawing = new Drawing(
                filter, today.in(actor.country()), known.of(actor.country(), query.first(), query.last()), say);
        var days = byDay(page.entries()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(day -> drawing.day(day.getKey(), new Lines(day.getValue().entries(), 0)))
                .toList();
        return new StepCalendarView(
                filter,
                drawing.title(),
                ways(filter, after, page, actor),
                List.of(),
                List.of(),
                days,
                page.total(),
                holders(page.entries(), actor, say));
    }

    /** What those are called who have the steps, by account; read at once. */
    private Map<String, String> holders(List<CalendarEntry> entries, Actor actor, ReaderLocale say) {
        var holders = entries.stream()
                .map(entry -> entry.line().desk().assignee())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var self = holders.remove(actor.username());
        var called = new HashMap<String, String>();
        if (!holders.isEmpty()) {
            var stored = accounts.names(holders);
            holders.forEach(holder ->
                    called.put(holder, names.of(holder, stored.getOrDefault(holder, holder), say.language())));
        }
        if (self) {
            called.put(actor.username(), say.words("inbox.you"));
        }
        return called;
    }

    private static Map<LocalDate, Lines> byDay(List<CalendarEntry> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        CalendarEntry::day,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                of -> new Lines(of, of.get(0).ofDay() - of.size()))));
    }

    private StepCalendarView.Ways ways(
            CalendarFilter filter, @Nullable RowCursor after, @Nullable CalendarListResult page, Actor actor) {
        return new StepCalendarView.Ways(
                filter.as(CalendarLayout.month),
                filter.as(CalendarLayout.list),
                filter.later(-1),
                filter.in(today.in(actor.country())),
                filter.later(1),
                filter.of(CalendarScope.agency),
                filter.ofAllKinds(),
                after == null ? null : filter.address(null),
                page == null || page.next() == null ? null : filter.address(page.next()));
    }

    private static List<StepCalendarView.Weekday> weekdays(Locale language) {
        return Stream.of(DayOfWeek.values())
                .map(day -> new StepCalendarView.Weekday(
                        day.getDisplayName(TextStyle.SHORT_STANDALONE, language),
                        day.getDisplayName(TextStyle.FULL_STANDALONE, language)))
                .toList();
    }

    /** A day's lines, and how many it has besides. */
    private record Lines(List<CalendarEntry> entries, long more) {

        static final Lines NONE = new Lines(List.of(), 0);
    }

    /** The facts with which all days of a page are drawn. */
    private record Drawing(CalendarFilter filter, LocalDate today, OfficeClosingDays.Known known, ReaderLocale say) {

        String title() {
            return words("LLLL y", filter.month().atDay(1));
        }

        StepCalendarView.Day day(LocalDate day, Lines lines) {
            var marks = EnumSet.noneOf(StepCalendarView.Mark.class);
            if (day.isBefore(today)) {
                marks.add(StepCalendarView.Mark.past);
            }
            if (day.equals(today)) {
                marks.add(StepCalendarView.Mark.today);
            }
            if (known.off(day)) {
                marks.add(StepCalendarView.Mark.off);
            }
            if (!YearMonth.from(day).equals(filter.month())) {
                marks.add(StepCalendarView.Mark.other);
            }
            return new StepCalendarView.Day(
                    day.toString(),
                    words(day.getDayOfMonth() == 1 ? "d MMM" : "d", day),
                    words("EEE d MMM", day),
                    marks,
                    known.name(day, say),
                    lines.entries(),
                    lines.more(),
                    filter.listFrom(day, say.zone()));
        }

        private String words(String pattern, LocalDate day) {
            return DateFormats.pattern(pattern, say.language()).format(day);
        }
    }
}
