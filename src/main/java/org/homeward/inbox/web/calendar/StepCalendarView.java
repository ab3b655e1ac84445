package org.homeward.inbox.web.calendar;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.inbox.calendar.CalendarEntry;
import org.jspecify.annotations.Nullable;

/**
 * The calendar page.
 *
 * @param title the month in words
 * @param weekdays the names of the days, short and whole
 * @param weeks rows of seven days; none in the list
 * @param days the days that have entries
 * @param total how many entries the list has on all pages
 * @param holders what those are called who took the steps of the list, by account
 */
record StepCalendarView(
        CalendarFilter filter,
        String title,
        Ways ways,
        List<Weekday> weekdays,
        List<List<Day>> weeks,
        List<Day> days,
        long total,
        Map<String, String> holders) {

    /** Whether there is nothing in the days shown. */
    public boolean empty() {
        return days.isEmpty();
    }

    /** The days that a wide screen shows beside the month. */
    public List<Day> ahead() {
        return days.stream().filter(day -> !day.past()).toList();
    }

    /** The days before today with what is still open. */
    public List<Day> before() {
        return days.stream().filter(Day::past).toList();
    }

    /**
     * Where its links lead.
     *
     * @param first address of the list's first page, or null on it
     * @param next address of the list's next page, or null on the last
     */
    record Ways(
            String month,
            String list,
            String earlier,
            String today,
            String later,
            String agency,
            String allKinds,
            @Nullable String first,
            @Nullable String next) {}

    /** A column's head. */
    record Weekday(String shortly, String whole) {}

    /**
     * A day.
     *
     * @param iso in ISO
     * @param number as it stands in the month: {@code 23}, on the first {@code 1 Dec}
     * @param words as it stands in the list: {@code Fri 27 Nov}
     * @param marks what kind of day it is
     * @param holiday what is kept on it in the reader's country, or null
     * @param more how many entries it has besides
     */
    record Day(
            String iso,
            String number,
            String words,
            Set<Mark> marks,
            @Nullable String holiday,
            List<CalendarEntry> entries,
            long more,
            String listed) {

        public boolean past() {
            return marks.contains(Mark.past);
        }

        public boolean today() {
            return marks.contains(Mark.today);
        }

        public boolean off() {
            return marks.contains(Mark.off);
        }

        public boolean other() {
            return marks.contains(Mark.other);
        }

        public long count() {
            return entries.size() + more;
        }
    }

    /** The kinds of days. */
    enum Mark {
        past,
        today,
        /** Offices are closed. */
        off,
        /** It is of the month before or after. */
        other
    }
}
