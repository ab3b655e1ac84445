package org.homeward.deadlines;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.homeward.deadlines.counting.Anchor;
import org.homeward.deadlines.counting.DeadlineRule;
import org.homeward.deadlines.counting.StartEvent;
import org.homeward.deadlines.counting.WorkingCalendar;
import org.homeward.engine.CaseFacts;
import org.homeward.shared.procedures.RepatriationProcess;
import org.jspecify.annotations.Nullable;

/** Finds what a clock counts from, by the rule's start event. */
final class StartEvents {

    private static final Set<String> FIXED = Set.of("stepOpened", "caseOpened", "requestDelivered");
    private static final Set<String> TRAVEL =
            Set.of(RepatriationProcess.Variable.PROPOSED_RETURN_DATE, RepatriationProcess.Variable.PLANNED_HANDOVER);

    private StartEvents() {}

    /** Whether the start is a variable that may change while the step is open. */
    static boolean isVariable(DeadlineRule rule) {
        return !FIXED.contains(rule.startEvent());
    }

    /** The code for a date that moved because its start did. */
    static String reason(DeadlineRule rule) {
        return TRAVEL.contains(rule.startEvent()) ? "travelDateChanged" : "newDate";
    }

    /**
     * Where the clock starts.
     *
     * @param now when the step opens here
     * @param opened when it opened really: what led to it may have been entered late
     * @return empty if the date isn't known yet
     */
    static Optional<Anchor> find(
            DeadlineRule rule,
            CaseFacts facts,
            Instant now,
            Instant opened,
            WorkingCalendar calendar,
            Function<String, @Nullable Object> variable) {
        return find(rule, facts.openedAt(), now, opened, calendar, variable);
    }

    /** The same of a case that was opened then. */
    static Optional<Anchor> find(
            DeadlineRule rule,
            Instant caseOpened,
            Instant now,
            Instant opened,
            WorkingCalendar calendar,
            Function<String, @Nullable Object> variable) {
        return StartEvent.of(rule.startEvent()).choose(name -> one(name, caseOpened, now, opened, calendar, variable));
    }

    private static Optional<Anchor> one(
            String name,
            Instant caseOpened,
            Instant now,
            Instant opened,
            WorkingCalendar calendar,
            Function<String, @Nullable Object> variable) {
        return switch (name) {
            case "stepOpened" -> Optional.of(Anchor.at(opened, calendar));
            case "caseOpened" -> Optional.of(Anchor.at(caseOpened, calendar));
            case "requestDelivered", "arrivalReceipted" ->
                Optional.of(Anchor.of(variable.apply(name + "At"), calendar).orElse(Anchor.at(now, calendar)));
            default -> Anchor.of(variable.apply(name), calendar);
        };
    }
}
