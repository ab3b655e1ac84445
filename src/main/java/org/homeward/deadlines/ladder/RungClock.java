package org.homeward.deadlines.ladder;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.homeward.deadlines.counting.WorkingCalendars;
import org.springframework.stereotype.Component;

/** Says when a rung falls. */
@Component
class RungClock {

    private final WorkingCalendars calendars;

    RungClock(WorkingCalendars calendars) {
        this.calendars = calendars;
    }

    /** The rung's moment; empty for a reminder for which there was no time left. */
    Optional<Instant> at(LadderRung rung, RungStartDates basis) {
        if (rung.before()) {
            return Optional.ofNullable(basis.warn());
        }
        return Optional.of(past(rung.after(), basis));
    }

    private Instant past(String after, RungStartDates basis) {
        if ("due".equals(after)) {
            return basis.lateFrom();
        }
        if (after.startsWith("P")) {
            return basis.lateFrom().plus(Duration.parse(after));
        }
        return after.contains(".") ? share(after, basis) : workingDays(Integer.parseInt(after), basis);
    }

    /** A share of the time that was allowed; above 1 it lies past the due date. */
    private static Instant share(String after, RungStartDates basis) {
        var allowed = Duration.between(basis.started(), basis.due()).toMillis();
        var passed = new BigDecimal(after).multiply(BigDecimal.valueOf(Math.max(0, allowed)));
        return basis.lateFrom().plusMillis(passed.longValue() - Math.max(0, allowed));
    }

    /** The opening of office on the so manieth working day after the day on which it was due. */
    private Instant workingDays(int days, RungStartDates basis) {
        var calendar = calendars.of(basis.country());
        var day = calendar.day(basis.lateFrom());
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (calendar.isWorkingDay(day)) {
                left--;
            }
        }
        return calendar.opens(day);
    }
}
