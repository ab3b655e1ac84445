package org.homeward.inbox.web.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.inbox.calendar.CalendarQuery;
import org.homeward.inbox.calendar.CalendarScope;
import org.homeward.inbox.calendar.EntryKind;
import org.homeward.shared.RowCursor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The choice in the calendar's address; a link to it shows the same again.
 *
 * @param kinds of which kinds; none means all
 */
record CalendarFilter(CalendarLayout view, YearMonth month, CalendarScope scope, Set<EntryKind> kinds) {

    /** Stands before each row of a moment. */
    private static final String FIRST_ROW = "-";

    CalendarFilter {
        kinds = kinds.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    /** The days shown: the month's, by month with those that fill its first and last week. */
    CalendarQuery query() {
        var first = month.atDay(1);
        var last = month.atEndOfMonth();
        return view == CalendarLayout.list
                ? new CalendarQuery(scope, kinds, first, last)
                : new CalendarQuery(
                        scope,
                        kinds,
                        first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        last.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
    }

    /** Whether kinds are left out. */
    public boolean narrows() {
        return !kinds.isEmpty();
    }

    public boolean shows(EntryKind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    /** All kinds, for the choice of them. */
    public List<EntryKind> allKinds() {
        return List.of(EntryKind.values());
    }

    /** The address of the month that is so many months later. */
    String later(int months) {
        return new CalendarFilter(view, month.plusMonths(months), scope, kinds).address(null);
    }

    String as(CalendarLayout other) {
        return new CalendarFilter(other, month, scope, kinds).address(null);
    }

    String of(CalendarScope other) {
        return new CalendarFilter(view, month, other, kinds).address(null);
    }

    String ofAllKinds() {
        return new CalendarFilter(view, month, scope, Set.of()).address(null);
    }

    String in(LocalDate day) {
        return new CalendarFilter(view, YearMonth.from(day), scope, kinds).address(null);
    }

    /** The address of the list from that day on. */
    String listFrom(LocalDate day, ZoneId zone) {
        return new CalendarFilter(CalendarLayout.list, YearMonth.from(day), scope, kinds)
                .address(RowCursor.behind(day.atStartOfDay(zone).toInstant(), FIRST_ROW));
    }

    /** The address of the page after the cursor, or the first page. */
    String address(@Nullable RowCursor after) {
        var address = UriComponentsBuilder.fromPath("/calendar")
                .queryParam("view", view)
                .queryParam("month", month)
                .queryParam("scope", scope);
        allKinds().stream().filter(kinds::contains).forEach(kind -> address.queryParam("kind", kind));
        if (after != null) {
            address.queryParam("after", after.text());
        }
        return address.toUriString();
    }
}
