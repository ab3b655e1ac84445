package org.homeward.deadlines;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.deadlines.counting.ClockStart;
import org.homeward.deadlines.counting.DeadlineRule;
import org.homeward.deadlines.counting.StartEvent;
import org.homeward.deadlines.counting.WorkingCalendar;
import org.homeward.procedures.CaseEvent;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.jspecify.annotations.Nullable;

/** Finds what a clock counts from, by the rule's start event. */
final class ClockStartFinder {

    private static final Set<String> FIXED = Stream.concat(
                    Stream.of("stepOpened", "caseOpened", "requestDelivered", "approvalAsked"),
                    CaseEvent.names().stream())
            .collect(Collectors.toUnmodifiableSet());

    private ClockStartFinder() {}

    /** Whether the start is a variable that may change while the step is open. */
    static boolean isVariable(DeadlineRule rule) {
        return !FIXED.containsAll(StartEvent.of(rule.startEvent()).names());
    }

    /** The pattern, for the database, of a start that isn't a variable. */
    static String fixedPattern() {
        var one = "(" + FIXED.stream().sorted().collect(Collectors.joining("|")) + ")";
        return "^([A-Za-z]+\\()?" + one + "(, ?" + one + ")*\\)?$";
    }

    /** The code for a date that moved because its start did. */
    static String reason(DeadlineRule rule) {
        return StartEvent.of(rule.startEvent()).isOfTravel() ? "travelDateChanged" : "newDate";
    }

    /** Where the clock starts; empty if the date isn't known yet. */
    static Optional<Started> find(DeadlineRule rule, Known known, WorkingCalendar calendar) {
        var event = StartEvent.of(rule.startEvent());
        return event.choose(name -> one(name, known, calendar))
                .or(() -> event.names().stream().anyMatch(FIXED::contains)
                        ? Optional.of(new StartEvent.Chosen("stepOpened", ClockStart.at(known.opened(), calendar)))
                        : Optional.empty())
                .map(chosen -> new Started(chosen.event(), chosen.anchor()));
    }

    private static Optional<ClockStart> one(String name, Known known, WorkingCalendar calendar) {
        return switch (name) {
            case "stepOpened" -> Optional.of(ClockStart.at(known.opened(), calendar));
            case "caseOpened" -> Optional.of(ClockStart.at(known.caseOpened(), calendar));
            case "requestDelivered", "approvalAsked" ->
                Optional.of(ClockStart.of(
                                known.variable().apply(OriginResponseProcess.Variable.REQUEST_DELIVERED_AT), calendar)
                        .orElse(ClockStart.at(known.now(), calendar)));
            default ->
                CaseEvent.of(name)
                        .map(event -> known.happened().apply(event).flatMap(when -> ClockStart.of(when, calendar)))
                        .orElseGet(() -> ClockStart.of(known.variable().apply(name), calendar));
        };
    }

    /** The event at which a clock started, and when. */
    record Started(String event, ClockStart anchor) {}

    /**
     * The known facts of a step and its case.
     *
     * @param now when the step opens here
     * @param opened when it opened really: what led to it may have been entered late
     * @param happened the moment or the day of an event of the case
     */
    record Known(
            Instant caseOpened,
            Instant now,
            Instant opened,
            Function<String, @Nullable Object> variable,
            Function<CaseEvent, Optional<String>> happened) {}
}
