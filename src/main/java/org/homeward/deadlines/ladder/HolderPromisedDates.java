package org.homeward.deadlines.ladder;

import java.time.Clock;
import java.time.LocalDate;
import org.homeward.deadlines.counting.WorkingCalendars;
import org.homeward.engine.steps.OpenStep;
import org.springframework.stereotype.Component;

/** A date that a holder promised: the ladder counts from it, once, and never waits longer than the setting says. */
@Component
class HolderPromisedDates {

    private final LadderPositions climbs;
    private final LadderOpening ladders;
    private final WorkingCalendars calendars;
    private final LadderSettings settings;
    private final Clock clock;

    HolderPromisedDates(
            LadderPositions climbs,
            LadderOpening ladders,
            WorkingCalendars calendars,
            LadderSettings settings,
            Clock clock) {
        this.climbs = climbs;
        this.ladders = ladders;
        this.calendars = calendars;
        this.settings = settings;
        this.clock = clock;
    }

    int days() {
        return settings.promiseDays();
    }

    void keep(OpenStep step, LocalDate date) {
        var calendar = calendars.of(step.agency().country());
        var longest = calendar.day(clock.instant()).plusDays(settings.promiseDays());
        climbs.promised(step.id(), calendar.closes(date.isAfter(longest) ? longest : date));
        ladders.again(step);
    }
}
