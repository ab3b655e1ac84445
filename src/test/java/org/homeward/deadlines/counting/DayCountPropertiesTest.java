package org.homeward.deadlines.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.directory.PackagedDirectory;
import org.homeward.shared.CountryCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for whatever day: the same days are drawn in each run, or others with another seed. */
class DayCountPropertiesTest {

    private static final WorkingCalendars CALENDARS = new WorkingCalendars(PackagedDirectory.read());
    private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2028-01-01T00:00:00Z");
    private static final int TRIES = 100;

    private final Random random = new Random(Long.getLong("homeward.seed", 1));

    @ParameterizedTest
    @EnumSource(names = {"calendarDay", "workingDay", "week", "month"})
    void a_later_start_is_never_due_earlier(DeadlineUnit unit) {
        drawn(-40, 40).forEach(draw -> {
            var count = new DayCountRules(draw.calendar());
            var rule = Rules.of(draw.amount(), unit, NonWorkingDayRule.next);
            var other = moment();
            var first = draw.start().isBefore(other) ? draw.start() : other;
            var last = draw.start().isBefore(other) ? other : draw.start();

            assertThat(count.end(rule, ClockStart.at(first, draw.calendar())))
                    .as("%s, and from %s", draw, other)
                    .isBeforeOrEqualTo(count.end(rule, ClockStart.at(last, draw.calendar())));
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"calendarDay", "workingDay", "week", "month"})
    void what_lands_is_due_on_a_working_day_at_close_of_office(DeadlineUnit unit) {
        drawn(-40, 40).forEach(draw -> {
            for (var landing : List.of(NonWorkingDayRule.next, NonWorkingDayRule.previous)) {
                var due = new DayCountRules(draw.calendar())
                        .end(Rules.of(draw.amount(), unit, landing), ClockStart.at(draw.start(), draw.calendar()));
                var day = draw.calendar().day(due);

                assertThat(draw.calendar().isWorkingDay(day))
                        .as("%s, %s", draw, landing)
                        .isTrue();
                assertThat(due)
                        .as("%s, %s", draw, landing)
                        .isEqualTo(draw.calendar().closes(day));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"KH", "CN", "LA", "MM", "TH", "VN"})
    void working_days_counted_on_and_back_lead_to_where_they_began(String code) {
        var first = CALENDARS.of(new CountryCode(code));
        drawn(1, 60).forEach(draw -> {
            var second = draw.calendar();
            var calendar = first.country().equals(second.country()) ? first : first.combinedWith(second);
            var count = new DayCountRules(calendar);
            var begin = calendar.next(calendar.day(draw.start()));

            var on = count.end(
                    Rules.of(draw.amount(), DeadlineUnit.workingDay, NonWorkingDayRule.next),
                    ClockStart.at(calendar.opens(begin), calendar));
            var back = count.end(
                    Rules.of(-draw.amount(), DeadlineUnit.workingDay, NonWorkingDayRule.previous),
                    ClockStart.at(on, calendar));

            assertThat(calendar.day(back)).as(draw.toString()).isEqualTo(begin);
            assertThat(calendar.isWorkingDay(calendar.day(on)))
                    .as(draw.toString())
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"KH", "CN", "LA", "MM", "TH", "VN"})
    void hours_in_office_counted_on_and_back_lead_to_where_they_began(String code) {
        var calendar = CALENDARS.of(new CountryCode(code));
        drawn(1, 80).forEach(draw -> {
            var count = new OfficeHourCount(calendar);
            var begin = calendar.opens(calendar.next(calendar.day(draw.start())));

            var end = count.end(begin, draw.amount());

            assertThat(calendar.isWorkingDay(calendar.day(end)))
                    .as(draw.toString())
                    .isTrue();
            assertThat(end)
                    .as(draw.toString())
                    .isBetween(calendar.opens(calendar.day(end)), calendar.closes(calendar.day(end)));
            assertThat(count.end(end, -draw.amount())).as(draw.toString()).isEqualTo(begin);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"KH", "CN", "LA", "MM", "TH", "VN"})
    void n_working_days_later_lie_n_working_days(String code) {
        var calendar = CALENDARS.of(new CountryCode(code));
        drawn(1, 60).forEach(draw -> {
            var due = new DayCountRules(calendar)
                    .end(
                            Rules.of(draw.amount(), DeadlineUnit.workingDay, NonWorkingDayRule.next),
                            ClockStart.at(draw.start(), calendar));

            assertThat(new WorkingDays(CALENDARS).between(calendar.country(), draw.start(), due))
                    .as(draw.toString())
                    .isEqualTo(draw.amount());
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"calendarDay", "workingDay", "week", "month"})
    void a_reminder_comes_before_the_due_date(DeadlineUnit unit) {
        drawn(1, 40).forEach(draw -> {
            var rule = Rules.of(draw.amount(), unit, NonWorkingDayRule.next);
            var anchor = ClockStart.at(draw.start(), draw.calendar());
            var due = new DayCountRules(draw.calendar()).end(rule, anchor);

            assertThat(Reminder.of(rule, anchor, draw.start(), due, draw.calendar()))
                    .as(draw.toString())
                    .isBetween(draw.start(), due);
        });
    }

    private Stream<Draw> drawn(int least, int most) {
        return IntStream.range(0, TRIES)
                .mapToObj(number -> new Draw(country(), moment(), random.nextInt(least, most + 1)));
    }

    private CountryCode country() {
        var codes = List.of("KH", "CN", "LA", "MM", "TH", "VN");
        return new CountryCode(codes.get(random.nextInt(codes.size())));
    }

    private Instant moment() {
        return Instant.ofEpochSecond(random.nextLong(FROM.getEpochSecond(), UNTIL.getEpochSecond()));
    }

    private record Draw(CountryCode country, Instant start, int amount) {

        WorkingCalendar calendar() {
            return CALENDARS.of(country);
        }
    }
}
