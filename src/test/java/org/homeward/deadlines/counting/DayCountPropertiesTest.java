package org.homeward.deadlines.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.homeward.directory.PackagedDirectory;
import org.homeward.shared.CountryCode;

class DayCountPropertiesTest {

    private static final WorkingCalendars CALENDARS = new WorkingCalendars(PackagedDirectory.read());

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        return Arbitraries.of("KH", "CN", "LA", "MM", "TH", "VN").map(code -> CALENDARS.of(new CountryCode(code)));
    }

    @Provide
    Arbitrary<Instant> moments() {
        var from = LocalDate.of(2025, 1, 1).toEpochDay() * 86_400;
        return Arbitraries.longs().between(from, from + 3L * 365 * 86_400).map(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<Unit> dayUnits() {
        return Arbitraries.of(Unit.calendarDay, Unit.workingDay, Unit.week, Unit.month);
    }

    @Provide
    Arbitrary<Landing> landings() {
        return Arbitraries.of(Landing.next, Landing.previous);
    }

    @Property(tries = 500)
    void a_later_start_is_never_due_earlier(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("moments") Instant one,
            @ForAll("moments") Instant other,
            @ForAll("dayUnits") Unit unit,
            @ForAll @IntRange(min = -40, max = 40) int amount) {
        var count = new DayCount(calendar);
        var rule = Rules.of(amount, unit, Landing.next);
        var first = one.isBefore(other) ? one : other;
        var last = one.isBefore(other) ? other : one;

        assertThat(count.end(rule, Anchor.at(first, calendar)))
                .isBeforeOrEqualTo(count.end(rule, Anchor.at(last, calendar)));
    }

    @Property(tries = 500)
    void what_lands_is_due_on_a_working_day_at_close_of_office(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("moments") Instant start,
            @ForAll("dayUnits") Unit unit,
            @ForAll("landings") Landing landing,
            @ForAll @IntRange(min = -40, max = 40) int amount) {
        var due = new DayCount(calendar).end(Rules.of(amount, unit, landing), Anchor.at(start, calendar));
        var day = calendar.day(due);

        assertThat(calendar.isWorkingDay(day)).isTrue();
        assertThat(due).isEqualTo(calendar.closes(day));
    }

    @Property(tries = 300)
    void working_days_counted_on_and_back_lead_to_where_they_began(
            @ForAll("calendars") WorkingCalendar first,
            @ForAll("calendars") WorkingCalendar second,
            @ForAll("moments") Instant start,
            @ForAll @IntRange(min = 1, max = 60) int amount) {
        var calendar = first.country().equals(second.country()) ? first : first.combinedWith(second);
        var count = new DayCount(calendar);
        var begin = calendar.next(calendar.day(start));

        var on = count.end(Rules.of(amount, Unit.workingDay, Landing.next), Anchor.at(calendar.opens(begin), calendar));
        var back = count.end(Rules.of(-amount, Unit.workingDay, Landing.previous), Anchor.at(on, calendar));

        assertThat(calendar.day(back)).isEqualTo(begin);
        assertThat(calendar.isWorkingDay(calendar.day(on))).isTrue();
    }

    @Property(tries = 300)
    void hours_in_office_counted_on_and_back_lead_to_where_they_began(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("moments") Instant start,
            @ForAll @IntRange(min = 1, max = 80) int hours) {
        var count = new OfficeHourCount(calendar);
        var begin = calendar.opens(calendar.next(calendar.day(start)));

        var end = count.end(begin, hours);

        assertThat(calendar.isWorkingDay(calendar.day(end))).isTrue();
        assertThat(end).isBetween(calendar.opens(calendar.day(end)), calendar.closes(calendar.day(end)));
        assertThat(count.end(end, -hours)).isEqualTo(begin);
    }

    @Property(tries = 300)
    void n_working_days_later_lie_n_working_days(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("moments") Instant start,
            @ForAll @IntRange(min = 1, max = 60) int amount) {
        var due =
                new DayCount(calendar).end(Rules.of(amount, Unit.workingDay, Landing.next), Anchor.at(start, calendar));

        assertThat(new WorkingDays(CALENDARS).between(calendar.country(), start, due))
                .isEqualTo(amount);
    }

    @Property(tries = 300)
    void a_reminder_comes_before_the_due_date(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("moments") Instant start,
            @ForAll("dayUnits") Unit unit,
            @ForAll @IntRange(min = 1, max = 40) int amount) {
        var rule = Rules.of(amount, unit, Landing.next);
        var anchor = Anchor.at(start, calendar);
        var due = new DayCount(calendar).end(rule, anchor);

        assertThat(Reminder.of(rule, anchor, start, due, calendar)).isBetween(start, due);
    }
}
