package org.homeward.deadlines.calendars;

import java.util.List;
import org.homeward.deadlines.DueDateRecount;
import org.homeward.deadlines.StepWithNewDate;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.CountryCode;
import org.springframework.stereotype.Component;

/** The open steps that count in a country's calendar. */
@Component
class StepsOnCalendar {

    private static final String REASON = "holidayTable";

    private final DueDateRecount recount;
    private final WorkItems workItems;

    StepsOnCalendar(DueDateRecount recount, WorkItems workItems) {
        this.recount = recount;
        this.workItems = workItems;
    }

    /** The steps that would move if the directory were as this thread supposes it to be. */
    List<StepRedatedByCalendar> wouldMove(CountryCode country) {
        return recount.preview(country, REASON).stream().map(this::named).toList();
    }

    /** Counts them anew and says what moved. */
    List<StepRedatedByCalendar> move(CountryCode country) {
        return recount.all(country, REASON).stream().map(this::named).toList();
    }

    private StepRedatedByCalendar named(StepWithNewDate moved) {
        var step = workItems.find(moved.step());
        return new StepRedatedByCalendar(
                moved.step(),
                moved.number(),
                step.map(OpenStep::definitionId).orElse(null),
                step.map(OpenStep::key).orElse(null),
                moved.before(),
                moved.after());
    }
}
