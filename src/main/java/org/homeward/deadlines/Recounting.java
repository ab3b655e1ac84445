package org.homeward.deadlines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.homeward.deadlines.counting.Anchor;
import org.homeward.deadlines.counting.ExplanationLine;
import org.homeward.deadlines.counting.StartEvent;
import org.homeward.deadlines.counting.WorkingCalendar;
import org.homeward.deadlines.counting.WorkingCalendars;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.Steps;
import org.homeward.shared.CountryCode;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts a step's clock anew with its pinned rule. A start that was an event stays as it was, also a late entry's or a
 * letter's day; a start that is a date of the case is read again.
 */
@Component
class Recounting {

    private static final Set<String> REAL_DAYS = Set.of("deadlines.explain.doneEarlier", "deadlines.explain.byLetter");

    private final DeadlineClock deadlines;
    private final WorkingCalendars calendars;
    private final CaseFactsRecords cases;
    private final Steps steps;

    Recounting(DeadlineClock deadlines, WorkingCalendars calendars, CaseFactsRecords cases, Steps steps) {
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.cases = cases;
        this.steps = steps;
    }

    /** The clock as it runs by what is known now. */
    PinnedClock of(PinnedClock pinned, @Nullable Instant opened, List<Pause> pauses) {
        return of(pinned, opened, pauses, calendars.seenBy(pinned.agency()));
    }

    /** The same with the calendars that the function gives. */
    PinnedClock of(
            PinnedClock pinned,
            @Nullable Instant opened,
            List<Pause> pauses,
            Function<CountryCode, WorkingCalendar> known) {
        var corridor = cases.of(pinned.number()).corridor();
        var calendar = deadlines.calendar(pinned.rule(), pinned.country(), corridor, known);
        return start(pinned, calendar, opened)
                .map(start -> run(pinned, start, opened == null ? start.moment() : opened, pauses, calendar))
                .orElseGet(() ->
                        pinned.with(PinnedRules.Clocked.notYet(List.of(ExplanationLine.of("notYet"))), null, null));
    }

    private PinnedClock run(
            PinnedClock pinned, Anchor start, Instant opened, List<Pause> pauses, WorkingCalendar calendar) {
        var rule = pinned.rule();
        var without = deadlines.run(rule, start, opened, calendar).with(realDays(pinned));
        if (pauses.isEmpty()) {
            return pinned.with(without, start.day(), null);
        }
        var with = deadlines.run(rule, start, opened, calendar.paused(PauseLines.time(pauses, calendar)));
        return pinned.with(
                with.with(realDays(pinned)).then(PauseLines.of(pauses, without.due(), calendar)),
                start.day(),
                without.due());
    }

    private Optional<Anchor> start(PinnedClock pinned, WorkingCalendar calendar, @Nullable Instant opened) {
        var rule = pinned.rule();
        var kept = pinned.start(calendar);
        if (opened == null || !StartEvents.isVariable(rule)) {
            return kept;
        }
        if (StartEvent.of(rule.startEvent()).isOneOfSeveral()) {
            var facts = cases.of(pinned.number());
            return StartEvents.find(rule, facts, opened, opened, calendar, name -> variable(pinned.step(), name));
        }
        return "arrivalReceipted".equals(rule.startEvent())
                ? Anchor.of(variable(pinned.step(), "arrivalReceiptedAt"), calendar)
                        .or(() -> kept)
                : Anchor.of(variable(pinned.step(), rule.startEvent()), calendar);
    }

    private @Nullable Object variable(StepId step, String name) {
        return steps.variables(step).get(name);
    }

    private static List<ExplanationLine> realDays(PinnedClock pinned) {
        var lines = new ArrayList<>(pinned.clocked().lines());
        lines.removeIf(line -> !REAL_DAYS.contains(line.messageKey()));
        return lines;
    }
}
