package org.homeward.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.homeward.deadlines.counting.ClockStart;
import org.homeward.deadlines.counting.DayCountRules;
import org.homeward.deadlines.counting.DeadlineKind;
import org.homeward.deadlines.counting.DeadlineRule;
import org.homeward.deadlines.counting.ExplanationLine;
import org.homeward.deadlines.counting.PausedTime;
import org.homeward.deadlines.counting.WorkingCalendar;
import org.homeward.deadlines.counting.WorkingCalendars;
import org.homeward.engine.BackdatedEntry;
import org.homeward.engine.CaseEvents;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.DueDates;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.SideRole;
import org.homeward.shared.StepId;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Dates a step by {@code sopDeadlines} and pins the rule row to it. */
@Component
class PinnedDueDates implements DueDates {

    /** As long as an ISO date is: the moment of a delivery is longer, the day of a letter isn't. */
    private static final int DAY = 10;

    /** The day of the next talk, if one was agreed. */
    private static final String AGREED_TALK = "nextTalkOn";

    private final DeadlineRules rules;
    private final DeadlineClock deadlines;
    private final PinnedRules pinned;
    private final CaseFactsRecords cases;
    private final CaseEvents events;
    private final UncountedTimeBeforeOpening stops;
    private final WorkingCalendars calendars;
    private final BackdatedEntry entry;
    private final PinnedRuleReplacement newRules;
    private final Clock clock;

    PinnedDueDates(
            DeadlineRules rules,
            DeadlineClock deadlines,
            PinnedRules pinned,
            CaseFactsRecords cases,
            CaseEvents events,
            UncountedTimeBeforeOpening stops,
            WorkingCalendars calendars,
            BackdatedEntry entry,
            @Lazy PinnedRuleReplacement newRules,
            Clock clock) {
        this.rules = rules;
        this.deadlines = deadlines;
        this.pinned = pinned;
        this.cases = cases;
        this.events = events;
        this.stops = stops;
        this.calendars = calendars;
        this.entry = entry;
        this.newRules = newRules;
        this.clock = clock;
    }

    @Override
    public Optional<Due> forStep(
            String key,
            CaseNumber number,
            StepId step,
            SideRole role,
            @Nullable AgencyCode agency,
            Function<String, @Nullable Object> variable) {
        var facts = cases.of(number);
        var acting = role.country(facts.corridor());
        var rule = agreed(rules.of(number, key, acting, facts.corridor(), facts.child()), variable);
        var calendar = deadlines.calendar(rule, acting, facts.corridor(), calendars.seenBy(agency));
        var now = clock.instant();
        var opened = entry.doneOn().orElse(now);
        var known =
                new ClockStartFinder.Known(facts.openedAt(), now, opened, variable, event -> events.of(number, event));
        var start = ClockStartFinder.find(rule, known, calendar);
        var clocked = start.map(from -> {
                    var stood =
                            stops.of(rule, number, step, acting, from.anchor().moment(), now);
                    var running = calendar.paused(new PausedTime(UncountedTimeBeforeOpening.spans(stood, calendar)));
                    return deadlines
                            .run(rule, from, now, running)
                            .with(realDay(from.event(), variable, calendar))
                            .then(UncountedTimeBeforeOpening.lines(stood, calendar));
                })
                .orElseGet(() -> PinnedRules.Clocked.notYet(List.of(ExplanationLine.of("notYet"))));
        var day =
                start.map(ClockStartFinder.Started::anchor).map(ClockStart::day).orElse(null);
        pinned.pin(step, number, role, agency, acting, rule, day, clocked);
        return Optional.of(clocked)
                .filter(found -> found.due() != null || found.nextTalk() != null)
                .map(found -> new Due(
                        found.due(), found.nextTalk(), found.warn(), rule.kind().name()));
    }

    /** A timer knows no country: working days are those of the week, without holidays. */
    @Override
    public Instant forTimer(String key, @Nullable CaseNumber number, Instant from) {
        var weekdays = WorkingCalendar.nowhere(calendars.hours(CountryCode.NONE));
        return new DayCountRules(weekdays).end(rules.anywhere(number, key), ClockStart.at(from, weekdays));
    }

    @Override
    public void newRule(String key, StepId step) {
        newRules.reach(key, step);
    }

    @Override
    public void finished(StepId step, Instant at) {
        pinned.finished(step, at, clock.instant());
    }

    /** The next talk is on the day that was agreed in the last one. */
    private static DeadlineRule agreed(DeadlineRule rule, Function<String, @Nullable Object> variable) {
        return rule.kind() == DeadlineKind.personDecides && variable.apply(AGREED_TALK) != null
                ? rule.onDay(AGREED_TALK)
                : rule;
    }

    /** Why the clock starts before the day on which the step opened here. */
    private List<ExplanationLine> realDay(
            String event, Function<String, @Nullable Object> variable, WorkingCalendar calendar) {
        return switch (event) {
            case "stepOpened" ->
                entry.doneOn()
                        .map(then -> List.of(ExplanationLine.of("doneEarlier", "day:" + calendar.day(then))))
                        .orElse(List.of());
            case "requestDelivered", "approvalAsked" ->
                variable.apply(OriginResponseProcess.Variable.REQUEST_DELIVERED_AT) instanceof String at
                                && at.length() == DAY
                        ? List.of(ExplanationLine.of("byLetter", "day:" + at))
                        : List.of();
            default -> List.of();
        };
    }
}
