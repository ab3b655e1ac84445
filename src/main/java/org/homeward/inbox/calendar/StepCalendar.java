package org.homeward.inbox.calendar;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.homeward.casefile.CaseAccess;
import org.homeward.directory.TodayInCountry;
import org.homeward.directory.people.Actor;
import org.homeward.inbox.StepHandling;
import org.homeward.shared.ActionNotAllowedException;
import org.homeward.shared.RowCursor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The days of the open steps that the reader may open: those of the own agency. Days of another agency, or of the other side, are never
 * here. For case workers and supervisors only.
 */
@Component
@Transactional(readOnly = true)
public class StepCalendar {

    private static final int NO_LIMIT = Integer.MAX_VALUE;
    private static final int LONGEST_FILE = 1_000;

    private final CalendarEntries entries;
    private final CaseAccess access;
    private final TodayInCountry today;

    StepCalendar(CalendarEntries entries, CaseAccess access, TodayInCountry today) {
        this.entries = entries;
        this.access = access;
        this.today = today;
    }

    /** All days by date, of each day so many at most; each entry says how many its day has. Throws {@link ActionNotAllowedException}. */
    public List<CalendarEntry> byDay(CalendarQuery query, int mostOfDay, Actor actor, Locale language) {
        return entries.find(steps(query.scope(), actor, language), query, mostOfDay, null, NO_LIMIT)
                .entries();
    }

    /** A page of the list by date; throws {@link ActionNotAllowedException} for a role that has no calendar. */
    public CalendarListResult list(
            CalendarQuery query, @Nullable RowCursor after, int limit, Actor actor, Locale language) {
        var found = entries.find(steps(query.scope(), actor, language), query, NO_LIMIT, after, limit + 1);
        return CalendarListResult.of(found.entries(), limit, found.total());
    }

    /**
     * The days for a calendar program: those of the steps that the person took, from a quarter back to a year ahead; none of the agency's
     * untaken steps.
     */
    public List<CalendarEntry> own(Actor actor, Locale language) {
        var day = today.in(actor.country());
        var query = new CalendarQuery(CalendarScope.mine, Set.of(), day.minusMonths(3), day.plusYears(1));
        return entries.find(steps(query.scope(), actor, language), query, NO_LIMIT, null, LONGEST_FILE)
                .entries();
    }

    private CalendarEntries.Steps steps(CalendarScope scope, Actor actor, Locale language) {
        if (!access.opensCases(actor)) {
            throw ActionNotAllowedException.role();
        }
        return new CalendarEntries.Steps(
                StepHandling.groups(actor),
                scope == CalendarScope.mine ? actor.username() : null,
                today.zone(actor.country()),
                actor,
                language);
    }
}
